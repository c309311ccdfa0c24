// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Testing

@testable import Calibrations

@Suite struct FindingTests {
  private func found(_ counts: GroupCounts, _ logged: Logged) -> [CalibrationFinding] {
    var log = LogCounts()
    log.logged = logged
    log.coverage = .all
    log.groups[.all] = counts
    return CalibrationFindings.all(CalibrationResult(log, settings: CalibrationSettings()))
  }

  // Three in ten are reckoned with; 12 of 25 missed are beyond chance, 11 are not.
  @Test(arguments: [(25, 13, true), (25, 14, false), (0, 0, false)])
  func `reviewers miss planted errors beyond chance`(planted: Int, caught: Int, isFound: Bool) {
    var counts = GroupCounts()
    counts.planted = PartCount(caught, of: planted)
    let finding = found(counts, [.planted]).first { $0.id == .plantedMissed }
    #expect((finding != nil) == isFound)
    if isFound { #expect(finding?.count == PartCount(planted - caught, of: planted)) }
  }

  /// Half of so many scores are above a mean by one, half below.
  private func scores(_ count: Int, mean: Double) -> SatisfactionCount {
    SatisfactionCount(
      count: count, sum: Double(count) * mean, sumOfSquares: Double(count) * (mean * mean + 1))
  }

  @Test(arguments: [
    (30, 3.4, 4.0, CalibrationFinding.ID.scoresLowerAlone), (30, 4.0, 3.4, .scoresLowerSeen),
    // The standard error of the difference is 0.26: less than 1.96 of it may be chance.
    (30, 3.5, 4.0, nil), (29, 3.0, 4.0, nil),
  ])
  func `customers score one way lower beyond chance`(
    count: Int, alone: Double, seen: Double, id: CalibrationFinding.ID?
  ) {
    var counts = GroupCounts()
    counts.satisfactionUnseen = scores(count, mean: alone)
    counts.satisfactionEscalated = scores(count, mean: seen)
    let ids: [CalibrationFinding.ID] = [.scoresLowerAlone, .scoresLowerSeen]
    let findings = found(counts, [.satisfaction]).filter { ids.contains($0.id) }
    #expect(findings.map(\.id) == [id].compactMap(\.self))
    if id != nil { #expect(findings.first?.measured == alone) }
  }

  @Test(arguments: [(20, 14.9, true), (20, 15.0, false), (19, 1.0, false)])
  func `reviews are hasty below a quarter of what the plan reckons with`(
    reviews: Int, median: Double, isHasty: Bool
  ) {
    let pace = ReviewPace(lane: nil, reviews: reviews, median: median, planned: 60)
    #expect(pace.isHasty == isHasty)
  }

  @Test func `where every lane is hasty that is said once`() {
    func pace(_ lane: String, _ median: Double) -> ReviewPace {
      ReviewPace(lane: lane, reviews: 20, median: median, planned: 60)
    }
    let all = ReviewPace.hasty([pace("a", 10), pace("b", 12)])
    #expect(all.map(\.lane) == [nil])
    #expect(all.map(\.median) == [12])
    #expect(ReviewPace.hasty([pace("a", 10), pace("b", 15)]).map(\.lane) == ["a"])
    #expect(ReviewPace.hasty([pace("a", 10)]).map(\.lane) == ["a"])
  }
}
