// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// Somebody cannot live with an answer; the rules are asked again with theirs.
///
/// With an answer that changes nothing nothing is contradicted; the dissent stands among what must be
/// settled all the same.
struct DissentUnsettled: FindingRule {
  static let id = FindingID.dissentUnsettled

  func findings(in context: FindingContext) -> [Finding] {
    SaidDissent.standing(in: context.inputs).compactMap { standing in
      let changed = standing.other.map { _ in context.assessment { standing.answer(&$0) } }
      let before = context.inputs.assessment
      let controls = changed.map { Self.changedControls(before, $0) } ?? 0
      if let changed, changed.verdict == before.verdict, controls == 0 { return nil }
      return finding(
        [standing.at].compactMap(\.self) + [
          .question(standing.question), .role(standing.dissent.who),
        ],
        [
          .who: .text(standing.dissent.who), .reason: standing.dissent.reason.map(FigureValue.text),
          .letter: standing.other?.letter.map(FigureValue.letter),
          .verdict: .verdict(before.verdict),
          .otherVerdict: changed.map { .verdict($0.verdict) },
          .changes: changed.map { _ in .count(Double(controls)) },
        ], stops: .signature)
    }
  }

  /// How many steps of lanes get another control.
  private static func changedControls(_ before: Assessment, _ after: Assessment) -> Int {
    func controls(_ assessment: Assessment) -> [Control?] {
      (assessment.lanes.isEmpty ? [assessment.plannedSteps] : assessment.lanes.map(\.plannedSteps))
        .flatMap { $0.flatMap { [$0.control, $0.adverseControl] } }
    }
    return zip(controls(before), controls(after)).count { $0 != $1 }
  }
}
