// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The part of the minutes on paper that people spend on a case today, where a day has more cases than
/// the minutes allow.
///
/// Work that goes on as today takes no more hours than there are: each role's own where its people are
/// counted, else those of all who review together.
struct PaceToday: Sendable {
  /// Of everybody who reviews, above 0 to 1; 1 where they can spend all, where that is not known, and at
  /// queues.
  let together: Double
  private let byRole: [Role: Double]
  /// Who does all cases today, whatever their kind; nil where each kind has its own people.
  private let everybody: Role?

  init(_ inputs: PlanInputs, lanes: [LaneFigures], staff: Staff) {
    // At a queue the minutes on paper say how long people wait.
    let today = inputs.file.particulars.staffToday?.value.map { Role($0) }
    everybody = today
    guard !staff.isRealTime else {
      (together, byRole) = (1, [:])
      return
    }
    let worked = inputs.workedToday ?? 1
    together = Self.pace(
      of: worked, there: staff.together.map { $0 * staff.hoursForCasesEach },
      byHand: HandWork.hours(of: lanes, in: inputs))
    let roles = Dictionary(grouping: lanes) { today ?? Role($0.reviewer) }
    byRole = roles.reduce(into: [:]) { paces, entry in
      guard staff.people(in: entry.key) != nil else { return }
      let hours = entry.value.map { HandWork.hours(of: $0) }
      guard !hours.contains(nil) else { return }
      paces[entry.key] = Self.pace(
        of: worked, there: staff.hoursForCases(of: entry.key),
        byHand: hours.reduce(0) { $0 + ($1 ?? 0) })
    }
  }

  func pace(of role: Role) -> Double { byRole[role] ?? together }

  /// Hours a day that the cases of lanes take at that pace; nil where some of their work is not known.
  func hours(of lanes: [LaneFigures]) -> Double? {
    let hours = lanes.map { lane in
      HandWork.hours(of: lane).map { $0 * pace(of: everybody ?? Role(lane.reviewer)) }
    }
    return hours.contains(nil) ? nil : hours.reduce(0) { $0 + ($1 ?? 0) }
  }

  /// - Parameter worked: the share of the cases that anybody works on, 0 to 1.
  private static func pace(of worked: Double, there: Double?, byHand: Double?) -> Double {
    guard let there, let byHand, there > 0, byHand * worked > there else { return worked }
    return there / byHand
  }
}
