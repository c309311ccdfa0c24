// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// Begins a phase in which people see every case with as many cases as the people there can take.
///
/// The rest goes on as today. Where a system works alone today, where somebody waits, or where a lane
/// already goes alone, there is nothing to hold back.
struct Staging {
  let reckoner: DayReckoner
  let inputs: PlanInputs

  init(_ lanes: [LaneFigures], in inputs: PlanInputs) {
    reckoner = DayReckoner(lanes, in: inputs)
    self.inputs = inputs
  }

  /// The phase with its cap; as it is where its people can take it, or where no number of cases is
  /// few enough.
  func staged(_ phase: PhaseFigures) -> PhaseFigures {
    guard !inputs.isAutomatedToday, !inputs.isRealTime, inputs.verdict == .humanInTheLoop,
      phase.volumeShare > 0, phase.alone.isEmpty, let volume = inputs.number(.volumePerDay)
    else { return phase }
    guard let cases = cases(of: phase, volume), cases >= 1, cases < phase.volumeShare * volume
    else {
      return phase
    }
    var staged = phase
    staged.volumeShare = cases / volume
    staged.volumeCap = cases
    staged.isStaged = true
    return staged
  }

  /// As many whole cases a day as the people there can take beside what goes on as today.
  ///
  /// People who are busy all day have no hour for any: then as many as one person more could take, else
  /// the fewest that leave what is read, else as many as could be seen if nothing went on as today. Who
  /// is missing then is told. Nil where all of the phase fits.
  private func cases(of phase: PhaseFigures, _ volume: Double) -> Double? {
    let least = least(of: phase, volume)
    func most(besideToday: Bool, further: Double = 0) -> Double? {
      let share = share(of: phase, besideToday: besideToday, further: further)
      return share < phase.volumeShare ? (share * volume).roundedDownForgivingly : nil
    }
    for further in [0.0, 1.0] {
      guard let cases = most(besideToday: true, further: further) else { return nil }
      if cases >= max(1, least) { return cases }
    }
    return least > 0 ? least.roundedUpForgivingly : most(besideToday: false)
  }

  /// The largest share of the cases for which every counted role has the hours, those of further people
  /// on its roster included.
  private func share(of phase: PhaseFigures, besideToday: Bool, further: Double) -> Double {
    func hours(_ work: RoleWork) -> Double {
      work.hours.mid + (besideToday ? work.hoursAsToday.mid : 0)
    }
    func day(_ share: Double) -> DayWork {
      var part = phase
      part.volumeShare = share
      return reckoner.day(DayPattern(part, reckoner.lanes, isLast: false, isManual: false))
    }
    let whole = phase.volumeShare
    let (full, half) = (day(whole), day(whole / 2))
    return full.roles.reduce(whole) { most, role in
      guard role.role != reckoner.staff.auditRole, let there = role.hoursForCases,
        let halved = half.role(role.role)
      else { return most }
      // Hours grow with the share, and what is read for a gate or an estimate stands.
      let perShare = (hours(role) - hours(halved)) / (whole / 2)
      let fixed = hours(role) - perShare * whole
      let available = there + further * role.each
      return perShare > 0 ? min(most, max(0, (available - fixed) / perShare)) : most
    }
  }

  /// The fewest cases a day that leave as many of each lane as are read of it.
  private func least(of phase: PhaseFigures, _ volume: Double) -> Double {
    reckoner.lanes.compactMap { lane in
      guard let read = phase.readingsPerDay[lane.id], let cases = lane.knownCasesPerDay, cases > 0
      else { return nil }
      return read / cases * volume
    }.max() ?? 0
  }
}
