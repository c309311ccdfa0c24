// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// Whoever hears those who contest a result decided it, or broke a tie about it.
struct AppealNotIndependent: FindingRule {
  static let id = FindingID.appealNotIndependent

  func findings(in context: FindingContext) -> [Finding] {
    guard let appeal = context.particulars.appeal else { return [] }
    let lanes = context.lanes.filter { lane in
      Self.deciders(of: lane, in: context).contains { NameLikeness.areOne($0, appeal.who) }
    }
    guard !lanes.isEmpty else { return [] }
    return [
      finding(
        [.role(appeal.who)] + lanes.map { .lane($0.id) },
        [.who: .text(appeal.who), .proposedRole: Self.other(for: lanes, in: context)],
        stops: .phase(context.reviewingPhase))
    ]
  }

  /// Who decides a lane's cases; where two must agree, the decision owner breaks the tie.
  private static func deciders(of lane: LaneFigures, in context: FindingContext) -> [String] {
    guard lane.control > .automatic else { return [] }
    let own = [lane.reviewer, lane.backup].compactMap(\.self)
    guard lane.approvers > 1 else { return own }
    return own + [context.inputs.role(.decisionOwner), context.file.decider].compactMap(\.self)
  }

  /// The first role that had no part in these lanes; nil where each had.
  private static func other(
    for lanes: [LaneFigures], in context: FindingContext
  ) -> FigureValue? {
    let deciders = lanes.flatMap { Self.deciders(of: $0, in: context) }
    let roles: [RoleKey] = [.riskOwner, .decisionOwner]
    return roles.first { role in
      guard let name = context.inputs.role(role) else { return false }
      return !deciders.contains { NameLikeness.areOne($0, name) }
    }.map(FigureValue.role)
  }
}
