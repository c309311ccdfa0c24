// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Testing
import Values

@testable import Plans

/// What is said before a phase holds back the phase that a road has in its place.
@Suite struct PhaseOrderTests {
  private static let automation = ["prove", "release", "watch"]
  private static let review = ["shadow", "broad", "open", "steady"]
  private static let manual = ["train", "sample", "assess"]

  @Test(
    arguments: [
      ("shadow", automation, "prove"), ("broad", automation, "prove"),
      ("open", automation, "release"), ("triggered", automation, "release"),
      ("narrowed", automation, "watch"), ("assess", automation, "watch"),
      ("shadow", review, "shadow"), ("mend", review, "broad"), ("narrowed", review, "steady"),
      ("assess", review, "steady"), ("shadow", manual, "train"), ("broad", manual, "assess"),
      ("shadow", [], "shadow"), ("pilot", review, "pilot"),
    ])
  func `a phase that a road lacks has its place there`(
    id: String, phases: [String], place: String
  ) { #expect(PhaseOrder.phase(id, among: phases) == place) }

  @Test func `full automation waits for what is due before its first phase`() throws {
    func road(_ due: String) throws -> PlanFigures {
      let answers = [
        startDay, "volume_per_day: 100", "handling_minutes: 3", "system_owner: Platform",
      ]
      let action = "\nactions:\n  - {what: Ask, who: Lead, due: \(due), before: shadow}"
      return PlanFigures(
        try findingContext("aaaaaaaaaa", answers, rest: action).inputs)
    }
    let starts = try #require(PlainDay.of(startDay))
    let early = try road("\(starts.adding(days: -7))")
    #expect(early.road.phases.first?.id == "prove")
    #expect(early.road.phases.first?.starts == starts)
    #expect(early.blockers.first { $0.source == .action(0) }?.stops == .phase("prove"))
    let due = starts.adding(days: 7)
    let late = try road("\(due)")
    #expect(try #require(late.road.phases.first?.starts) > due)
  }
}

/// The day of a line such as "start_date: 2027-02-01".
private enum PlainDay {
  static func of(_ line: String) -> CalendarDate? {
    line.split(separator: " ").last.flatMap { CalendarDate(String($0)) }
  }
}
