// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// People get more wrong today than is accepted, where every decision stays with them.
///
/// A decision that stays where it is stays as wrong as it is, unless what is behind it is mended. Where
/// something goes alone, its gate says what must be shown.
struct PeopleAboveTarget: FindingRule {
  static let id = FindingID.peopleAboveTarget

  func findings(in context: FindingContext) -> [Finding] {
    let opens = context.lanes.contains { lane in
      context.road.map { $0.opening(of: lane.id) != nil } ?? lane.goesAlone
    }
    guard !context.inputs.isAutomatedToday, !opens, let today = context.inputs.rate(.errorRateToday)
    else { return [] }
    let byHand = context.lanes.filter {
      $0.control == .human && today.value > $0.target.value * (1 + 1e-9)
    }
    guard let target = byHand.map(\.target.value).min() else { return [] }
    let phases = context.road?.phases ?? []
    let isReadToTheEnd = phases.last?.releaseMark != nil
    return [
      finding(
        byHand.map { .lane($0.id) } + [.question(FigureKey.errorRateToday.rawValue)],
        [
          .rate: .share(today.value), .low: .share(today.estimate.low),
          .high: .share(today.estimate.high), .target: .share(target),
          .errors: today.counted.map { .count(Double($0.errors)) },
          .cases: today.counted.map { .count(Double($0.cases)) },
          .date: isReadToTheEnd ? context.road?.assessAgain.map { .date($0) } : nil,
          .phase: phases.firstIndex { $0.releaseMark != nil }.map { .number(Double($0 + 1)) },
        ])
    ]
  }
}
