// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A lane may issue what goes against a person, although the answers say that nothing does.
struct AdverseOutcomeAllowed: FindingRule {
  static let id = FindingID.adverseOutcomeAllowed

  func findings(in context: FindingContext) -> [Finding] {
    context.inputs.lanes.flatMap { lane -> [Finding] in
      guard lane.answers[FactKey.adverseOutcomes.rawValue]?.value == .yesNo(false) else {
        return []
      }
      return (lane.lane?.outcomes ?? []).enumerated().filter(\.element.isAdverse).map {
        finding([.lane(lane.id), .outcome(lane: lane.id, $0)], [.what: .text($1.what)])
      }
    }
  }
}
