// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing
import Values

@testable import Plans

/// Peak days that fall into a phase before steady operation.
@Suite struct PhasePeakTests {
  /// Quick ones are approved until they open, and go alone then.
  private func figures(_ dates: String, _ more: [String] = ["timing: batch"]) throws -> PlanFigures
  {
    let answers =
      [
        startDay, "volume_per_day: 100", "peak_volume_per_day: 400", "handling_minutes: 12",
        "review_minutes: 12", "reviewer_role: Clerk", "shrinkage: 0.2", "current_state: manual",
        "target_error_rate: 0.05", "automation: rules", "proposal_error_rate: 0.001",
      ] + more
    return PlanFigures(
      try findingContext(
        "aaaaaaaaaa", answers,
        rest: twoLanes(
          ["reviewer: Clerk", "control: review-on-trigger"], last: ["reviewer: Clerk"],
          more: dates)
      ).inputs)
  }

  private func finding(_ figures: PlanFigures) -> Finding? {
    figures.findings.first { $0.rule == .peakBeyondPeople }
  }

  @Test(arguments: [
    ["timing: batch", "reviewers: 4"], ["timing: real-time", "service_hours: 8", "reviewers: 5"],
  ])
  func `the phase that takes most is told with its first day`(_ more: [String]) throws {
    let plain = try figures("", more)
    let opening = try #require(plain.road.phases.lastIndex { $0.lane == "quick" })
    let phase = plain.road.phases[opening]
    let day = try #require(phase.starts)
    let dated = try figures("peak_dates: [\(day)]", more)
    let found = try #require(finding(dated))
    #expect(found.number(.phase) == Double(opening + 1))
    #expect(found[.date] == .date(day))
    #expect(found.stops == dated.road.phases[opening].part)
    let steady = try #require(finding(plain))
    #expect(steady[.phase] == nil)
    let missing = try #require(found.number(.peopleMissing))
    #expect(missing > (try #require(steady.number(.peopleMissing))))
    // A day of steady operation takes no more than steady operation does.
    let last = try #require(plain.road.phases.last?.starts)
    let later = try #require(finding(try figures("peak_dates: [\(last)]", more)))
    #expect(later[.phase] == nil)
    #expect(later.number(.peopleMissing) == steady.number(.peopleMissing))
  }

  @Test func `people before the last phase are lent at queues too`() throws {
    func figures(_ people: Int) throws -> PlanFigures {
      try self.figures(
        "", ["timing: real-time", "service_hours: 8", "reviewers: \(people)", "hourly_cost: 30"])
    }
    // Enough people at once in the first phase, in which all is as today, are enough in each.
    let enough = try #require(try figures(1).capacity.phases.first?.day.agents?.together.needed)
    #expect(try figures(enough).startPeople == nil)
    let short = try figures(1)
    let people = try #require(short.startPeople)
    let places = short.road.phases.indices.dropLast().map { index -> Int in
      let more = short.capacity.missing(inPhase: index) ?? 0
      return more * ((short.road.phases[index].workingDays ?? 0) + 2)
    }
    #expect(people.days == places.reduce(0, +))
    #expect(isNear(people.hours, Double(people.days) * 8 / 0.8))
    #expect(isNear(people.cost, people.hours * 30))
    let finding = try #require(
      short.findings.first { $0.rule == .peopleShort && $0[.phase] != nil })
    #expect((finding.number(.peopleMissing) ?? 0) > 0)
    #expect(
      try figures(enough).findings.allSatisfy { $0.rule != .peopleShort || $0[.phase] == nil })
    // Beyond those whom steady operation takes.
    let steady = short.capacity.steady.agents?.together.missing ?? 0
    let last = short.capacity.phases.indices.dropLast().last ?? 0
    let all = short.capacity.phases[last].day.agents?.together.missing ?? 0
    #expect(short.capacity.missing(inPhase: last) == max(0, all - steady))
  }
}
