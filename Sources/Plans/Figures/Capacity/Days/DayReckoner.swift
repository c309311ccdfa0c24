// SPDX-License-Identifier: GPL-3.0-or-later

/// Reckons the human work of a day from how its lanes are worked.
struct DayReckoner {
  let lanes: [LaneFigures]
  let staff: Staff
  /// Peak cases for each of an ordinary day; nil where one of them is not known.
  let peakRatio: Double?
  let pace: PaceToday
  /// The share of today's cases that anybody works on, 0 to 1; nil where it is not known, and where a system
  /// works alone.
  private let workedToday: Double?
  private let work: [LaneWork]

  init(_ lanes: [LaneFigures], in inputs: PlanInputs) {
    self.lanes = lanes
    let staff = Staff(inputs, lanes: lanes)
    let pace = PaceToday(inputs, lanes: lanes, staff: staff)
    self.staff = staff
    self.pace = pace
    workedToday = inputs.isAutomatedToday ? nil : inputs.workedToday
    let answers = Dictionary(
      inputs.lanes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let hearer = AppealHearing(inputs: inputs).hearer
    work = lanes.compactMap { lane in
      answers[lane.id].map {
        LaneWork(lane: lane, answers: $0, pace: pace, inputs: inputs, hearer: hearer)
      }
    }
    peakRatio = inputs.number(.peakVolumePerDay).flatMap { peak in
      inputs.number(.volumePerDay).flatMap { $0 > 0 ? peak / $0 : nil }
    }
  }

  func work(of lane: String) -> LaneWork? { work.first { $0.lane.id == lane } }

  /// - Parameters:
  ///   - stopped: a lane whose cases count at their top where its share is not known, as the load of
  ///     a stop does.
  ///   - atPeak: with the cases of a peak day; the drawn share stays, and so do a phase's cap and the
  ///     hours of those who read samples beside the daily work.
  func day(
    _ pattern: DayPattern, stopped: String? = nil, atPeak: Bool = false
  ) -> DayWork {
    let growth = atPeak ? peakRatio ?? 1 : 1
    let factor = staff.auditHours == nil && !pattern.isCapped ? growth : 1
    let part = pattern.isCapped ? pattern.volumeShare / max(1, growth) : pattern.volumeShare
    let rows = work.flatMap { work in
      var cases = atPeak ? work.lane.peakCasesPerDay : work.lane.casesPerDay
      if work.lane.id == stopped, work.lane.share == nil {
        cases = cases.map { Estimate(exactly: $0.high) }
      }
      let readings = pattern.readings[work.lane.id] ?? 0
      let ordinary = work.lane.knownCasesPerDay.map { $0 * pattern.volumeShare }
      return work.rows(
        pattern.modes[work.lane.id] ?? .asToday, cases: cases, part: part,
        readings: readings * factor,
        readShare: ordinary.flatMap { $0 > 0 ? readings / $0 : nil } ?? 0,
        leftToday: leftToday(pattern), checked: pattern.checked[work.lane.id] ?? 0)
    }
    return DayWork(limited(rows, readings: pattern.readings, factor: factor), lanes, staff)
  }

  /// Of what people do today in lanes that go on as today, the part that is left once the design has all other
  /// lanes, 0 to 1.
  ///
  /// Where some cases end without anybody, what people work on is first what the other lanes take from them.
  private func leftToday(_ pattern: DayPattern) -> Double {
    let resting = lanes.filter { pattern.modes[$0.id] ?? .asToday == .asToday }
    let shares = lanes.compactMap { $0.share?.mid }
    guard pattern.volumeShare == 1, let worked = workedToday, worked > 0, worked < 1,
      shares.count == lanes.count
    else { return 1 }
    let rest = resting.compactMap { $0.share?.mid }.reduce(0, +)
    let others = shares.reduce(0, +) - rest
    return rest > 0 ? min(1, max(0, worked - others) / (worked * rest)) : 1
  }

  /// Drawn cases cut down to the hours that the readers have, all lanes in the same proportion; what
  /// a gate or a watch reads goes first.
  private func limited(
    _ rows: [HumanWork], readings: [String: Double], factor: Double
  ) -> [HumanWork] {
    guard let hours = staff.auditHours else { return rows }
    func floor(_ row: HumanWork) -> Double { (readings[row.lane] ?? 0) * factor }
    func hoursOf(_ row: HumanWork, _ cases: Double) -> Double {
      cases * (row.minutesEach ?? 0) / 60
    }
    let drawn = rows.filter { $0.kind == .drawn }
    let first =
      rows.filter { $0.kind == .blindReadings }.hours.mid
      + drawn.map { hoursOf($0, floor($0)) }.reduce(0, +)
    let further = drawn.map { hoursOf($0, ($0.casesPerDay?.mid ?? 0) - floor($0)) }.reduce(0, +)
    let left = max(0, hours - first)
    guard further > left else { return rows }
    return rows.map { row in
      guard row.kind == .drawn, let cases = row.casesPerDay, row.minutesEach != nil else {
        return row
      }
      let least = floor(row)
      func cut(_ value: Double) -> Double { least + max(0, value - least) * left / further }
      return row.limited(
        to: Estimate(low: cut(cases.low), mid: cut(cases.mid), high: cut(cases.high)))
    }
  }
}
