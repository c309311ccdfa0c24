// SPDX-License-Identifier: GPL-3.0-or-later

/// What the reading of a figure adds to its note, such as `6,000 a month, at 21 working days`.
///
/// It is true of that figure alone, and goes with it.
package enum FigureRemarks {
  package static let estimate = "an estimate"

  static func range(from low: String, to high: String) -> String {
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

  private static let separator = "; "
  private static let rangeEnding = ", of which the middle counts"

  private static func rateEnding(of period: FigureScale.Period) -> String {
    " a \(period.rawValue), at \(period.workingDays) working days"
  }

  private static func isRemark(_ part: Substring) -> Bool {
    guard part.first?.isNumber == true else { return false }
    return part.hasSuffix(rangeEnding)
      || FigureScale.Period.allCases.contains { part.hasSuffix(rateEnding(of: $0)) }
  }
}
