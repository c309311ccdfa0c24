// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A decision that nothing of the design keeps.
///
/// One of what is reported binds whoever reports, and holds back no case; any other is kept before cases
/// run as proposed.
struct DecisionUnkept: FindingRule {
  static let id = FindingID.decisionUnkept

  func findings(in context: FindingContext) -> [Finding] {
    context.file.decisions.enumerated().filter { $1.keptBy == nil }.map { place, decision in
      let isOfReports = context.tells(.reports, in: decision.what)
      let owner = decision.who ?? context.inputs.convener
      return finding(
        [.decision(place)],
        [
          .what: .text(decision.what), .who: decision.who.map(FigureValue.text),
          .reason: isOfReports ? owner.map(FigureValue.text) : nil,
          .proposedOwner: decision.who.map(FigureValue.text),
        ], stops: isOfReports ? nil : .phase(context.reviewingPhase))
    }
  }
}
