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
  /// The part of the cases that it was counted on, 0 to 1, 0 where nobody knows how large it is; nil
  /// where that is all of them.
  package let seenShare: Double?
  /// The value with its 95% interval of Clopper and Pearson; exact where nothing was counted.
  ///
  /// Where a part of the cases was not looked at, all of it may be one way or the other.
  package let estimate: Estimate

  package init(
    value: Double, counted: UncertainRate? = nil, isDrawn: Bool = true, seenShare: Double? = nil
  ) {
    self.value = value
    self.counted = counted
    self.isDrawn = isDrawn
    self.seenShare = seenShare
    let bounds = counted.map {
      ClopperPearson(errors: $0.errors, cases: $0.cases, risk: 0.025)
    }
    let seen = min(max(seenShare ?? 1, 0), 1)
    estimate = Estimate(
      low: min(bounds?.lower ?? value, value) * seen, mid: value,
      high: max(bounds?.upper ?? value, value) * seen + (1 - seen))
  }

  /// Whether chance drew the cases from all there are, so that they speak for the others.
  package var speaksForAll: Bool { isDrawn && (seenShare ?? 1) >= 1 }

  /// - Parameter sample: the cases behind the share; a sample of no cases is none.
  package init(value: Double, sample: Sample?) {
    let counted = sample.flatMap { sample -> UncertainRate? in
      guard let cases = sample.of, cases > 0 else { return nil }
      let errors = sample.count ?? Int((value * Double(cases)).rounded())
      return UncertainRate(errors: min(max(errors, 0), cases), cases: cases)
    }
    self.init(
      value: value, counted: counted, isDrawn: sample?.isDrawn ?? true,
      seenShare: sample?.seen.map { $0.share ?? 0 })
  }
}
