// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing
import Values

@testable import Plans

/// The schedules of workflows whose lanes open one by one.
@Suite struct LaneScheduleTests {
  private func schedule(
    _ file: ModelFile, _ changes: [(String, String)] = []
  ) throws -> Schedule {
    let context = try file.context(changes)
    return Planner(context.inputs.questionnaire).plan(for: context.inputs.file).schedule
  }

  @Test func `each lane that goes alone has a phase with its name and its sample`() throws {
    let schedule = try schedule(.chat)
    #expect(
      schedule.phases.map(\.id) == ["shadow", "mend", "broad", "open", "open", "steady"])
    let opened = schedule.phases.filter { $0.id == "open" }
    let names = try ModelFile.chat.context().inputs.file.lanes
    for phase in opened {
      let lane = try #require(names.first { $0.id == phase.figures.lane })
      #expect(phase.title.hasSuffix(lane.name))
      // 1,544 cases with at most 23 wrong, as in the tests of the road.
      #expect(phase.exit.contains { $0.contains("1,544") && $0.contains("23 wrong") })
    }
    #expect(Set(opened.map(\.title)).count == 2)
  }

  @Test func `coverage is that of all cases`() throws {
    let plan = try plan(
      "bbbbbbbbbb", ["volume_per_day: 1000", "reviewer_miss_rate: 0"],
      rest: RoadFiles.laned(easy: ["share: 0.5"], plain: ["share: 0.3"]))
    let last = try #require(plan.schedule.phases.last)
    // Errors of medium visibility: a tenth is drawn of the 500 and the 300; people see the other 200.
    #expect(last.figures.alone == ["easy", "plain"])
    let seen = 0.5 * 0.1 + 0.3 * 0.1 + 0.2
    #expect(abs(try #require(last.coverage) - seen) < 1e-9)
  }

  @Test func `without a volume or a share coverage is not known`() throws {
    let shares = RoadFiles.laned(easy: ["share: 0.5"], plain: ["share: 0.3"])
    let noVolume = try plan("bbbbbbbbbb", ["reviewer_miss_rate: 0"], rest: shares).schedule
    #expect(noVolume.phases.first?.coverage == 1)
    #expect(noVolume.phases.last?.coverage == nil)
    let noShare = try plan(
      "bbbbbbbbbb", ["volume_per_day: 1000", "reviewer_miss_rate: 0"],
      rest: RoadFiles.laned(easy: ["share: 0.5"])
    ).schedule
    #expect(noShare.phases.last?.coverage == nil)
  }

  @Test func `a closed lane has no phase`() throws {
    let open = try schedule(.loans)
    #expect(open.phases.contains { $0.id == "open" })
    // Nothing settles the law before the lane any more.
    let closed = try schedule(.loans, [("before: {lane: clear-approval}", "before: steady")])
    #expect(!closed.phases.contains { $0.id == "open" })
    #expect(closed.phases.allSatisfy { $0.coverage == 1 })
  }

  @Test func `nine lanes have nine phases that open one`() throws {
    let marked = (1...8).map { number in
      """
        - id: lane-\(number)
          name: "Kind: \(number)"
          share: 0.1
          marks: [{field: size, at_most: \(number), unit: EUR}]
          outcomes: [{what: pay, adverse: no}]
      """
    }
    let rest = """
      steps:
        - name: Decide
          actor: system
          decides: yes
          answers: {reliability: a, error_risk: b, judgment: a, customer_sensitivity: b}
      lanes:
      \(marked.joined(separator: "\n"))
        - id: others
          name: Others
          control: approve
      """
    let phases = try plan(
      "bbbbbbbbbb", ["volume_per_day: 3000", "reviewer_miss_rate: 0", "start_date: 2027-01-04"],
      rest: rest
    ).schedule.phases
    #expect(phases.count { $0.id == "open" } == 8)
    #expect(Set(phases.map(\.title)).count == phases.count)
    #expect(
      phases.allSatisfy { $0.starts != nil && $0.figures.ends != nil && $0.figures.decideOn != nil }
    )
    for (phase, next) in zip(phases, phases.dropFirst()) {
      #expect(try #require(next.starts) > #require(phase.figures.decideOn))
    }
  }
}
