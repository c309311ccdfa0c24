// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

/// Walks a road once, phase by phase.
struct RoadBuilder {
  private(set) var phases: [PhaseFigures] = []
  /// Whether what is wrong too often is mended in as many days as we set.
  private(set) var mendsByOurs = false

  private let course: RoadCourse
  private let lanes: [LaneFigures]
  private let inputs: PlanInputs
  private let shadow: ShadowSample?
  private let staging: Staging
  private var clock: RoadClock
  private var crew: RoadCrew
  private var openings: [LaneGate]

  init(
    _ course: RoadCourse, lanes: [LaneFigures], blocks: RoadBlocks, in inputs: PlanInputs
  ) {
    self.course = course
    self.lanes = lanes
    self.inputs = inputs
    shadow = ShadowSample(
      of: lanes, reading: { [inputs] in inputs.blindMinutes(of: $0) }, hours: inputs.auditHours)
    staging = Staging(lanes, in: inputs)
    clock = RoadClock(in: inputs, blocks.placed(on: course.stages.map(\.entry.id)))
    crew = RoadCrew(course, lanes: lanes, in: inputs)
    openings = course.openings
  }

  mutating func walk() {
    for stage in course.stages {
      if inputs.opensLanes, stage.entry.id == PhaseName.open.rawValue {
        while let gate = nextOpening() { add(stage.entry, gate: gate, lane: gate.lane) }
      } else {
        add(stage.entry, gate: stage.gate, lane: nil)
      }
    }
  }

  /// The next lane that nothing holds back; where all are held back, the one that is free first.
  private mutating func nextOpening() -> LaneGate? {
    guard !openings.isEmpty else { return nil }
    let dues = openings.map { clock.due($0.lane) }
    let ofAll = clock.due(PhaseName.open.rawValue)
    let isFree = dues.map { due in
      guard let next = clock.next, let due else { return true }
      // What holds back all lanes longer leaves this one as free as the others.
      return due < next || ofAll.map { due <= $0 } ?? false
    }
    let index =
      isFree.firstIndex(of: true)
      ?? dues.indices.min { left, right in
        guard let first = dues[left], let second = dues[right] else { return false }
        return first < second
      } ?? 0
    return openings.remove(at: index)
  }

  private mutating func add(_ entry: PhaseEntry, gate planned: LaneGate?, lane: String?) {
    let runs = crew.runs(in: entry, opening: lane, next: openings.map(\.lane))
    let gate = planned.map { shared($0, with: watched(in: runs, opening: lane)) }
    let start = clock.begin([entry.id] + begun(in: entry, opening: lane))
    let place = clock.end(start, after: length(of: entry, gate: gate, from: start.starts))
    if entry.id == PhaseName.mend.rawValue { mendsByOurs = mendDue == nil }
    let isShadow = entry.id == PhaseName.shadow.rawValue
    let readings = isShadow ? shadow?.readingsPerDay ?? [:] : readings(gate, lane, runs)
    let phase = PhaseFigures(
      id: entry.id, lane: lane, volumeShare: isShadow ? 0 : entry.volumeShare,
      volumeCap: isShadow ? nil : cap(of: entry),
      coverage: crew.coverage(in: entry, runs, readings: readings), alone: runs.alone,
      asToday: runs.asToday, readingsPerDay: readings, sampleSize: isShadow ? shadow?.size : nil,
      gate: gate, workingDays: place.workingDays, offset: place.offset, starts: place.starts,
      ends: place.ends, decideOn: place.decideOn, movedBy: place.movedBy)
    // The last phase is what the plan comes to, whoever it takes.
    let isLast = entry.id == course.stages.last?.entry.id
    phases.append(marked(isLast ? phase : staging.staged(phase), isLast: isLast))
    crew.pass(entry, opening: lane)
  }

