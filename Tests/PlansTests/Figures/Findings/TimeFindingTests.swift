// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

@Suite struct TimeFindingTests {

  private func deadline(
    _ within: String, limit: Int, hours: Double = 8, review: Int = 10, more: [String] = [],
    weekdays: String = "[mon, tue, wed, thu, fri]"
  ) throws -> Finding? {
    let rest = twoLanes(
      more: "weekdays: \(weekdays)\ndeadlines:\n  - {what: An answer goes out, within: \(within)}")
    return try findingContext(
      "bbbbbbbbbb",
      [
        "review_sla_minutes: \(limit)", "service_hours: \(hours)", "review_minutes: \(review)",
        "review_clock: service-hours",
      ].filter { line in
        !more.contains { $0.prefix(while: { $0 != ":" }) == line.prefix(while: { $0 != ":" }) }
      } + more, rest: rest
    ).found(.deadlineTooShort).first
  }

  @Test func `what leaves the next morning is taken up by half of the service day`() throws {
    // 230 + 10 minutes are half of eight hours.
    #expect(try deadline("next working morning", limit: 230) == nil)
    let finding = try #require(try deadline("next working morning", limit: 231))
    #expect(finding.subjects == [.deadline(0), .lane("others")])
    #expect(finding.number(.latestArrival) == 239)
    #expect(finding.number(.proposedMinutes) == 180)
    #expect(finding.stops == nil)
  }

  @Test func `refusals of loans keep their morning with four hours`() throws {
    let finding = try #require(try ModelFile.loans.context().found(.deadlineTooShort).first)
    #expect(finding.number(.limit) == 480)
    #expect(finding.number(.proposedMinutes) == 240)
    #expect(finding.lanes.contains("refusal") && !finding.lanes.contains("clear-approval"))
    let kept = try ModelFile.loans.context([("review_sla_minutes: 480", "review_sla_minutes: 240")])
    #expect(kept.found(.deadlineTooShort).isEmpty)
  }

  @Test func `a deadline in service hours includes the review`() throws {
    #expect(try deadline("4 service hours", limit: 230) == nil)
    let finding = try #require(try deadline("4 service hours", limit: 231))
    #expect(finding.number(.allowed) == 240)
    #expect(finding.number(.proposedMinutes) == 180)
    #expect(try deadline("1 service days", limit: 470) == nil)
    #expect(try deadline("1 service days", limit: 471) != nil)
  }

  @Test func `a deadline by the clock includes the nights and days off`() throws {
    // 170 + 10 minutes of service, one night of 16 hours and two days off.
    let most = 180.0 / 60 + 16 + 48
    #expect(try deadline("\(Int(most)) hours", limit: 170) == nil)
    #expect(try deadline("\(Int(most)) hours", limit: 171) != nil)
    // Open all week, a day off is none.
    let week = "[mon, tue, wed, thu, fri, sat, sun]"
    #expect(try deadline("19 hours", limit: 170, weekdays: week) == nil)
    #expect(try deadline("19 hours", limit: 171, weekdays: week) != nil)
  }

  @Test func `a limit by the clock has no nights`() throws {
    #expect(try deadline("4 hours", limit: 230, more: ["review_clock: clock-hours"]) == nil)
    #expect(try deadline("4 hours", limit: 231, more: ["review_clock: clock-hours"]) != nil)
    #expect(try deadline("4 hours", limit: 230) != nil)
  }

