// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// A decision that names a lane or a step with a laxer control than it promises.
struct DecisionOverruled: FindingRule {
  static let id = FindingID.decisionOverruled

  func findings(in context: FindingContext) -> [Finding] {
    context.file.decisions.enumerated().compactMap { place, decision in
      guard let keeper = decision.keptBy,
        let (subject, promised, control) = Self.controls(of: keeper, in: context),
        control < promised
      else { return nil }
      return finding(
        [.decision(place), subject],
        [
          .what: .text(decision.what), .promisedControl: .control(promised),
          .control: .control(control), .proposedControl: .control(promised),
        ])
    }
  }

  /// What a decision promises, and the least control that cases meet there.
  private static func controls(
    of keeper: KeptBy, in context: FindingContext
  ) -> (FindingSubject, promised: Control, is: Control)? {
    switch keeper {
    case .lane(let id, let promised):
      guard let lane = context.inputs.lanes.first(where: { $0.id == id }) else { return nil }
      let least = lane.steps.filter(\.decides).compactMap(\.control).min() ?? .automatic
      return (.lane(id), promised, least)
    case .step(let name, let promised):
      let steps = context.inputs.lanes.flatMap(\.steps).filter { $0.name == name }
      guard let least = steps.compactMap(\.control).min() else { return nil }
      return (.step(name), promised, least)
    case .mark, .rule, .metric: return nil
    }
  }
}
