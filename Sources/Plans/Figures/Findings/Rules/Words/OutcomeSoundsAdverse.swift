// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// A lane that goes alone may issue what is said to go against nobody, and its words sound otherwise.
struct OutcomeSoundsAdverse: FindingRule {
  static let id = FindingID.outcomeSoundsAdverse

  func findings(in context: FindingContext) -> [Finding] {
    context.inputs.lanes.filter(\.goesAlone).flatMap { lane in
      (lane.lane?.outcomes ?? []).enumerated()
        .filter { !$1.isAdverse && context.tells(.againstPeople, in: $1.what) }
        .map {
          finding(
            [.lane(lane.id), .outcome(lane: lane.id, $0)], [.what: .text($1.what)],
            stops: .lane(lane.id))
        }
    }
  }
}
