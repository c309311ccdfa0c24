// SPDX-License-Identifier: GPL-3.0-or-later

/// How every lane is worked on a day.
struct DayPattern {
  /// By the lane's id.
  var modes: [String: LaneMode]
  /// The part of each lane's cases that runs through the design, 0 to 1.
  var volumeShare: Double
  /// Whether that part is a number of cases a day, which a peak day does not raise.
  var isCapped = false
  /// Cases read blind, by lane.
  var readings: [String: Double]
  /// The share of what people decide that a second person checks, by lane.
  var checked: [String: Double] = [:]

  /// - Parameter isManual: whether people decide every case of the plan, so that its coverage is of
  ///   second checks.
  init(_ phase: PhaseFigures, _ lanes: [LaneFigures], isLast: Bool, isManual: Bool) {
    modes = Dictionary(
      lanes.map { ($0.id, LaneMode(of: $0, in: phase, isLast: isLast)) }, uniquingKeysWith: { $1 })
    volumeShare = phase.volumeShare
    isCapped = phase.volumeCap != nil
    readings = phase.readingsPerDay
    checked = isManual ? phase.coverage : [:]
  }

  /// The design in force everywhere, as where no phases are planned.
  init(steady lanes: [LaneFigures]) {
    modes = Dictionary(
      lanes.map { lane in
        (lane.id, lane.goesAlone ? .alone(seen: 0) : .withPeople(lane.control))
      }, uniquingKeysWith: { $1 })
    volumeShare = 1
    readings = [:]
  }

  /// Every lane worked as today.
  init(asToday lanes: [LaneFigures]) {
    modes = Dictionary(lanes.map { ($0.id, .asToday) }, uniquingKeysWith: { $1 })
    volumeShare = 0
    readings = [:]
  }

  /// The same with one lane worked otherwise.
  func with(_ lane: String, _ mode: LaneMode) -> DayPattern {
    var pattern = self
    // Where a lane goes alone, what is read of it is the drawn sample; it ends with that.
    if modes[lane]?.isAlone == true, !mode.isAlone { pattern.readings[lane] = nil }
    pattern.modes[lane] = mode
    return pattern
  }
}
