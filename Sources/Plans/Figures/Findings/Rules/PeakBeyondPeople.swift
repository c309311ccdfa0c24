// SPDX-License-Identifier: GPL-3.0-or-later

/// A peak day brings more work than the people there can do.
///
/// It stops the phase where what lies then is not cleared within twenty working days, or where
/// somebody waits for each case.
struct PeakBeyondPeople: FindingRule {
  static let id = FindingID.peakBeyondPeople

  func findings(in context: FindingContext) -> [Finding] {
    guard let people = context.people else { return [] }
    return people.demands.byRole.compactMap { role, demands in
      let beyond = demands.compactMap { demand -> (PeopleFacts.Demand, Double)? in
        guard let peak = demand.peakHoursNeeded, let there = demand.hoursThere, peak > there + 1e-9
        else { return nil }
        return (demand, peak - there)
      }
      // The last phase goes on for good; the ones before it end.
      guard let (steady, gap) = beyond.last else { return nil }
      let backlog = people.backlogs.first { $0.role == role }
      let clears = backlog.map { ($0.daysToClear ?? .max) <= CapacityOwn.mostDaysToClear }
      return finding(
        [.role(role)],
        [
          .hoursNeeded: steady.peakHoursNeeded.map(FigureValue.hours),
          .hoursThere: steady.hoursThere.map(FigureValue.hours),
          .peopleMissing: steady.peakPeopleMissing.map { .count(Double($0)) },
          .hoursLeft: .hours(backlog?.hoursLeft ?? gap),
          .daysToClear: backlog?.daysToClear.map { .days(Double($0)) },
        ], stops: clears ?? !context.inputs.isRealTime ? nil : steady.part)
    }
  }
}
