// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Questionnaires
import Values

/// The answer to how often results are overruled is laxer than the share that was counted.
///
/// The yardstick is the one that the question names: fewer than 5 in 100 are rare, more than 15 in 100
/// frequent.
struct OverruledMoreThanSaid: FindingRule {
  static let id = FindingID.overruledMoreThanSaid

  private static let question = LetterKey.overrideRate.rawValue
  private static let figure = FigureKey.overrideRateToday.rawValue

  func findings(in context: FindingContext) -> [Finding] {
    let answers = context.file.answers
    guard case .letter(let said)? = answers[Self.question]?.value,
      case .number(let number)? = answers[Self.figure]?.value
    else { return [] }
    let rate = KnownRate(value: number.value, sample: answers[Self.figure]?.sample)
    guard let counted = Self.letter(for: rate.value), said < counted else { return [] }
    let otherwise = context.assessment { $0.answers[Self.question]?.value = .letter(counted) }
    let label = context.inputs.questionnaire.question(Self.question)?.label(of: said.rawValue)
    return [
      finding(
        [.question(Self.question)],
        [
          .what: label.map(FigureValue.text), .rate: .share(rate.value),
          .errors: rate.counted.map { .count(Double($0.errors)) },
          .cases: rate.counted.map { .count(Double($0.cases)) },
          .letter: .letter(counted), .verdict: .verdict(context.inputs.verdict),
          .otherVerdict: otherwise.verdict == context.inputs.verdict
            ? nil : .verdict(otherwise.verdict),
        ])
    ]
  }

  /// Nil where the share is rare.
  private static func letter(for rate: Double) -> Letter? {
    switch rate {
    case ..<0.05: nil
    case ...0.15: .b
    default: .c
    }
  }
}
