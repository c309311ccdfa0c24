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
    let most = share(of: phase)
    guard most < phase.volumeShare else { return phase }
    let cases = (most * volume).roundedDownForgivingly
    guard cases >= 1, cases >= least(of: phase, volume) else { return phase }
    var staged = phase
    staged.volumeShare = cases / volume
    staged.volumeCap = cases
    staged.isStaged = true
    return staged
  }

  /// The largest share of the cases for which every counted role has the hours.
  private func share(of phase: PhaseFigures) -> Double {
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
      let perShare = (role.hours.mid - halved.hours.mid) / (whole / 2)
      let fixed = role.hours.mid - perShare * whole
      return perShare > 0 ? min(most, max(0, (there - fixed) / perShare)) : most
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
