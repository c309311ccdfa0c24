// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// A mark whose limit is not known yet: it never holds, so that no case comes into the lane.
struct LimitUnknown: FindingRule {
  static let id = FindingID.limitUnknown

  func findings(in context: FindingContext) -> [Finding] {
    context.file.lanes.flatMap { lane in
      lane.marks.filter(\.isUnknown).map {
        finding([.lane(lane.id), .mark(lane: lane.id, field: $0.field)], stops: .lane(lane.id))
      }
    }
  }
}
