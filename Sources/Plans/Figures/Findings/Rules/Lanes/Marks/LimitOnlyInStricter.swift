// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// A lane that goes alone has no mark on what a lane after it, where people look, limits.
///
/// So a case that is too large for people's lane could still go alone. Lanes that may issue nothing in
/// common are about different things.
struct LimitOnlyInStricter: FindingRule {
  static let id = FindingID.limitOnlyInStricter

  func findings(in context: FindingContext) -> [Finding] {
    let lanes = context.inputs.lanes
    let scope = Set(context.particulars.scope.map(\.field))
    return lanes.enumerated().filter(\.element.goesAlone).flatMap { place, alone -> [Finding] in
      var known = scope.union((alone.lane?.marks ?? []).map(\.field))
      return lanes[(place + 1)...].filter {
        !$0.goesAlone && Self.canIssueTheSame(alone, $0)
      }.flatMap { stricter in
        (stricter.lane?.marks ?? []).compactMap { mark -> Finding? in
          guard mark.limit != nil, known.insert(mark.field).inserted else { return nil }
          return finding(
            [.lane(alone.id), .mark(lane: stricter.id, field: mark.field)],
            [
              .otherLane: .lane(stricter.id), .high: Self.most(mark), .low: Self.least(mark),
            ])
        }
      }
    }
  }

  private static func most(_ mark: Mark) -> FigureValue? {
    guard case .atMost(.number(let limit)) = mark.test else { return nil }
    return .text(LimitInWords.said(limit, mark.unit))
  }

  private static func least(_ mark: Mark) -> FigureValue? {
    guard case .atLeast(.number(let limit)) = mark.test else { return nil }
    return .text(LimitInWords.said(limit, mark.unit))
  }

  private static func canIssueTheSame(_ one: LaneInputs, _ other: LaneInputs) -> Bool {
    let outcomes = [one, other].map { Set(($0.lane?.outcomes ?? []).map(\.what)) }
    return outcomes.contains([]) || !outcomes[0].isDisjoint(with: outcomes[1])
  }
}
