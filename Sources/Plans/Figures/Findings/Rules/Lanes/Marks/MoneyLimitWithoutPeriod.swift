// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// A lane that goes alone up to an amount, without saying per whom or over which time.
struct MoneyLimitWithoutPeriod: FindingRule {
  static let id = FindingID.moneyLimitWithoutPeriod

  func findings(in context: FindingContext) -> [Finding] {
    let currency = context.inputs.text(.currency)
    var found: [Finding] = []
    for lane in context.inputs.lanes where lane.goesAlone {
      for mark in lane.lane?.marks ?? [] {
        guard mark.unit.map({ NameLikeness.areOne($0, currency) }) == true,
          mark.per == nil || mark.period == nil,
          case .atMost(.number(let limit)) = mark.test
        else { continue }
        found.append(
          finding(
            [.lane(lane.id), .mark(lane: lane.id, field: mark.field)],
            [.limit: .money(limit.value), .proposedCount: .money(limit.value)]))
      }
    }
    return found
  }
}
