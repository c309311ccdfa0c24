// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

@Suite struct LeftToPeopleTests {
  private func figures(
    limit: String = "time_limit: 4 service hours", effect: String = "[match]",
    state: String = "assisted", more: String = ""
  ) throws -> PlanFigures {
    let rest = """
      lanes:
        - {id: match, share: 0.9, marks: [{field: amount, at_most: 9}], outcomes: [{what: pay, adverse: no}]}
        - {id: pause, outcomes: [{what: pause, adverse: no}], \(limit), answers: {handling_minutes: 30, review_minutes: 1}}
      steps:
        - name: Post or pause
          actor: system
          decides: yes
          answers: {reliability: a, error_risk: a, judgment: a, customer_sensitivity: a}
        - name: Pay
          actor: system
          takes_effect: yes
          lanes: \(effect)
          answers: {reliability: a, error_risk: a, judgment: a, customer_sensitivity: a}
      \(more)
      """
    let answers = [
      "volume_per_day: 100", "handling_minutes: 10", "review_minutes: 6", "timing: batch",
      "reviewer_role: Clerk", "reviewers: 4", "automation: rules",
      "current_state: \(state)",
    ]
    return PlanFigures(try findingContext("aaaaaaaaaa", answers, rest: rest).inputs)
  }

  @Test func `what the system only sets aside is people's work`() throws {
    let figures = try figures()
    #expect(figures.lanes.map(\.isLeftToPeople) == [false, true])
    let rows = figures.capacity.steady.rows.filter { $0.lane == "pause" && $0.kind == .byHand }
    // Ten cases of half an hour.
    #expect(abs(rows.hours.mid - 5) < 1e-9)
  }

  @Test func `without a limit, or where it takes effect, the system settles it`() throws {
    #expect(try figures(limit: "name: Pause").lanes.allSatisfy { !$0.isLeftToPeople })
    #expect(try figures(effect: "[match, pause]").lanes.allSatisfy { !$0.isLeftToPeople })
  }

  @Test func `a reading without the proposal takes the workflow's time`() throws {
    #expect(try figures().lanes.map(\.readingMinutes) == [6, 6])
    #expect(try figures().lanes.map(\.reviewMinutes) == [6, 1])
    // As long as the room timed it.
    let timed = "audit: {who: Reader, hours_per_day: 1, minutes: 4}"
    #expect(try figures(more: timed).lanes.map(\.readingMinutes) == [4, 4])
  }

  @Test func `what is read for an estimate or a gate is decided anew`() throws {
    func minutes(_ figures: PlanFigures) -> [Double?] {
      figures.lanes.map(figures.inputs.blindMinutes)
    }
    #expect(minutes(try figures()) == [10, 30])
    // Where a system does it today, a case is looked at as the workflow reviews one.
    #expect(minutes(try figures(state: "automated")) == [6, 6])
    let timed = "audit: {who: Reader, hours_per_day: 1, minutes: 4}"
    #expect(minutes(try figures(more: timed)) == [4, 4])
  }
}
