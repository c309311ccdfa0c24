// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Testing
import Values

@testable import Calibrations

@Suite struct MeasuresTests {
  private func measures(
    _ logged: Logged, _ counts: GroupCounts, times: CaseTimes = CaseTimes()
  ) -> Measures {
    var log = LogCounts()
    log.logged = logged
    log.coverage = .all
    log.groups[.all] = counts
    return Measures(counts, times: times, in: log)
  }

  @Test func `labels weigh by the chance of their draw`() {
    var counts = GroupCounts()
    counts.cases = 220_000
    counts.judged = PartCount(785, of: 30_000)
    // 20,000 escalated with 700 errors; 10,000 of 200,000 others, drawn at 5 %, with 85.
    counts.labels = LabelCounts(
      wrong: PartCount(785, of: 30_000), thinned: PartCount(120, of: 11_000), weight: 220_000,
      wrongWeight: 700 + 85 / 0.05, squaredWeight: 20_000 + 10_000 / 0.0025,
      wrongSquaredWeight: 700 + 85 / 0.0025)
    let measured = measures([.correct, .audited, .auditChance], counts)
    #expect(agrees(measured.errors?.value, 0.010_909_090_91))
    #expect(measured.errors?.count == PartCount(785, of: 30_000))
    let tests = ThresholdChains(
      ThresholdRule(current: 8_000, target: 0.02), grid: .usual,
      needs: LabelNeeds(target: 0.02, risk: 0.05),
      counts: TailCounts(
        ConfidenceBins([9_000: ConfidenceBin(labels: counts.labels)]), draw: .knownChance)
    ).tests
    #expect(agrees(tests.first?.bound, 0.012_683_534_39))
  }

  @Test func `a time-out is no rejection`() {
    var counts = GroupCounts()
    counts.overridden = PartCount(10, of: 100)
    counts.decidedBy = [.person: 100, .timeout: 20, .bypass: 5]
    let measured = measures([.overridden, .decidedBy], counts)
    #expect(measured.override?.count == PartCount(10, of: 100))
    #expect(measured.timeOuts?.count == PartCount(20, of: 125))
    #expect(measured.bypasses?.count == PartCount(5, of: 125))
  }

  @Test func `what was not logged is not there`() {
    let measured = measures([], GroupCounts())
    #expect(measured.escalation == nil)
    #expect(measured.override == nil)
    #expect(measured.timeOuts == nil)
    #expect(measured.errors == nil)
    #expect(measured.planted == nil)
    #expect(measured.resolution == nil)
    #expect(measured.satisfaction == nil)
  }

  @Test func `times are exact`() {
    let times = CaseTimes(
      resolution: TimeList((1...101).map(Float.init).shuffled()), review: TimeList([30]))
    let measured = measures([.resolution, .review], GroupCounts(), times: times)
    #expect(measured.resolution?.median == 51)
    #expect(measured.resolution?.p90 == 91)
    #expect(measured.resolution?.p99 == 100)
    #expect(measured.review?.p95 == 30)
  }

  @Test func `days add up to weeks from Monday on`() throws {
    var log = LogCounts()
    log.logged = [.time, .escalated]
    let monday = try #require(CalendarDate("2026-11-23"))
    for day in -1...6 {
      var counts = GroupCounts()
      counts.cases = 10
      counts.escalated = PartCount(day == -1 ? 5 : 1, of: 10)
      log.groups[LogGroup(day: monday.adding(days: day))] = counts
      log.times[LogGroup(lane: "a", day: monday.adding(days: day))] = CaseTimes(
        resolution: TimeList([60]))
    }
    let weeks = MeasuredGroup.weeks(in: log, GroupedTimes(log))
    #expect(weeks.map(\.id) == ["2026-11-16", "2026-11-23"])
    #expect(weeks.map(\.measures.cases) == [10, 70])
    #expect(weeks[0].measures.escalation?.value == 0.5)
    #expect(weeks[1].measures.resolution?.cases == 7)
  }

  @Test func `times of a lane, a segment and a version are each their own`() {
    var log = LogCounts()
    log.times[LogGroup(lane: "a", segment: "x", version: "1")] = CaseTimes(
      resolution: TimeList([1, 2]), review: TimeList([9]))
    log.times[LogGroup(lane: "a", segment: "y")] = CaseTimes(resolution: TimeList([3]))
    let times = GroupedTimes(log)
    #expect(times[.all].resolution.count == 3)
    #expect(times[LogGroup(lane: "a")].resolution.count == 3)
    #expect(times[LogGroup(segment: "x")].resolution.count == 2)
    #expect(times[LogGroup(version: "1")].review.count == 1)
    #expect(times[LogGroup(lane: "b")].resolution.isEmpty)
  }

  @Test func `where every case was judged nothing depends on a draw`() {
    var counts = GroupCounts()
    counts.cases = 100
    counts.escalated = PartCount(40, of: 100)
    counts.judged = PartCount(9, of: 100)
    counts.unseenJudged = PartCount(3, of: 60)
    for logged in [[.escalated, .correct], [.escalated, .correct, .audited]] as [Logged] {
      let measured = measures(logged, counts)
      #expect(measured.errors?.count == PartCount(9, of: 100))
      #expect(measured.unseenErrors?.count == PartCount(3, of: 60))
    }
    counts.cases = 101
    let measured = measures([.escalated, .correct, .audited], counts)
    #expect(measured.errors == nil)
    #expect(measured.unseenErrors == nil)
  }

  @Test func `customers of seen and of unseen cases are told apart`() {
    var counts = GroupCounts()
    counts.satisfactionEscalated = SatisfactionCount(count: 2, sum: 9, sumOfSquares: 41)
    let measured = measures([.satisfaction], counts)
    #expect(measured.satisfaction?.escalated?.value == 4.5)
    #expect(measured.satisfaction?.unseen == nil)
  }
}
