// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Testing

@testable import Calibrations
@testable import Plans

@Suite struct MetricReadingTests {
  private func bound(
    _ kind: MetricBound.Kind, _ bound: MetricBound.Bound, _ unit: MetricBound.Unit,
    least: Int? = nil
  ) -> MetricBound {
    MetricBound(kind, bound, unit, window: 5, leastCases: least, baseline: nil, source: .ours)
  }

  @Test(arguments: [
    (4, 99, MetricReading.Status.tooFew), (5, 99, .broken), (4, 100, .kept), (5, 100, .broken),
    // Of twice as many cases twice as many may be wrong.
    (9, 200, .broken), (8, 200, .kept), (0, 0, .tooFew),
  ])
  func `an alarm counts in so many cases`(wrong: Int, cases: Int, status: MetricReading.Status) {
    let alarm = bound(.wrongResults, .atMost(4), .count, least: 100)
    #expect(MetricReading(errors: PartCount(wrong, of: cases), alarm).status == status)
  }

  @Test(arguments: [
    (0, 58, MetricReading.Status.tooFew), (0, 59, .kept), (3, 59, .tooFew), (30, 100, .broken),
  ])
  func `a share is called kept or broken beyond chance`(
    part: Int, cases: Int, status: MetricReading.Status
  ) {
    let count = PartCount(part, of: cases)
    #expect(MetricReading(most: count, bound(.timeOuts, .atMost(0.05), .share)).status == status)
    #expect(
      MetricReading(errors: count, bound(.wrongResults, .atMost(0.05), .share)).status == status)
  }

  @Test(arguments: [
    (9, 99, MetricReading.Status.tooFew), (9, 100, .broken), (10, 100, .kept), (20, 100, .kept),
    (21, 100, .broken),
  ])
  func `a band has two ends`(part: Int, cases: Int, status: MetricReading.Status) {
    let band = bound(.changedProposals, .band(0.1, 0.2), .share, least: 100)
    #expect(MetricReading(band: PartCount(part, of: cases), band).status == status)
  }

  @Test(arguments: [
    (16, 20, MetricReading.Status.kept), (15, 20, .broken), (32, 40, .kept), (31, 40, .broken),
    (10, 14, .tooFew), (10, 15, .broken),
  ])
  func `planted errors are caught in so many of a round`(
    caught: Int, planted: Int, status: MetricReading.Status
  ) {
    let round = bound(.plantedErrors, .atLeast(16), .count, least: 20)
    #expect(MetricReading(caught: PartCount(caught, of: planted), round).status == status)
  }

  @Test func `a promise is broken by one case`() {
    let promise = bound(.deadlineKept, .atLeast(1), .share)
    #expect(MetricReading(each: PartCount(100, of: 100), promise).status == .kept)
    #expect(MetricReading(each: PartCount(99, of: 100), promise).status == .broken)
    #expect(MetricReading(each: PartCount(0, of: 0), promise).status == .tooFew)
  }
}
