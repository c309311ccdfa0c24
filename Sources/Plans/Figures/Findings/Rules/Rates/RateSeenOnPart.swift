// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// A rate that was counted on a part of the cases only.
///
/// Where a scored answer rests on it, that answer counts as not known, and the rules are asked again.
struct RateSeenOnPart: FindingRule {
  static let id = FindingID.rateSeenOnPart

  /// The shares, and the scored answer that rests on each.
  private static let rates: [(FigureKey, LetterKey?)] = [
    (.errorRateToday, nil), (.proposalErrorRate, nil), (.overrideRateToday, .overrideRate),
    (.reviewerMissRate, nil),
  ]

  func findings(in context: FindingContext) -> [Finding] {
    Self.rates.compactMap { key, letter in
      guard let rate = context.inputs.number(key),
        let seen = context.file.answers[key.rawValue]?.sample?.seen, seen.share ?? 0 < 1
      else { return nil }
      let recounted = letter.map { letter in
        context.assessment { $0.answers[letter.rawValue]?.value = .unknown }
      }
      // An answer with which the verdict stays is told without it.
      let flips = recounted.map { $0.verdict != context.inputs.verdict } ?? false
      return finding(
        [.question(key.rawValue)] + (letter.map { [.question($0.rawValue)] } ?? []),
        [
          .rate: .share(rate), .what: .text(seen.what), .share: seen.share.map(FigureValue.share),
          .otherShare: .share(1 - (seen.share ?? 0)),
          .letter: letter.map { _ in .letter(.counted(nil)) },
          .verdict: .verdict(context.inputs.verdict),
          .otherVerdict: flips ? recounted.map { .verdict($0.verdict) } : nil,
          .changes: recounted?.changesToFlip.map { .count(Double($0)) },
        ])
    }
  }
}
