// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires

/// Who hears those who contest a result or ask for a person, as far as the room named somebody.
///
/// Whoever decided a lane's cases, stands in there, or breaks a tie about them cannot hear them again.
struct AppealHearing {
  let inputs: PlanInputs

  /// As the room named them; nil where it named nobody.
  var named: String? { inputs.file.particulars.appeal?.who }

  /// The lanes in which whoever was named has a part, by id.
  var lanesOfTheirs: [String] {
    guard let named else { return [] }
    return inputs.lanes.filter { lane in
      deciders(of: lane).contains { NameLikeness.areOne($0, named) }
    }.map(\.id)
  }

  /// The first role that had no part in these lanes; nil where each had.
  func other(for lanes: [String]) -> RoleKey? {
    let deciders = inputs.lanes.filter { lanes.contains($0.id) }.flatMap(deciders)
    return [RoleKey.riskOwner, .decisionOwner].first { role in
      guard let name = inputs.role(role) else { return false }
      return !deciders.contains { NameLikeness.areOne($0, name) }
    }
  }

  /// Whose hours it takes: whoever was named, else whoever is proposed in their place; nil where nobody
  /// was named, where everybody had a part, and where it is a body outside the house.
  var hearer: String? {
    guard let named, isOfHouse(named) else { return nil }
    let lanes = lanesOfTheirs
    return lanes.isEmpty ? named : other(for: lanes).flatMap(inputs.role)
  }

  /// Whether somebody was in the room, signs, has people, or holds a role.
  private func isOfHouse(_ who: String) -> Bool {
    let particulars = inputs.file.particulars
    let lanes = inputs.file.lanes.flatMap { [$0.reviewer, $0.backup] }.compactMap(\.self)
    let known =
      inputs.file.participants + particulars.signers.map(\.who) + lanes
      + particulars.people.map(\.role)
      + RoleKey.allCases.compactMap(inputs.role)
    return known.contains { NameLikeness.areOne($0, who) }
  }

  /// Who decides a lane's cases; where two must agree, the decision owner breaks the tie.
  private func deciders(of lane: LaneInputs) -> [String] {
    guard lane.control > .automatic else { return [] }
    let own = [
      lane.lane?.reviewer ?? inputs.role(.reviewer), lane.lane?.backup ?? inputs.role(.backup),
    ].compactMap(\.self)
    guard lane.approvers > 1 else { return own }
    return own + [inputs.role(.decisionOwner), inputs.file.decider].compactMap(\.self)
  }
}
