// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Whoever hears those who contest a result decided it, or broke a tie about it.
struct AppealNotIndependent: FindingRule {
  static let id = FindingID.appealNotIndependent

  func findings(in context: FindingContext) -> [Finding] {
    let hearing = AppealHearing(inputs: context.inputs)
    let lanes = hearing.lanesOfTheirs
    guard let named = hearing.named, !lanes.isEmpty else { return [] }
    return [
      finding(
        [.role(named)] + lanes.map { .lane($0) },
        [.who: .text(named), .proposedRole: hearing.other(for: lanes).map(FigureValue.role)],
        stops: .phase(context.reviewingPhase))
    ]
  }
}
