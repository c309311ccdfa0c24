// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

extension PlanFigures {
  /// The share of all cases that people see in a phase, 0 to 1; nil where it depends on a volume or
  /// a share of a lane that is not known.
  package func coverage(in phase: PhaseFigures) -> Double? {
    let coverage = lanes.map { phase.coverage[$0.id] }
    guard let first = coverage.first else { return nil }
    // A lane of unknown size changes nothing where all are seen alike.
    if coverage.allSatisfy({ $0 == first }) { return first }
    var (seen, all) = (0.0, 0.0)
    for (lane, covered) in zip(lanes, coverage) {
      guard let share = lane.share?.mid, let covered else { return nil }
      seen += share * covered
      all += share
    }
    return all > 0 ? min(1, seen / all) : nil
  }

  /// The same in the last phase.
  package var steadyCoverage: Double? { road.phases.last.flatMap(coverage) }

  /// Whether, with people in the loop, they see every case also in the last phase.
  package var everyCaseApproved: Bool {
    guard inputs.verdict == .humanInTheLoop, let last = road.phases.last else { return false }
    return last.alone.isEmpty && steadyCoverage == 1
  }

  /// The cases of the first sample that is passed or failed, else of one that is only read.
  ///
  /// Where the road has neither, the fewest that show the target without an error.
  package var sampleSize: Int {
    let gates = road.phases.compactMap(\.gate) + road.lanesAtApprove.compactMap(\.best)
    return gates.first?.sampleSize ?? road.phases.compactMap(\.sampleSize).first
      ?? SampleSize.zeroErrors(
        errorRate: (lanes.map(\.target.value).min() ?? StandIn.targetErrorRate(for: .c))
          * (1 - reviewersMiss.tested.value), risk: StandIn.risk)
  }

  /// The share of wrong results today that speaks for a gate, 0 to 1; nil where it is not known.
  package func rateToday(of gate: LaneGate) -> Double? {
    let rate =
      lanes.first { $0.id == gate.lane }?.errorRate ?? GateSubject.errorRate(of: lanes, in: inputs)
    return rate.known?.value
  }
}

extension Road {
  /// The odds that every gate is passed at the first try with the rates of today; nil where nothing
  /// is mended, as they are `jointOdds` then.
  package var jointOddsToday: Double? {
    let gates = phases.compactMap(\.gate)
    guard gates.contains(where: { $0.basis == .mended }) else { return nil }
    return gates.reduce(1) { $0 * ($1.basis == .rate ? $1.odds : $1.oddsToday ?? $1.odds) }
  }

  /// The gate that tests a lane, alone or with all cases; nil where none does.
  package func gate(of lane: String) -> LaneGate? {
    phases.lazy.compactMap(\.gate).first { [lane, LaneInputs.allCases].contains($0.lane) }
  }

  /// The lanes, or all cases, whose rate is mended before their gate.
  package var mended: Set<String> {
    phases.compactMap(\.gate).mended
  }

  /// The phase in which a lane first goes alone by the plan; nil where it never does.
  ///
  /// What goes alone today has not opened yet, nor has what people still see every case of.
  package func opening(of lane: String) -> PhaseFigures? {
    phases.first { phase in
      phase.alone.contains(lane) && !phase.asToday.contains(lane)
        && (phase.coverage[lane] ?? 0) < 1
    }
  }

  /// The fewest cases a day that are read of a lane while it goes alone by the plan: while readers have
  /// another one's gate to read for, they read fewer of it; nil where none is read.
  package func leastReadings(of lane: String) -> Double? {
    phases.filter { $0.alone.contains(lane) && !$0.asToday.contains(lane) }
      .compactMap { $0.readingsPerDay[lane] }.min()
  }

  /// Working days from its start to the decision of its last phase; nil where a phase has no length.
  package var workingDays: Int? {
    phases.last.flatMap { last in
      last.offset.flatMap { offset in last.workingDays.map { offset + $0 } }
    }
  }
}

extension PhaseFigures {
  /// The cases that it reads for its gate or its estimate; nil where it reads none.
  package var readCases: Int? { gate?.sampleSize ?? sampleSize }

  /// The weeks from the start of the road, from 1; nil where a length before is not known.
  ///
  /// - Parameter days: the working days of a week.
  package func weeks(of days: Int) -> ClosedRange<Int>? {
    guard let offset, let workingDays, workingDays > 0, days > 0 else { return nil }
    return (offset / days + 1)...((offset + workingDays - 1) / days + 1)
  }
}
