// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts of a written figure: one number or the two ends of a range, each with what follows it,
/// and what was said around them.
struct FigureWords {
  struct Part: Equatable {
    var digits: String
    var suffix: String
  }

  /// One part, or two of a range; nil where there is no number.
  private(set) var parts: [Part]?
  private(set) var isEstimate = false
  /// The words that make the figure a limit, such as "up to".
  private(set) var bound: String?

  private static let estimates = [
    "approximately ", "approx. ", "approx ", "about ", "around ", "roughly ", "circa ", "ca. ",
    "ca ", "c. ", "est. ", "estimated ", "~", "≈",
  ]
  private static let estimatesBehind = [
    " or so", "ish", "-ish", " approx.", " approx", " approximately", " roughly", " est.", " est",
    " (est.)", " estimate", " estimated", " (estimate)", " (estimated)", " (approx.)", "?", " (?)",
  ]
  private static let bounds = [
    "up to ", "at most ", "at least ", "more than ", "less than ", "over ", "under ", "below ",
    "above ", "max. ", "max ", "maximum ", "min. ", "min ", "minimum ", "nearly ", "almost ", "<",
    ">", "≤", "≥",
  ]
  private static let currencies = [
    "eur", "usd", "gbp", "chf", "cad", "aud", "nzd", "jpy", "sek", "nok", "dkk", "pln", "czk",
    "huf", "inr", "cny", "brl", "zar",
  ]

  /// - Parameter isMoney: whether the figure may have a currency.
  init(_ text: String, isMoney: Bool) {
    var rest = PriceDash.removed(from: PlainCharacters.of(text)).lowercased().split(
      whereSeparator: \.isWhitespace
    )
    .joined(separator: " ")
    while let word = Self.estimates.first(where: rest.hasPrefix) {
      isEstimate = true
      rest = rest.dropFirst(word.count).trimmingPlainSpaces
    }
    for word in Self.estimatesBehind where rest.hasSuffix(word) {
      isEstimate = true
      rest = rest.dropLast(word.count).trimmingPlainSpaces
    }
    if let word = Self.bounds.first(where: rest.hasPrefix) {
      bound = word.trimmingPlainSpaces
      return
    }
    if rest.hasSuffix("+") {
      bound = "+"
      return
    }
    if isMoney { rest = Self.withoutCurrency(rest) }
    parts = Self.parts(of: rest)
  }

  private static func withoutCurrency(_ text: String) -> String {
    var words = text.filter { !"€$£¥".contains($0) }
    for code in currencies {
      while let range = words.lastRange(ofText: code), isWord(range, in: words) {
        words.removeSubrange(range)
      }
    }
    return words.split(separator: " ").joined(separator: " ")
  }

  private static func isWord(_ range: Range<String.Index>, in text: String) -> Bool {
    let before =
      range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
    let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
    return before?.isLetter != true && after?.isLetter != true
  }

  private static func parts(of text: String) -> [Part]? {
    guard let ends = ends(of: text) else { return part(of: text).map { [$0] } }
    guard var low = part(of: ends.0), var high = part(of: ends.1) else { return nil }
    // What stands behind one end of a range counts for both.
    if low.suffix.isEmpty { low.suffix = high.suffix }
    if high.suffix.isEmpty { high.suffix = low.suffix }
    return [low, high]
  }

  /// What stands before and behind the mark of a range.
  private static func ends(of text: String) -> (String, String)? {
    let isBetween = text.hasPrefix("between ")
    let marks = isBetween ? [" and ", "-"] : ["-", "–", "—", "‒", "...", "..", "…", " to "]
    let start = ["between ", "from "].first(where: text.hasPrefix)
    let rest = text.dropFirst(start?.count ?? 0)
    for index in rest.indices {
      for mark in marks where rest[index...].hasPrefix(mark) {
        let before = rest[..<index].trimmingPlainSpaces
        let after = rest[index...].dropFirst(mark.count).trimmingPlainSpaces
        guard before.contains(where: \.isASCIIDigit), after.first?.isASCIIDigit == true else {
          continue
        }
        return (before, after)
      }
    }
    return nil
  }

  private static func part(of text: String) -> Part? {
    let characters = Array(text)
    var end = characters.first == "-" ? 1 : 0
    func isDigit(_ index: Int) -> Bool {
      characters.indices.contains(index) && characters[index].isASCIIDigit
    }
    while end < characters.count {
      switch characters[end] {
      case _ where isDigit(end): break
      case ".", ",", "'", "_":
        guard isDigit(end + 1) else { return Part(characters, end) }
      case " ":
        // A space separates thousands where three digits follow, no more and no less.
        let follows = (1...3).allSatisfy { isDigit(end + $0) } && !isDigit(end + 4)
        guard end > 0, isDigit(end - 1), follows else { return Part(characters, end) }
      default: return Part(characters, end)
      }
      end += 1
    }
    return Part(characters, end)
  }
}

extension FigureWords.Part {
  /// The number up to an index and the rest; nil without a digit.
  fileprivate init?(_ characters: [Character], _ end: Int) {
    digits = String(characters[..<end])
    suffix = String(characters[end...]).trimmingPlainSpaces
    guard digits.contains(where: \.isASCIIDigit) else { return nil }
  }
}
