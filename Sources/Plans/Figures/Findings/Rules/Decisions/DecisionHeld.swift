// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// A decision that lets cases go unseen, while no test in reach shows that they may.
///
/// It names the kind by its lane with a control below approval, or by one of its marks and says so in
/// words; a mark alone may as well hold cases back, which a plan that is stricter keeps.
struct DecisionHeld: FindingRule {
  static let id = FindingID.decisionHeld

  func findings(in context: FindingContext) -> [Finding] {
    guard let road = context.road else { return [] }
    let held = context.lanes.filter { $0.goesAlone && !$0.isLeftToPeople && road.isHeld($0) }
    return context.file.decisions.enumerated().compactMap { place, decision in
      let lanes = held.filter { lane in
        switch decision.keptBy {
        case .lane(let id, let control): id == lane.id && control < .approve
        case .mark(let name):
          context.tells(.letsAlone, in: decision.what) && !SpokenWords(decision.what).negates
            && context.file.lanes.first { $0.id == lane.id }?.has(name) == true
        case .step, .rule, .metric, nil: false
        }
      }
      guard !lanes.isEmpty else { return nil }
      return finding(
        [.decision(place)] + lanes.map { .lane($0.id) }, [.what: .text(decision.what)])
    }
  }
}
