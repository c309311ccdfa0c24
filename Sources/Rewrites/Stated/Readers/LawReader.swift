// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the laws of a statement and what their numbers take up, so that none is read as a figure.
struct LawReader {
  private let tokens: [Token]
  private(set) var laws: [StatedLaw] = []
  private(set) var taken: Set<Int> = []

  init(_ statement: Statement) {
    tokens = statement.tokens
    for index in tokens.indices where !taken.contains(index) {
      if readCode(index) || readPlace(index) || readName(index) { continue }
    }
  }

  private static let places: Set<String> = [
    "art", "arts", "article", "articles", "recital", "recitals", "§", "§§", "annex", "rule",
  ]
  private static let instruments: Set<String> = [
    "act", "directive", "regulation", "regulations", "ordinance", "convention", "statute", "bill",
    "code",
  ]
  private static let bills: Set<String> = ["sb", "ab", "hb", "ll", "pub", "law"]
  private static let acronyms: Set<String> = [
    "gdpr", "hipaa", "ccpa", "cpra", "fcra", "ecoa", "duaa", "sox", "dora", "psd2", "nis2", "glba",
    "ferpa", "coppa", "lgpd", "pipeda", "dsa", "dma", "tila", "tcpa", "mifid", "emtala", "ada",
    "admt", "bdsg", "dsgvo", "pci", "cfr", "cra", "udaap", "eidas",
  ]

  private func at(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// "2016/679", "C-634/21", "42 CFR 422.572", "SB 1120".
  private mutating func readCode(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .code, token.text.contains("/"),
      token.text.contains(where: \.isLetter)
        || token.text.split(separator: "/").contains(where: { $0.count == 4 })
    {
      add(.number, token.text, index...index)
      return true
    }
    let isTitle =
      token.kind == .number && at(index + 1).map { ["cfr", "usc"].contains($0.lower) } == true
    let isBill =
      token.isWord && Self.bills.contains(token.lower) && token.text == token.text.uppercased()
    let start = isTitle ? index + 1 : index
    guard isTitle || isBill else { return false }
    var last = start
    var numbers: [Token] = []
    while let next = at(last + 1),
      next.kind == .number || next.isSign("§")
        || !numbers.isEmpty && isJoint(last + 1)
    {
      if next.kind == .number, next.text.contains(".") || numbers.isEmpty { numbers.append(next) }
      last += 1
    }
    guard !numbers.isEmpty else { return false }
    for number in numbers { laws.append(law(.number, number.text, index...last)) }
    taken.formUnion(index...last)
    return true
  }

  /// Articles, recitals and annexes with their numbers: "22(1)-(3), 13(2)(f)" behind "Art.".
  private mutating func readPlace(_ index: Int) -> Bool {
    let token = tokens[index]
    guard Self.places.contains(token.lower) else { return false }
    var last = index
    if at(last + 1)?.isSign(".") == true { last += 1 }
    guard let first = at(last + 1), first.kind == .number || isRoman(first) else { return false }
    var keys: [String] = []
    var depth = 0
    while let next = at(last + 1) {
      if next.isSign("(") { depth += 1 }
      if next.isSign(")") { depth -= 1 }
      let isNumber = next.kind == .number || isRoman(next)
      guard depth > 0 || isNumber || isJoint(last + 1) || next.isSign(")") else { break }
      if depth == 0, isNumber { keys.append(next.text.lowercased()) }
      last += 1
    }
    guard !keys.isEmpty else { return false }
    let kind =
      token.lower.hasPrefix("annex") ? "annex " : token.lower.hasPrefix("rec") ? "recital " : ""
    // An annex of a contract is no law.
    if kind == "annex ", first.kind == .number { return false }
    for key in keys { laws.append(law(.article, kind + key, index...last)) }
    taken.formUnion(index...last)
    return true
  }

  /// What joins the numbers of a citation.
  private func isJoint(_ index: Int) -> Bool {
    guard let token = at(index), let next = at(index + 1) else { return false }
    let joins =
      token.isSign(",") || token.isSign("-") || token.isSign("–") || token.isSign("(")
      || ["and", "to", "points", "point"].contains(token.lower)
    return joins && (next.kind == .number || next.isSign("(") || token.isSign("(") || isRoman(next))
  }

  private func isRoman(_ token: Token) -> Bool {
    token.isWord && token.text.allSatisfy { "IVX".contains($0) }
  }

  /// "EU AI Act", "Equal Credit Opportunity Act", "GDPR".
  private mutating func readName(_ index: Int) -> Bool {
    let token = tokens[index]
    if Self.acronyms.contains(token.lower), token.text.dropFirst().contains(where: \.isUppercase) {
      add(.name, token.lower, index...index)
      return true
    }
    guard token.isCapitalized, Self.instruments.contains(token.lower), index > 0 else {
      return false
    }
    var first = index
    while let before = at(first - 1), before.isWord,
      before.isCapitalized && !isSentenceStart(first - 1)
        || ["of", "and", "on", "for", "the"].contains(before.lower)
          && at(first - 2)?.isCapitalized == true
    { first -= 1 }
    guard first < index else { return false }
    let words = tokens[first...index].map(\.lower)
    add(.name, words.joined(separator: " "), first...index)
    return true
  }

  private func isSentenceStart(_ index: Int) -> Bool {
    index == 0 && Stem.idle.contains(tokens[index].lower)
  }

  private mutating func add(_ kind: StatedLaw.Kind, _ key: String, _ range: ClosedRange<Int>) {
    laws.append(law(kind, key, range))
    taken.formUnion(range)
  }

  private func law(_ kind: StatedLaw.Kind, _ key: String, _ range: ClosedRange<Int>) -> StatedLaw {
    StatedLaw(
      kind: kind, key: key, written: NumberReader.text(tokens[range]), token: range.lowerBound)
  }
}
