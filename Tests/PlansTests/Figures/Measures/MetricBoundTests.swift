// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Foundation
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct MetricBoundTests {
  private func bounds(_ context: FindingContext, _ kind: MetricBound.Kind) -> [MetricBound] {
    MetricBounds.all(in: context).filter { $0.kind == kind }
  }

  @Test(arguments: ModelFile.allCases) func `every bound has an id of its own`(
    _ file: ModelFile
  ) throws {
    let ids = MetricBounds.all(in: try file.context()).map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `a lane that goes alone warns and stops as its alarm does`() throws {
    let alarm = Alarm(healthyRate: 0.015, routine: 720, fresh: 600, samplesPerYear: 12.6)
    let road = Road([], alarms: [.of("answer", alarm)])
    let bounds = bounds(try ModelFile.chat.context(road: road), .wrongResults)
    #expect(bounds.map(\.lane) == ["answer", "answer", "booking"])
    #expect(bounds.map(\.step) == [.warning, .stop, nil])
    #expect(bounds[0].bound == .atMost(Double(alarm.warning.errors - 1)))
    #expect((bounds[0].leastCases, bounds[0].window) == (720, 24))
    #expect((bounds[1].leastCases, bounds[1].window) == (600, 10))
    // Without an alarm the target: 0.03 × 0.71, whose sample is found by trying.
    #expect(bounds[2].bound == .atMost(0.03))
    #expect(bounds[2].source == .target)
    let missed = try ModelFile.chat.context().reviewersMiss.tested.value
    var n = 1
    while pow(1 - 0.03 * (1 - missed), Double(n)) > 0.05 { n += 1 }
    #expect(bounds[2].leastCases == n)
  }

  @Test func `changes are a band, and none in so many cases is a sign too`() throws {
    let loans = try #require(bounds(try ModelFile.loans.context(), .changedProposals).first)
    guard case .band(let low, let high) = loans.bound else {
      Issue.record("no band")
      return
    }
    // 21 of 700: 1.9 to 4.6 in 100; 0.97⁹⁹ is below 5 in 100, 0.97⁹⁸ is not.
    #expect(isNear(low, 0.0187, by: 5e-5))
    #expect(isNear(high, 0.0455, by: 5e-5))
    #expect(loans.noneIn == 99)
    #expect(pow(0.97, 99) <= 0.05 && pow(0.97, 98) > 0.05)
    let none = try ModelFile.loans.context([("    answer: 0.03\n", "    answer: 0\n")])
    #expect(bounds(none, .changedProposals).isEmpty)
  }

  @Test func `a limit is kept in 98 of 100 where somebody waits`() throws {
    let capacity = try ModelFile.chat.figures().capacity
    let now = try #require(capacity.steady.agents?.together.withinNow)
    let chat = bounds(try ModelFile.chat.context(capacity: capacity), .withinLimit)
    #expect(chat.map(\.lane) == ["unsure", "other", "delicate"])
    #expect(chat.allSatisfy { $0.bound == .atLeast(0.98) })
    #expect(now < 0.98)
    #expect(chat.map(\.baseline) == Array(repeating: .number(now), count: 3))
    #expect(
      bounds(try ModelFile.chat.context(), .withinLimit).allSatisfy { $0.baseline == nil })
    #expect(bounds(try ModelFile.loans.context(), .withinLimit).isEmpty)
  }

  @Test func `windows are weeks of the room's own days`() throws {
    #expect(bounds(try ModelFile.loans.context(), .load).first?.window == 5)
    #expect(bounds(try ModelFile.chat.context(), .load).first?.window == 6)
    #expect(bounds(try ModelFile.chat.context(), .changedProposals).first?.window == 24)
  }

  @Test func `each deadline is watched`() throws {
    let deadlines = bounds(try ModelFile.loans.context(), .deadlineKept)
    #expect(deadlines.map(\.bound) == [.atLeast(1)])
    #expect(deadlines.map(\.place) == [0])
    #expect(bounds(try ModelFile.chat.context(), .deadlineKept).isEmpty)
  }

  @Test(arguments: [(0.8, 16), (0.9, 16), (0.95, 17), (1, 20)])
  func `readers who catch what they must rarely miss the bound`(_ rate: Double, _ least: Int) {
    let caught = MetricBounds.leastCaught(byReadersCatching: rate)
    #expect(caught == least)
    guard rate > 0.85, rate < 1 else { return }
    // Fewer than so many of 20, summed one by one.
    func fewer(than least: Int) -> Double {
      var sum = 0.0
      var ways = 1.0
      for k in 0..<least {
        sum += ways * pow(rate, Double(k)) * pow(1 - rate, Double(20 - k))
        ways *= Double(20 - k) / Double(k + 1)
      }
      return sum
    }
    #expect(fewer(than: caught) <= 0.05)
    #expect(fewer(than: caught + 1) > 0.05)
  }

  @Test func `what was caught today stands beside the bound`() throws {
    // Where a machine works alone today and people see what it hands on, nobody lets proposals go.
    #expect(bounds(try ModelFile.chat.context(), .plantedErrors).isEmpty)
    let assisted = [("current_state: automated", "current_state: assisted")]
    let chat = try #require(bounds(try ModelFile.chat.context(assisted), .plantedErrors).first)
    guard case .rate(let caught)? = chat.baseline else {
      Issue.record("no baseline")
      return
    }
    // 34 of 40.
    #expect(caught.value == 0.85)
    #expect(caught.counted?.errors == 34)
  }

  @Test func `the room's own metrics keep their bounds`() throws {
    let rest = """
      metrics:
        - {what: One, baseline: 0.2, at_most: 0.3}
        - {what: Two, at_least: 5}
        - {what: Three, at_least: 5, at_most: 9}
        - {what: Four, at_most: "?"}
      """
    let own = bounds(try findingContext("bbbbbbbbbb", rest: rest), .ofRoom)
    #expect(own.map(\.bound) == [.atMost(0.3), .atLeast(5), .band(5, 9)])
    #expect(own.map(\.place) == [0, 1, 2])
    #expect(own.map(\.baseline) == [.number(0.2), nil, nil])
  }

  @Test func `a rate that nobody counted has a band of the cases that say anything`() throws {
    let bound = try #require(
      bounds(
        try findingContext("bbbbbbbbbb", ["override_rate_today: 0.03"]), .changedProposals
      ).first)
    guard case .band(let low, let high) = bound.bound else {
      Issue.record("no band")
      return
    }
    // As if 3 of 99: 0.6 to 8.6 in 100 by the tables of Clopper and Pearson.
    #expect(bound.leastCases == 99)
    #expect(isNear(low, 0.0063, by: 1e-4) && isNear(high, 0.0860, by: 1e-4))
    #expect(bound.source == .ours)
  }

  @Test func `a manual workflow has no wrong proposals to watch`() throws {
    let manual = try findingContext("cccccccccc")
    #expect(bounds(manual, .wrongResults).isEmpty && bounds(manual, .changedProposals).isEmpty)
  }
}
