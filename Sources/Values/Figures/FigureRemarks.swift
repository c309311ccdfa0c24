// SPDX-License-Identifier: GPL-3.0-or-later

/// What the reading of a figure adds to its note, such as `6,000 a month, at 21 working days`.
///
/// It is true of that figure alone, and goes with it.
package enum FigureRemarks {
  package static let estimate = "an estimate"

  package static func range(from low: String, to high: String) -> String {
    "\(low) to \(high)\(rangeEnding)"
  }

  static func rate(_ given: String, a period: FigureScale.Period) -> String {
    "\(given)\(rateEnding(of: period))"
  }

  static func joined(_ remarks: [String]) -> String { remarks.joined(separator: separator) }

  /// A note without them; nil where nothing else is left.
  ///
  /// That something is an estimate may be a person's own remark; it goes only behind another one.
  package static func removed(from note: String) -> String? {
    var kept: [Substring] = []
    var isBehindOne = false
    for part in note.split(separator: separator, omittingEmptySubsequences: false) {
      isBehindOne = isRemark(part) || isBehindOne && part == estimate
      if !isBehindOne { kept.append(part) }
    }
    return kept.isEmpty ? nil : kept.joined(separator: separator)
  }

  /// How many were counted, of how many.
  static func count(_ count: PlainNumber, of whole: PlainNumber) -> String {
    "\(FigureText.plain(count.value, decimals: 6))\(of)\(FigureText.plain(whole.value))"
  }

  static func span(_ given: String, _ span: FigureScale.Span) -> String {
    "\(given) \(span.rawValue)\(given == "1" ? "" : "s")\(spanEnding(of: span))"
  }

  /// The count that a note holds, such as `11 of 90`.
  package static func count(in note: String) -> String? {
    parts(of: note).first(where: isCount).map(String.init)
  }

  /// Whether a note says that the figure is an estimate.
  package static func saysEstimate(_ note: String) -> Bool {
    parts(of: note).contains { $0 == estimate }
  }

  /// Whether a note says that a figure is an estimate, or the middle of a range.
  package static func isInexact(_ note: String) -> Bool {
    saysEstimate(note) || parts(of: note).contains { $0.hasSuffix(rangeEnding) }
  }

  /// A figure as it was said, where its note tells: `about 12`, `300 to 400`, `3 of 80`.
  package static func said(_ figure: String, in note: String?) -> String {
    guard let note else { return figure }
    let origin = parts(of: note).first(where: isRemark).map { part in
      part.hasSuffix(rangeEnding) ? String(part.dropLast(rangeEnding.count)) : String(part)
    }
    return (saysEstimate(note) ? "about " : "") + (origin ?? figure)
  }

  /// A note without those at its start; nil where nothing else is left.
  package static func behind(_ note: String) -> String? {
    let rest = parts(of: note).drop { isRemark($0) || $0 == estimate }
    return rest.isEmpty ? nil : rest.joined(separator: separator)
  }

  /// A note without one of them; nil where nothing else is left.
  package static func without(_ remark: String, in note: String) -> String? {
    let kept = parts(of: note).filter { $0 != remark }
    return kept.isEmpty ? nil : kept.joined(separator: separator)
  }

  /// Whether a note holds nothing else.
  package static func areAll(of note: String) -> Bool {
    note == estimate || removed(from: note) == nil
  }

  private static func parts(of note: String) -> [Substring] {
    note.split(separator: separator, omittingEmptySubsequences: false)
  }

  private static let of = " of "

  private static func isCount(_ part: Substring) -> Bool {
    let sides = part.split(separator: of, omittingEmptySubsequences: false)
    return sides.count == 2
      && sides.allSatisfy {
        $0.first?.isNumber == true && $0.allSatisfy { "0123456789,.".contains($0) }
      }
  }

  private static func spanEnding(of span: FigureScale.Span) -> String {
    switch span {
    case .day: " of 24 hours"
    case .workingDay: " of 8 hours"
    case .week: " of 7 days"
    case .workingWeek: " of 5 days of 8 hours"
    }
  }

  private static let separator = "; "
  private static let rangeEnding = ", of which the middle counts"

  private static func rateEnding(of period: FigureScale.Period) -> String {
    " a \(period.rawValue), at \(period.workingDays) working days"
  }

  private static func isRemark(_ part: Substring) -> Bool {
    guard part.first?.isNumber == true else { return false }
    return part.hasSuffix(rangeEnding) || isCount(part)
      || FigureScale.Span.allCases.contains { span in
        part.contains(" \(span.rawValue)") && part.hasSuffix(spanEnding(of: span))
      }
      || FigureScale.Period.allCases.contains { part.hasSuffix(rateEnding(of: $0)) }
  }
}
