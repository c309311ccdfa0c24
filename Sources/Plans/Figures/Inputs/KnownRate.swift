// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// A share that was counted or stated: its value, and what the cases behind it allow.
package struct KnownRate: Hashable, Sendable {
  /// 0 to 1, as it was given.
  package let value: Double
  /// The counted cases; nil where the share was only stated.
  package let counted: UncertainRate?
  /// Whether chance drew the cases; files picked for a workshop are not drawn.
  package let isDrawn: Bool
  /// The part of the cases that it was counted on, 0 to 1; nil where that is all of them.
  package let seenShare: Double?

  package init(
    value: Double, counted: UncertainRate? = nil, isDrawn: Bool = true, seenShare: Double? = nil
  ) {
    self.value = value
    self.counted = counted
    self.isDrawn = isDrawn
    self.seenShare = seenShare
  }

  /// - Parameter sample: the cases behind the share; a sample of no cases is none.
  package init(value: Double, sample: Sample?) {
    let counted = sample.flatMap { sample -> UncertainRate? in
      guard let cases = sample.of, cases > 0 else { return nil }
      let errors = sample.count ?? Int((value * Double(cases)).rounded())
      return UncertainRate(errors: min(max(errors, 0), cases), cases: cases)
    }
    self.init(
      value: value, counted: counted, isDrawn: sample?.isDrawn ?? true,
      seenShare: sample?.seen?.share)
  }

  /// The value with its 95% interval of Clopper and Pearson; exact where nothing was counted.
  package var estimate: Estimate {
    guard let counted else { return Estimate(exactly: value) }
    let bounds = ClopperPearson(errors: counted.errors, cases: counted.cases, risk: 0.025)
    return Estimate(
      low: min(bounds.lower, value), mid: value, high: max(bounds.upper, value))
  }
}
