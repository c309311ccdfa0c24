// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Testing
import Values

@testable import Calibrations

@Suite struct DriftTests {
  private let start = CalendarDate(dayNumber: 20_454)

  /// A log of whole days: 1,000 cases, of which 200 labels of unseen cases.
  private func log(wrong: [Int], escalated: [Int]) -> LogCounts {
    var log = LogCounts()
    log.logged = [.time, .escalated, .audited, .correct]
    log.coverage = .all
    for (day, (wrong, escalated)) in zip(wrong, escalated).enumerated() {
      var counts = GroupCounts()
      counts.cases = 1_000
      counts.escalated = PartCount(escalated, of: 1_000)
      counts.judged = PartCount(wrong, of: 200)
      counts.labels = LabelCounts(equallyDrawn: counts.judged)
      counts.unseenLabels = counts.labels
      log.groups[LogGroup(day: start.adding(days: day))] = counts
      log.groups[.all] = log.all + counts
    }
    return log
  }

  private func found(_ wrong: [Int], _ escalated: [Int], target: Double = 0.04) -> Drift? {
    Drift(of: nil, target: target, in: log(wrong: wrong, escalated: escalated))
  }

  @Test func `a healthy system is left alone`() throws {
    let drift = try #require(
      found(Array(repeating: 4, count: 60), Array(repeating: 200, count: 60)))
    #expect(drift.alarm == nil)
    #expect(drift.since == nil)
    #expect(!drift.isUnseen)
    #expect(drift.labels == PartCount(240, of: 12_000))
  }

  @Test func `errors that rise while escalations do not are unseen`() throws {
    let wrong = Array(repeating: 3, count: 30) + Array(repeating: 14, count: 30)
    let drift = try #require(found(wrong, Array(repeating: 200, count: 60)))
    let alarm = try #require(drift.alarm)
    #expect(alarm >= start.adding(days: 30) && alarm <= start.adding(days: 36))
    #expect(drift.since == start.adding(days: 30))
    #expect(drift.escalationIsUnchanged == true)
    #expect(drift.isUnseen)
  }

  @Test func `errors that rise with escalations are seen`() throws {
    let wrong = Array(repeating: 3, count: 30) + Array(repeating: 14, count: 30)
    let escalated = Array(repeating: 200, count: 30) + Array(repeating: 400, count: 30)
    let drift = try #require(found(wrong, escalated))
    #expect(drift.alarm != nil)
    #expect(drift.escalationIsUnchanged == false)
    #expect(!drift.isUnseen)
  }

  @Test func `errors that were many from the first day on have not risen`() throws {
    let drift = try #require(
      found(Array(repeating: 16, count: 40), Array(repeating: 200, count: 40)))
    #expect(drift.since == start)
    #expect(drift.escalationIsUnchanged == nil)
    #expect(!drift.isUnseen)
  }

  @Test func `nine days have no course`() {
    #expect(found(Array(repeating: 4, count: 9), Array(repeating: 200, count: 9)) == nil)
    #expect(found(Array(repeating: 4, count: 10), Array(repeating: 200, count: 10)) != nil)
  }

  @Test func `without escalations nobody knows what was unseen`() {
    var log = log(
      wrong: Array(repeating: 4, count: 20), escalated: Array(repeating: 200, count: 20))
    log.logged.remove(.escalated)
    #expect(Drift(of: nil, target: 0.04, in: log) == nil)
  }

  @Test func `where every case was judged all of them tell`() throws {
    var log = log(
      wrong: Array(repeating: 3, count: 30) + Array(repeating: 14, count: 30),
      escalated: Array(repeating: 200, count: 60))
    for (group, counts) in log.groups {
      log.groups[group]?.cases = counts.judged.whole
      log.groups[group]?.unseenJudged = counts.judged
      log.groups[group]?.unseenLabels = LabelCounts()
    }
    let drift = try #require(Drift(of: nil, target: 0.04, in: log))
    #expect(drift.labels == PartCount(30 * 17, of: 12_000))
    #expect(drift.isUnseen)
  }

  @Test func `what rises unseen freezes loosening and tightens by a step`() throws {
    let wrong = Array(repeating: 3, count: 30) + Array(repeating: 14, count: 30)
    var log = log(wrong: wrong, escalated: Array(repeating: 200, count: 60))
    let good = LogCounts(labels: [9_500: (6_000, 6)])
    log.logged.formUnion([.confidence, .caseID])
    log.groups[.all] = good.all
    // Not every case was judged, so the labels are those that were drawn.
    log.groups[.all]?.cases += 1
    let result = CalibrationResult(log, settings: CalibrationSettings(current: 9_000, target: 0.04))
    let threshold = try #require(result.whole.threshold)
    #expect(threshold.kind == .tighten)
    #expect(threshold.value == 9_100)
    #expect(threshold.limit == .drift)
    #expect(CalibrationFindings.all(result).map(\.id).contains(.errorsRise))
  }
}
