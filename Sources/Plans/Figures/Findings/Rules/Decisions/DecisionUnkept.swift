// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A decision that nothing of the design keeps.
///
/// One of what is reported binds whoever reports, and holds back no case; any other is kept before the
/// system works on the first real case, as it may be about what data or means it uses. Whoever protects
/// data builds nothing that they supervise.
struct DecisionUnkept: FindingRule {
  static let id = FindingID.decisionUnkept

  func findings(in context: FindingContext) -> [Finding] {
    context.file.decisions.enumerated().filter { $1.keptBy == nil }.map { place, decision in
      let isOfReports = context.tells(.reports, in: decision.what)
      let owner = decision.who ?? context.inputs.convener
      let supervisor = decision.who.flatMap { who in
        DataProtector(context.inputs).protects(who) ? who : nil
      }
      let builder = supervisor == nil ? decision.who : context.inputs.role(.systemOwner)
      return finding(
        [.decision(place)],
        [
          .what: .text(decision.what), .who: decision.who.map(FigureValue.text),
          .reason: isOfReports ? owner.map(FigureValue.text) : nil,
          .proposedOwner: (isOfReports ? decision.who : builder).map(FigureValue.text),
          .proposedRole: supervisor.map(FigureValue.text),
        ], stops: isOfReports ? nil : .phase(context.inputs.firstSystemPhase))
    }
  }
}
