// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// Plans gates, each as if it had the readers to itself.
struct GatePlanner {
  let missing: ReviewersMiss
  let lanes: [LaneFigures]
  let inputs: PlanInputs

  /// The gate of a lane that opens; nil where no sample fits into the days.
  func gate(of lane: LaneFigures) -> LaneGate? { gate(for: GateSubject(lane, in: inputs)) }

  /// What of a lane's test is in reach.
  func reach(of lane: LaneFigures) -> TestReach? { reach(for: GateSubject(lane, in: inputs)) }

  /// The same of all cases, as a phase can draw from them.
  func reach(in entry: PhaseEntry, of lanes: [LaneFigures]) -> TestReach? {
    subject(of: lanes, in: entry).flatMap(reach)
  }

  /// Hours a day for reading that bring a lane's test in reach.
  func hoursInReach(of lane: LaneFigures) -> Double? {
    hoursInReach(for: GateSubject(lane, in: inputs))
  }

  /// The same of all cases, as a phase can draw from them.
  func hoursInReach(in entry: PhaseEntry, of lanes: [LaneFigures]) -> Double? {
    subject(of: lanes, in: entry).flatMap(hoursInReach)
  }

  private func hoursInReach(for subject: GateSubject) -> Double? {
    guard let given = inputs.auditHours, let minutes = subject.readingMinutes, minutes > 0,
      subject.casesPerDay != nil
    else { return nil }
    let halves = Int(min(given, 24) * 2) + 1
    return (halves...max(halves, 48)).lazy.map { Double($0) / 2 }.first { hours in
      let gate = gate(for: subject, hours: Readings.Hours(hours, minutes: minutes))
      return gate.map { !$0.isUnlikely } ?? false
    }
  }

  private func reach(for subject: GateSubject) -> TestReach? {
    TestReach(
      for: subject, missing: missing.tested.value,
      reading: Readings(hours: hours(for: subject), casesPerDay: subject.casesPerDay),
      hours: inputs.auditHours)
  }

  /// The phases of a road without lanes, each with its gate where it has one.
  func stages(for entries: [PhaseEntry], of lanes: [LaneFigures]) -> [RoadCourse.Stage] {
    entries.map { entry in
      guard entry.isGated, let subject = subject(of: lanes, in: entry) else {
        return RoadCourse.Stage(entry: entry)
      }
      return RoadCourse.Stage(entry: entry, gate: gate(for: subject))
    }
  }

  /// Whether a lane opens before another: better odds, then smaller harm, then its place.
  func opens(_ left: LaneGate, before right: LaneGate, among lanes: [LaneFigures]) -> Bool {
    let odds = (left.oddsUnmended, right.oddsUnmended)
    if odds.0 != odds.1 { return odds.0 > odds.1 }
    let (a, b) = (harm(left.lane, among: lanes), harm(right.lane, among: lanes))
    if a.impact != b.impact { return a.impact < b.impact }
    if a.cost != b.cost { return a.cost < b.cost }
    return a.place < b.place
  }

  /// A cost that is not known counts as the largest.
  private func harm(
    _ id: String, among lanes: [LaneFigures]
  ) -> (impact: Letter, cost: Double, place: Int) {
    let place = lanes.firstIndex { $0.id == id } ?? lanes.count
    let letter = inputs.lanes.first { $0.id == id }?.letter(.errorImpact)
    let cost = lanes.first { $0.id == id }?.errorCost
    return (.counted(letter), cost ?? .infinity, place)
  }

  private func subject(of lanes: [LaneFigures]) -> GateSubject? {
    guard inputs.verdict == .humanInTheLoop, let lane = lanes.first else {
      return GateSubject(allOf: lanes, in: inputs)
    }
    return GateSubject(lane, in: inputs)
  }

  private func subject(of lanes: [LaneFigures], in entry: PhaseEntry) -> GateSubject? {
    subject(of: lanes).map { all in
      var subject = all
      subject.casesPerDay = all.casesPerDay.map { drawable($0, in: entry) }
      return subject
    }
  }

  /// The cases that a phase can draw from: those that run through the design, and where people check
  /// only a share of them afterwards, that share.
  private func drawable(_ cases: Double, in entry: PhaseEntry) -> Double {
    let inDesign = entry.casesPerDay(of: cases)
    return inputs.verdict == .humanInTheLoop ? inDesign : inDesign * entry.coverage
  }

  /// Hours a day that the reviewers of a lane have for reading beside their other work, while people see
  /// all lanes; where that leaves no reading, beside the other lanes alone, so that who is missing is
  /// told and the sample keeps its days.
  ///
  /// Nil for all cases together, where somebody waits, and where nobody said how many they are.
  private func room(beside id: String) -> Double? {
    let reckoner = DayReckoner(lanes, in: inputs)
    guard !inputs.isRealTime, let lane = lanes.first(where: { $0.id == id }),
      let there = reckoner.staff.hoursForCases(of: Role(lane.reviewer))
    else { return nil }
    func left(_ pattern: DayPattern) -> Double {
      let rows = reckoner.day(pattern).rows.filter {
        $0.role == Role(lane.reviewer) && $0.kind != .drawn
      }
      return max(0, there - rows.hours.mid)
    }
    var others = DayPattern(steady: lanes)
    for other in lanes where other.id != id && other.goesAlone && !inputs.isAutomatedToday {
      others = others.with(other.id, .approved)
    }
    guard !inputs.isAutomatedToday else { return left(others) }
    let all = left(others.with(id, .withPeople(lane.controlUntilProven)))
    return all * 60 >= inputs.blindMinutes(of: lane) ?? 0 && all > 0 ? all : left(others)
  }

  private func hours(for subject: GateSubject) -> Readings.Hours {
    Readings.Hours(
      inputs.auditHours, minutes: subject.readingMinutes, room: room(beside: subject.lane))
  }

  private func gate(for subject: GateSubject) -> LaneGate? {
    gate(for: subject, hours: hours(for: subject))
  }

  private func gate(for subject: GateSubject, hours: Readings.Hours) -> LaneGate? {
    LaneGate(
      for: subject, missing: missing.tested.value, likely: missing.counted.mid,
      reading: Readings(hours: hours, casesPerDay: subject.casesPerDay))
  }
}

extension PhaseEntry {
  /// The cases a day that run through the new design, whole ones where five or more are capped.
  func casesPerDay(of volume: Double) -> Double {
    let cases = volume * volumeShare
    let whole = cases.roundedDownForgivingly
    return volumeShare < 1 && whole >= 5 ? whole : cases
  }
}
