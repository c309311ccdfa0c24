// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import SeededDice
import Testing

@testable import Plans

/// The hours of a plan, summed again from its lanes.
@Suite struct CapacitySumTests {
  @Test func hoursAreTheSumOverTheLanes() throws {
    var dice = Dice(seed: 7)
    for _ in 0..<150 {
      var work = RandomWork(&dice)
      work.auditHours = nil
      let inputs = try work.inputs()
      let lanes = PlanFigures(inputs).lanes
      let phases = RandomWork.phases(of: lanes, &dice)
      let capacity = CapacityFigures(phases, in: inputs)
      for (phase, figures) in zip(phases, capacity.phases) {
        var planned = 0.0
        var asToday = 0.0
        for (lane, answers) in zip(lanes, inputs.lanes) {
          let sums = Self.hours(
            lane, phase, isLast: phase.id == "steady", draws: answers.letter(.detectability),
            of: work, isManual: inputs.verdict == .manual)
          planned += sums.planned
          asToday +=
            sums.asToday
            * PaceToday(inputs, lanes: lanes, staff: capacity.staff).pace(
              of: Role(lane.reviewer))
        }
        #expect(abs(figures.day.hours.mid - planned) < 1e-6, "\(phase)")
        #expect(abs(figures.day.hoursAsToday.mid - asToday) < 1e-6, "\(phase)")
        let roles = figures.day.roles.map(\.hours.mid).reduce(0, +)
        #expect(abs(roles - planned) < 1e-6)
      }
    }
  }

  private static func hours(
    _ lane: LaneFigures, _ phase: PhaseFigures, isLast: Bool, draws letter: Letter,
    of work: RandomWork, isManual: Bool
  ) -> (planned: Double, asToday: Double) {
    let review = (lane.reviewMinutes ?? .nan) / 60
    // What is read blind takes the workflow's time where the lane's own review is shorter.
    let reading = max(lane.reviewMinutes ?? .nan, work.figures["review_minutes"] ?? 0) / 60
    let handling = (lane.handlingMinutes ?? .nan) / 60
    let isAutomated = work.facts["current_state"] == "automated"
    let all = (work.figures["volume_per_day"] ?? .nan) * (lane.share?.mid ?? .nan)
    let hasBegun = !phase.asToday.contains(lane.id)
    let isAlone = hasBegun && phase.alone.contains(lane.id)
    let cases = hasBegun ? all * phase.volumeShare : 0
    let coverage = phase.coverage[lane.id] ?? 0
    var isRead = isAlone && cases > 0
    let readings = phase.readingsPerDay[lane.id] ?? 0
    var hours = 0.0
    if cases > 0 {
      let control = isLast && !lane.goesAlone ? lane.control : lane.controlUntilProven
      if isAlone {
        let drawn = letter == .a ? 0.05 : letter == .b ? 0.1 : 0.15
        let read = max(cases * drawn, readings)
        hours += read * reading + max(0, cases * coverage - read) * review
      } else {
        hours += cases * (control == .human && !isAutomated ? handling : review)
        if lane.approvers == 2 { hours += cases * review }
        if isManual, control == .human, coverage > 0 {
          hours += max(cases * coverage, readings) * review
          isRead = true
        }
      }
      // Nobody asks for a person where one decides.
      if work.facts["adverse_outcomes"] == "yes", isAlone || control != .human {
        hours += cases * 0.02 * handling
      }
    }
    if !isRead {
      hours += readings * (isAutomated ? reading : handling)
    }
    return (hours, isAutomated ? 0 : (all - cases) * handling)
  }
}