  @Test func `a deadline that no limit keeps stops the reviews`() throws {
    // A minute of waiting and 29 of review.
    #expect(try deadline("30 service hours", limit: 60, review: 29) == nil)
    let possible = try #require(
      try deadline("1 service hours", limit: 60, review: 59))
    #expect(possible.number(.proposedMinutes) == 1)
    #expect(possible.stops == nil)
    let impossible = try #require(try deadline("1 service hours", limit: 60, review: 60))
    #expect(impossible[.proposedMinutes] == nil)
    #expect(impossible.stops == .phase("broad"))
  }

  @Test func `a bot that is open longer than its people is found`() throws {
    func found(_ changes: [(String, String)]) throws -> [Finding] {
      try ModelFile.chat.context(changes).found(.openBeyondService)
    }
    let finding = try #require(try found([]).first)
    #expect(finding.lanes == ["unsure", "other", "delicate"])
    #expect(finding.number(.serviceHours) == 12)
    #expect(finding.stops == .phase("broad"))
    #expect(try found([("[chatbot, live-chat]", "[live-chat]")]).isEmpty)
    #expect(try found([("[chatbot, live-chat]", "\"?\"")]).count == 1)
    #expect(try found([("timing: real-time", "timing: batch")]).isEmpty)
    let always = [
      ("    answer: 12\n", "    answer: 24\n"),
      ("weekdays: [mon, tue, wed, thu, fri, sat]", "weekdays: [mon, tue, wed, thu, fri, sat, sun]"),
    ]
    #expect(try found(always).isEmpty)
    #expect(try found([always[0]]).count == 1)
  }

  @Test func `a sample is read while results can be taken back`() throws {
    func found(_ until: String, _ first: [String] = []) throws -> [Finding] {
      let rest = twoLanes(first, more: "reversible_until: \(until)")
      return try findingContext("bbbbbbbbbb", ["service_hours: 9"], rest: rest)
        .found(.sampleReadTooLate)
    }
    #expect(try found("9 hours").isEmpty)
    #expect(try found("next working morning").isEmpty)
    let finding = try #require(try found("8 hours").first)
    #expect(finding.lanes == ["quick"])
    #expect(finding.number(.proposedMinutes) == 480)
    // Where a person approves each case, no sample is drawn.
    #expect(try found("8 hours", ["control: approve"]).isEmpty)
  }

  @Test func `a limit without an end is tried no longer than any other`() throws {
    let limit = 999_999_999_999_999
    let finding = try #require(try deadline("4 service hours", limit: limit))
    #expect(finding.number(.limit) == Double(limit))
    #expect(finding.number(.proposedMinutes) == 180)
    let morning = try #require(try deadline("next working morning", limit: limit))
    #expect(morning.number(.proposedMinutes) == 180)
    #expect(try deadline("4 service hours", limit: limit, review: 240)?[.proposedMinutes] == nil)
  }

  @Test func `the longest limit is one that is kept, and a longer one is not`() throws {
    let context = try findingContext("bbbbbbbbbb", ["service_hours: 7", "review_minutes: 10"])
    for review in [0.0, 10, 44, 59, 61] {
      for hours in 1...30 {
        let test = DeadlineTest(
          .amount(try #require(PlainNumber("\(hours)")), .hours), review: review,
          isByTheClock: false, in: context)
        // By a plain loop: whole hours, below one whole minutes.
        let all = (1...60).map(Double.init) + (2...40).map { Double($0) * 60 }
        #expect(
          test.longestLimit(below: 2_400) == all.last(where: test.isKept),
          "\(review), \(hours)")
      }
    }
  }

  @Test func `a review of unknown length is as long as a case by hand`() throws {
    func found(_ limit: Int, _ minutes: [String]) throws -> Finding? {
      try findingContext(
        "bbbbbbbbbb",
        ["review_sla_minutes: \(limit)", "service_hours: 8", "review_clock: service-hours"]
          + minutes,
        rest: twoLanes(more: "deadlines: [{what: An answer goes out, within: 4 service hours}]")
      ).found(.deadlineTooShort).first
    }
    #expect(try found(220, ["handling_minutes: 20"]) == nil)
    #expect(try found(221, ["handling_minutes: 20"]) != nil)
    #expect(try found(221, ["handling_minutes: 20", "review_minutes: 19"]) == nil)
    // Ours where nobody knows either.
    #expect(try found(235, []) == nil)
    #expect(try found(236, []) != nil)
  }

  @Test func `a lane's own minutes count`() throws {
    let deadline = "deadlines: [{what: An answer goes out, within: 4 service hours}]"
    func found(_ last: [String]) throws -> Finding? {
      try findingContext(
        "bbbbbbbbbb",
        [
          "review_sla_minutes: 220", "service_hours: 8", "review_clock: service-hours",
          "review_minutes: 10",
        ], rest: twoLanes(last: last, more: deadline)
      ).found(.deadlineTooShort).first
    }
    #expect(try found(["answers: {review_minutes: 20}"]) == nil)
    #expect(try found(["answers: {review_minutes: 21}"])?.lanes == ["others"])
  }

  @Test(arguments: [
    ("2 service days", 960.0), ("next working morning", 480), ("90 minutes", 90),
    ("3 service hours", 180), ("1 days", 1440), ("2 working days", 960), ("3 business hours", 180),
    ("2 weeks", 20_160),
  ])
  func `a lane's limit counts whatever its unit`(_ limit: String, _ minutes: Double) throws {
    let context = try findingContext(
      "bbbbbbbbbb", ["service_hours: 8", "review_sla_minutes: 5"],
      rest: twoLanes(last: ["time_limit: \(limit)"]))
    #expect(context.lanes.last?.timeLimitMinutes == Planned(minutes, isOurs: false))
    #expect(context.lanes.first?.timeLimitMinutes.value == 5)
  }

  @Test func `results that can be taken back for half a service day are read in it`() throws {
    func found(_ until: String) throws -> Finding? {
      try findingContext(
        "bbbbbbbbbb", ["service_hours: 9"], rest: twoLanes(more: "reversible_until: \(until)")
      ).found(.sampleReadTooLate).first
    }
    #expect(try found("1 service days") == nil)
    #expect(try found("0.5 service days")?.number(.proposedMinutes) == 270)
  }
}