  /// With what must hold of what people let go, where they see every case that the design reaches and
  /// nothing else is read.
  private func marked(_ phase: PhaseFigures, isLast: Bool) -> PhaseFigures {
    let reached = lanes.filter { !phase.asToday.contains($0.id) }
    guard inputs.verdict < .manual, phase.id != PhaseName.mend.rawValue, phase.volumeShare > 0,
      phase.readingsPerDay.isEmpty, phase.gate == nil, !reached.isEmpty,
      reached.allSatisfy({ phase.coverage[$0.id] == 1 }),
      let mark = ReleaseMark(
        of: reached, part: phase.volumeShare, days: phase.workingDays, isLast: isLast, in: inputs)
    else { return phase }
    var marked = phase
    marked.releaseMark = mark
    marked.readingsPerDay = mark.readingsPerDay
    return marked
  }

  /// The lanes that begin to run alone: one, or in full automation all of them at once.
  private func begun(in entry: PhaseEntry, opening lane: String?) -> [String] {
    if let lane { return [lane] }
    return inputs.verdict == .fullAutomation && entry.isGated ? lanes.map(\.id) : []
  }

  private func cap(of entry: PhaseEntry) -> Double? {
    guard entry.volumeShare > 0, entry.volumeShare < 1 else { return nil }
    return inputs.number(.volumePerDay).map(entry.casesPerDay)
  }

  private func length(
    of entry: PhaseEntry, gate: LaneGate?, from starts: CalendarDate?
  ) -> Int? {
    if entry.id == PhaseName.mend.rawValue { return mendDays(atLeast: entry.minimumDays, starts) }
    if entry.id == PhaseName.shadow.rawValue, let shadow {
      return shadow.workingDays.map { max($0, entry.minimumDays) }
    }
    guard let gate else { return entry.minimumDays }
    return gate.workingDays.map { max($0, entry.minimumDays) }
  }

  /// Until the last action is due that the gates wait for; nil where nobody knows when it begins.
  private func mendDays(atLeast minimum: Int, _ starts: CalendarDate?) -> Int? {
    guard let due = mendDue else { return max(minimum, RoadValue.mendDays.count) }
    return starts.map { max(minimum, inputs.calendar.count(from: $0, through: due)) }
  }

  private var mendDue: CalendarDate? {
    let mended = course.mended
    return inputs.file.actions.filter { action in
      switch action.before {
      case .phase(let phase): [.broad, .open, .triggered].contains(phase)
      case .lane(let lane): mended.contains(lane)
      case nil: false
      }
    }.compactMap(\.due).max()
  }

  /// The lanes that run alone already while another one is tested.
  private func watched(in runs: RoadCrew.Runs, opening lane: String?) -> [LaneFigures] {
    lanes.filter {
      runs.alone.contains($0.id) && !runs.asToday.contains($0.id) && $0.id != lane
    }
  }

  /// A gate whose readers also read the lanes that run alone: each lane has an equal part of the hours.
  private func shared(_ gate: LaneGate, with watched: [LaneFigures]) -> LaneGate {
    guard let hours = inputs.auditHours, gate.lane != LaneInputs.allCases, !watched.isEmpty,
      let lane = lanes.first(where: { $0.id == gate.lane }),
      let minutes = inputs.blindMinutes(of: lane), minutes > 0
    else { return gate }
    return gate.read(perDay: hours / Double(watched.count + 1) * 60 / minutes)
  }

  private func readings(
    _ gate: LaneGate?, _ lane: String?, _ runs: RoadCrew.Runs
  ) -> [String: Double] {
    let ofGate = gate?.readingsPerDay?.value
    if gate != nil, lane == nil {
      return ofGate.map { CaseSplit(of: lanes.released).shares(of: $0) } ?? [:]
    }
    let watched = watched(in: runs, opening: lane)
    guard let lane else { return RoutineDraw.perDay(of: watched, within: inputs.auditHours) }
    let parts = Double(watched.count) / Double(watched.count + 1)
    var readings = RoutineDraw.perDay(of: watched, within: inputs.auditHours.map { $0 * parts })
    readings[lane] = ofGate
    return readings
  }
}
