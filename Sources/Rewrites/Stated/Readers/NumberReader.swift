// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the numbers of a statement with their units.
struct NumberReader {
  private let statement: Statement
  private let tokens: [Token]
  /// Tokens that belong to a citation, a date or a clock.
  private let taken: Set<Int>
  private var numbers: [StatedNumber] = []

  /// - Parameter taken: the tokens that are read as something else.
  static func numbers(in statement: Statement, without taken: Set<Int>) -> [StatedNumber] {
    var reader = NumberReader(statement, taken)
    reader.read()
    reader.inherit()
    return reader.numbers
  }

  private init(_ statement: Statement, _ taken: Set<Int>) {
    self.statement = statement
    self.taken = taken
    tokens = statement.tokens
  }

  private mutating func read() {
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard !taken.contains(index), !isReference(index) else { continue }
      if let (value, last) = value(at: index) {
        numbers.append(number(value, from: index, to: last))
        index = last
      }
    }
  }

  /// The value that begins at a token, and the last token that belongs to it.
  private func value(at index: Int) -> (Value, Int)? {
    let token = tokens[index]
    var value: Value
    switch token.kind {
    case .number:
      guard let read = Value(token.text) else { return nil }
      value = read
    case .word:
      if let part = part(at: index) { return part }
      guard let number = NumberWords.value(of: token.lower) else { return nil }
      // "One" is an article more often than a count.
      guard number != 1 || unit(after: index) != nil else { return nil }
      value = Value(amount: number, step: 1, decimal: 1, isWord: true)
    default: return nil
    }
    var last = index
    while let next = at(last + 1), let multiple = NumberWords.multiple(of: next.lower),
      next.lower.count > 2 || !next.isApart
    {
      value.multiply(by: multiple)
      last += 1
    }
    return (value, last)
  }

  /// "Half", "a third", "two thirds".
  private func part(at index: Int) -> (Value, Int)? {
    if tokens[index].lower == "half" {
      return (Value(amount: 0.5, step: 0.1, decimal: 0.1, isWord: true, isPart: true), index)
    }
    guard let next = at(index + 1), let part = NumberWords.part(of: next.lower), part != 0.5,
      let of = at(index + 2), of.lower == "of"
    else { return nil }
    let count =
      ["a", "one"].contains(tokens[index].lower) ? 1 : NumberWords.value(of: tokens[index].lower)
    guard let count else { return nil }
    return (
      Value(amount: part * count, step: 0.05, decimal: 0.05, isWord: true, isPart: true), index + 1
    )
  }

  private func at(_ index: Int) -> Token? {
    tokens.indices.contains(index) && !taken.contains(index) ? tokens[index] : nil
  }

  /// Whether a number names a part of a document or a list rather than how much.
  private func isReference(_ index: Int) -> Bool {
    guard tokens[index].kind == .number else { return false }
    let isBeside = index > 0 && statement.cell(of: index - 1) == statement.cell(of: index)
    if isBeside, Self.references.contains(tokens[index - 1].lower) { return true }
    // A step in a table: "4 · Approve or refuse".
    if let next = at(index + 1), next.isSign("·") { return true }
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    return next.map { !$0.isApart && ["st", "nd", "rd", "th"].contains($0.lower) } ?? false
  }

  private static let references: Set<String> = [
    "part", "parts", "phase", "phases", "step", "steps", "section", "sections", "chapter", "gate",
    "table", "figure", "page", "appendix", "annex", "policy", "item", "point", "points", "no",
    "paragraph", "version", "release",
  ]

  private func number(_ value: Value, from first: Int, to last: Int) -> StatedNumber {
    var number = StatedNumber(
      value: value.amount, unit: value.isPart ? .share : .count, step: value.step,
      decimal: value.decimal, written: "", token: first, isWord: value.isWord)
    var end = last
    if let found = unit(after: last) {
      number.apply(found.unit, found.factor)
      end = found.last
    } else if let before = at(first - 1), case (let unit, _)? = Unit.of(before.lower),
      case .money = unit
    {
      number.apply(unit, 1)
    }
    number.period = period(after: end)
    number.isOwn = at(last + 1)?.isSign(OwnWords.sign) ?? false
    if let behind = at(end + 1), behind.isSign(OwnWords.sign) { number.isOwn = true }
    let words = tokens[max(0, first - 4)..<first].map(\.lower)
    number.hedge = value.isPart ? .about : Hedge(before: words)
    number.written = Self.text(tokens[first...end])
    return number
  }

  private func unit(after index: Int) -> (unit: Unit, factor: Double, last: Int)? {
    var place = index + 1
    while let token = at(place), place <= index + 3 {
      if let (unit, factor) = Unit.of(token.lower) { return (unit, factor, place) }
      if token.lower == "per", at(place + 1)?.lower == "cent" { return (.share, 0.01, place + 1) }
      let isQualifier = Unit.qualifiers.contains(token.lower) || token.isSign(OwnWords.sign)
      guard isQualifier else { return hyphened(token).map { ($0.unit, $0.factor, place) } }
      place += 1
    }
    return nil
  }

  /// "14-day": the unit in a word that is joined to its number.
  private func hyphened(_ token: Token) -> (unit: Unit, factor: Double)? {
    guard token.isWord, let last = token.lower.split(separator: "-").last, token.lower.contains("-")
    else { return nil }
    return Unit.of(String(last))
  }

  private func period(after index: Int) -> Period? {
    for place in index + 1..<min(index + 6, tokens.count) {
      let word = tokens[place].lower
      if let period = Period(adverb: word) { return period }
      if ["a", "an", "per", "each", "every"].contains(word), let next = at(place + 1) {
        if let period = Period(noun: next.lower) { return period }
        if next.lower == "ordinary" || next.lower == "working" { return .day }
      }
      guard tokens[place].isWord else { return nil }
    }
    return nil
  }

  /// Gives a number the unit that stands behind the next one: "46 to 54 percent".
  private mutating func inherit() {
    for index in numbers.indices.dropLast().reversed() {
      let (number, next) = (numbers[index], numbers[index + 1])
      guard number.unit == .count, next.unit != .count, next.token - number.token <= 3,
        number.token + 1 < tokens.count,
        tokens[number.token + 1..<next.token].contains(where: {
          ["–", "-", "to", "and", "or", "of"].contains($0.lower)
        }),
        let found = unit(after: next.token)
      else { continue }
      numbers[index].apply(found.unit, found.factor)
      numbers[index].period = next.period
    }
  }

  static func text(_ tokens: ArraySlice<Token>) -> String {
    tokens.reduce(into: "") { text, token in
      if !text.isEmpty, token.isApart { text += " " }
      text += token.text
    }
  }
}
