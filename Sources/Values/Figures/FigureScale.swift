// SPDX-License-Identifier: GPL-3.0-or-later

/// What the words behind a number make of it, for a figure in some unit: `k`, `%`, `h`, `/month`.
struct FigureScale: Equatable {
  var factor = 1.0
  /// What is added after scaling: the minutes of `1h 30`.
  var addend = 0.0
  /// Of how many it was counted, where a share was said so.
  var whole: PlainNumber?
  /// The days or weeks that stand for minutes.
  var span: Span?
  /// The time that the figure was given for and the working days in it, where that is no day.
  var period: Period?

  /// Spans longer than an hour, of which nobody sees how many minutes they are.
  enum Span: String, CaseIterable {
    case day
    case workingDay = "working day"
    case week
    case workingWeek = "working week"

    /// A working day has eight hours, and a working week five of them.
    var minutes: Double {
      switch self {
      case .day: 1_440
      case .workingDay: 480
      case .week: 10_080
      case .workingWeek: 2_400
      }
    }

    fileprivate var words: [String] {
      let names = self == .day ? ["day", "d"] : self == .week ? ["week", "wk", "w"] : []
      let kinds = ["working", "work", "business", "service"]
      let own: [String] =
        switch self {
        case .workingDay: kinds.map { "\($0) day" } + ["workday"]
        case .workingWeek: kinds.map { "\($0) week" }
        case .day, .week: names
        }
      return own + own.map { "\($0)s" }
    }

    fileprivate init?(called words: String) {
      guard let span = Self.allCases.first(where: { $0.words.contains(words) }) else { return nil }
      self = span
    }
  }

  enum Period: String, CaseIterable {
    case week
    case month
    case quarter
    case year

    /// As everywhere in hitl: a year of 250 working days.
    var workingDays: Int {
      switch self {
      case .week: 5
      case .month: 21
      case .quarter: 62
      case .year: 250
      }
    }

    fileprivate var words: [String] {
      switch self {
      case .week: ["week", "wk", "w", "weekly"]
      case .month: ["month", "mo", "mth", "monthly"]
      case .quarter: ["quarter", "quarterly"]
      case .year: ["year", "yr", "y", "yearly", "annum", "annually", "annual"]
      }
    }
  }

  /// Nil where the words do not go with the unit.
  init?(_ words: String, unit: String?) {
    var rest = words.trimmingPlainSpaces
    for (word, thousands) in [("thousand", 1e3), ("million", 1e6), ("k", 1e3)] {
      guard rest.hasPrefix(word), rest.dropFirst(word.count).first?.isLetter != true else {
        continue
      }
      factor = thousands
      rest = rest.dropFirst(word.count).trimmingPlainSpaces
      break
    }
    if rest.isEmpty { return }
    switch unit {
    case "share"?: guard takeShare(rest) else { return nil }
    case "minutes"?: guard takeTime(rest) else { return nil }
    case let unit? where unit.hasSuffix(" per day"):
      guard takeRate(rest, of: String(unit.dropLast(" per day".count))) else { return nil }
    case let unit? where unit.hasPrefix("per "):
      let noun = String(unit.dropFirst("per ".count))
      let names = noun == "hour" ? ["hour", "hr", "h", "hourly"] : [noun]
      guard let named = Self.period(in: rest).map(\.name), names.contains(named) else {
        return nil
      }
    case "people"?:
      guard ["people", "person", "persons", "fte", "ftes"].contains(rest) else { return nil }
    default: guard rest == unit else { return nil }
    }
  }

  private mutating func takeShare(_ words: String) -> Bool {
    switch words {
    case "%", "percent", "per cent", "pct": factor *= 0.01
    case "‰": factor *= 0.001
    default:
      // 310 of 500, 1 in 20, 1/20
      guard
        let mark = ["out of ", "of ", "in ", "/"].first(where: words.hasPrefix),
        let whole = WrittenNumber(words.dropFirst(mark.count).trimmingPlainSpaces)?.certain,
        whole.value > 0
      else { return false }
      // One in 20 is a rate, and 11 of 90 have been counted.
      if mark.contains("of") { self.whole = whole }
      factor /= whole.value
    }
    return true
  }

  private mutating func takeTime(_ words: String) -> Bool {
    if let span = Span(called: words) {
      self.span = span
      factor *= span.minutes
      return true
    }
    // Eight working hours are as many minutes as any others.
    let hours = ["working ", "service ", "business "].first(where: words.hasPrefix)
    let words = String(words.dropFirst(hours?.count ?? 0))
    let letters = words.prefix { $0.isLetter }
    guard hours == nil || letters.hasPrefix("h") else { return false }
    switch letters {
    case "min", "mins", "minute", "minutes", "m": break
    case "h", "hr", "hrs", "hour", "hours": factor *= 60
    case "s", "sec", "secs", "second", "seconds": factor /= 60
    default: return false
    }
    let rest = words.dropFirst(letters.count).trimmingPlainSpaces
    if ["", "per case", "a case", "each", "/case", "/ case"].contains(rest) { return true }
    // 1h30, 1h 30 min
    let minutes = rest.prefix { $0.isASCIIDigit }
    let unit = rest.dropFirst(minutes.count).trimmingPlainSpaces
    guard letters.hasPrefix("h"), let count = Int(minutes), count < 60,
      ["", "m", "min", "mins", "minutes"].contains(unit)
    else { return false }
    addend = Double(count)
    return true
  }

  private mutating func takeRate(_ words: String, of noun: String) -> Bool {
    guard let rate = Self.period(in: words) else { return Self.isNoun(words, noun) }
    // What a case is called is everybody's own: 30 claims per week.
    let isCase = noun == "cases" && rate.before.allSatisfy({ $0.isLetter || " -".contains($0) })
    guard isCase || rate.before.isEmpty || Self.isNoun(rate.before, noun) else { return false }
    if ["day", "d", "daily", "working day", "workday"].contains(rate.name) { return true }
    period = Period.allCases.first { $0.words.contains(rate.name) }
    guard let period else { return false }
    factor /= Double(period.workingDays)
    return true
  }

  private static func isNoun(_ word: String, _ noun: String) -> Bool {
    word == noun || word + "s" == noun
      || noun == "hours" && ["h", "hr", "hrs"].contains(word)
  }

  /// The last `/x`, `per x`, `a x` or a word such as `monthly`, and what stands before it.
  private static func period(in words: String) -> (before: String, name: String)? {
    for mark in ["/", " per ", " an ", " a ", " each ", " every "] {
      let padded = mark == "/" ? words : " \(words)"
      guard let range = padded.lastRange(ofText: mark) else { continue }
      return (
        padded[..<range.lowerBound].trimmingPlainSpaces,
        padded[range.upperBound...].trimmingPlainSpaces
      )
    }
    if words == "p.a." { return ("", "year") }
    guard let last = words.split(separator: " ").last, last.hasSuffix("ly") else { return nil }
    return (words.dropLast(last.count).trimmingPlainSpaces, String(last))
  }
}

extension StringProtocol {
  /// The text without plain spaces at its ends.
  var trimmingPlainSpaces: String {
    var slice = self[...]
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }

  /// Where a piece of text stands last.
  func lastRange(ofText text: String) -> Range<Index>? {
    indices.reversed().lazy.filter { self[$0...].hasPrefix(text) }.first.map {
      $0..<index($0, offsetBy: text.count)
    }
  }
}
