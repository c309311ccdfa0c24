// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Questionnaires
import Values

/// The numbers of the iteration schedule: how much each phase checks, how long it takes and when.
struct Timeline: Sendable {
  struct Phase: Sendable {
    var entry: PhaseEntry
    /// The share of cases that people check, 0 to 1.
    var coverage: Double
    /// The cases a day that run through the new design, whole ones where the phase has a cap that
    /// counts cases; nil where the volume is not known.
    var casesPerDay: Double?
    /// The share of the checks for which a case waits: once triggers choose, those they choose.
    var urgentShare: Double
    /// The cases a day that count for the sample: once triggers choose, those drawn at random.
    var sampledPerDay: Double?
    var sampleSize: Int?
    /// Nil where it depends on a volume that is not known.
    var workingDays: Int?
    /// Working days from the start of the plan; nil after a phase of unknown length.
    var offset: Int?
    var starts: CalendarDate?
    var ends: CalendarDate?

    var weeks: ClosedRange<Int>? {
      guard let offset, let workingDays, workingDays > 0 else { return nil }
      return (offset / 5 + 1)...((offset + workingDays - 1) / 5 + 1)
    }

    /// The phase in weeks alone.
    var undated: Phase {
      var phase = self
      (phase.starts, phase.ends) = (nil, nil)
      return phase
    }
  }

  /// The phase in which people do the work as today, and results are compared.
  static let shadow = "shadow"
  /// The phases that only a road has: when they come, and how often, depends on rates and lanes.
  static let ofRoad: Set<String> = [PhaseName.mend.rawValue, PhaseName.open.rawValue]
  /// Working days of ten years: further out a date would only pretend to know.
  static let horizon = 2_600

  let phases: [Phase]
  /// Cases without an error that show the target error rate.
  let sampleSize: Int
  /// Whether every case passes a person's approval, whatever the phase.
  let everyCaseApproved: Bool
  /// The share of cases that triggers are planned to take: what the last phase checks, less the
  /// blind share that it draws at random.
  let triggerShare: Double

  /// - Parameter yield: what reviews see with triggers of the strength that is planned with.
  init(
    _ inputs: PlanInputs, _ scope: PlaybookScope, _ steps: PlannedSteps, targetErrorRate: Double,
    yield: ReviewYield
  ) {
    let sampleSize = SampleSize.zeroErrors(errorRate: targetErrorRate, risk: StandIn.risk)
    self.sampleSize = sampleSize
    let isInLoop = inputs.verdict == .humanInTheLoop
    let everyCaseApproved = isInLoop && !steps.approved.isEmpty
    self.everyCaseApproved = everyCaseApproved
    let volume = inputs.number(.volumePerDay)
    var clock = Clock(startingOn: inputs.startDate)
    let entries = inputs.questionnaire.playbook.phases.filter {
      scope.applies($0.scope) && !Self.ofRoad.contains($0.id)
    }
    let triggerShare = yield.chosen(reviewing: entries.last?.coverage ?? 0)
    self.triggerShare = triggerShare
    let phases = entries.map { entry in
      let coverage = everyCaseApproved ? 1 : entry.coverage
      let cases = entry.needsSample ? sampleSize : nil
      let perDay = volume.map { Self.casesPerDay($0, share: entry.volumeShare) }
      // Where triggers choose, what they take says nothing about the other cases.
      let chooses = isInLoop && coverage < 1
      let random = chooses ? coverage - triggerShare : coverage
      let sampled = perDay.map { $0 * random }
      let days = Self.workingDays(for: entry, cases: cases, checkedPerDay: sampled)
      let (offset, starts, ends) = clock.advance(by: days)
      return Phase(
        entry: entry, coverage: coverage, casesPerDay: perDay,
        urgentShare: chooses ? triggerShare / coverage : 1, sampledPerDay: sampled,
        sampleSize: cases, workingDays: days, offset: offset, starts: starts, ends: ends)
    }
    let passesHorizon = phases.contains { $0.starts != nil && $0.ends == nil && $0.weeks != nil }
    self.phases = passesHorizon ? phases.map(\.undated) : phases
  }

  /// Rounded down where the cap counts cases, so that what is planned stays under it.
  private static func casesPerDay(_ volume: Double, share: Double) -> Double {
    let cases = volume * share
    let whole = cases.rounded(.down)
    return share < 1 && whole >= 5 ? whole : cases
  }

  /// Working days of all phases whose length is known.
  var workingDays: Int { phases.reduce(0) { $0 + ($1.workingDays ?? 0) } }

  /// The share of cases that people check in the last phase.
  var steadyCoverage: Double { phases.last?.coverage ?? 1 }

  /// Whether triggers choose what people check in that phase.
  func triggersChoose(in phase: Phase) -> Bool { phase.urgentShare < 1 }

  private static func workingDays(
    for entry: PhaseEntry, cases: Int?, checkedPerDay: Double?
  ) -> Int? {
    guard let cases else { return entry.minimumDays }
    guard let checkedPerDay, checkedPerDay > 0 else { return nil }
    let days = (Double(cases) / checkedPerDay - 1e-9).rounded(.up)
    return max(entry.minimumDays, Int(min(days, 1e12)))
  }

  /// Counts working days on from the start.
  private struct Clock {
    private var offset: Int? = 0
    private let start: Int?

    init(startingOn date: CalendarDate?) {
      start = date.map { WorkingDays.first(onOrAfter: $0.dayNumber) }
    }

    mutating func advance(
      by days: Int?
    ) -> (offset: Int?, starts: CalendarDate?, ends: CalendarDate?) {
      let from = offset
      offset = from.flatMap { from in days.map { from + $0 } }
      guard let from, let start, from <= Timeline.horizon else { return (from, nil, nil) }
      let starts = CalendarDate(dayNumber: WorkingDays.adding(from, to: start))
      guard let offset, let days, days > 0, offset <= Timeline.horizon else {
        return (from, starts, nil)
      }
      return (from, starts, CalendarDate(dayNumber: WorkingDays.adding(offset - 1, to: start)))
    }
  }
}
