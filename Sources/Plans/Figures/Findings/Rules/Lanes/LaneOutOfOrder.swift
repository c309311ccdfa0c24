// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments

/// A lane that one before it raises: the lanes should stand in another order.
struct LaneOutOfOrder: FindingRule {
  static let id = FindingID.laneOutOfOrder

  func findings(in context: FindingContext) -> [Finding] {
    context.inputs.assessment.lanes.compactMap { raised in
      guard let before = raised.raise.byLane else { return nil }
      return finding(
        [.lane(before), .lane(raised.lane.id)],
        [.verdict: .verdict(raised.verdict), .proposedLane: .lane(raised.lane.id)])
    }
  }
}
