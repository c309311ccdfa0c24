// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Testing

@testable import Calibrations

@Suite struct ThresholdDecisionTests {
  /// The audited cases of a log of ten million: 0.80 lets 6.15 % pass wrong, 0.85 still 4.94 %.
  private let large = LogCounts(labels: [
    8_600: (201_625, 9_350), 8_500: (217_117 - 201_625, 10_736 - 9_350),
    8_000: (100_000, 8_766),
  ])

  private func decision(
    _ log: LogCounts, current: Int, target: Double, run: Int? = nil
  ) throws -> ThresholdDecision {
    let settings = CalibrationSettings(current: current, target: target, run: run)
    return try #require(CalibrationResult(log, settings: settings).whole.threshold)
  }

  @Test func `too loose a threshold is tightened to the loosest certified one`() throws {
    let decision = try decision(large, current: 8_000, target: 0.05)
    #expect(decision.kind == .tighten)
    #expect(decision.value == 8_600)
    let certified = try #require(decision.tests.first { $0.isCertified })
    #expect((certified.threshold, certified.n, certified.k) == (8_600, 201_625, 9_350))
    #expect(agrees(certified.p, 2.115_34e-14, within: 2e-6))
    // The point estimate lies below the target, the bound does not.
    let failed = try #require(decision.tests.first { $0.threshold == 8_500 })
    #expect(!failed.isCertified)
    #expect(agrees(failed.p, 0.119_834, within: 1e-5))
    #expect(agrees(Double(failed.k) / Double(failed.n), 0.049_447_99))
  }

  @Test func `two chains have half the risk each`() throws {
    let decision = try decision(large, current: 8_000, target: 0.05)
    #expect(decision.tests.allSatisfy { $0.risk == 0.025 })
    #expect(decision.tests.filter { $0.chain == .current }.map(\.threshold) == [8_000])
    #expect(decision.tests.filter { $0.chain == .labels }.map(\.threshold) == [8_600, 8_500])
    let second = try self.decision(large, current: 8_000, target: 0.05, run: 2)
    #expect(agrees(second.tests[0].risk, 0.05 * 6 / (Double.pi * Double.pi * 4) / 2))
  }

  @Test func `the bound holds where the test does`() throws {
    for test in try decision(large, current: 8_000, target: 0.05).tests {
      #expect((test.bound <= 0.05) == test.isCertified)
    }
  }

  // 299 labels without an error show 1 %; where three in ten errors are missed, 426 do.
  @Test(arguments: [(298, 0.0, false), (299, 0, true), (426, 0.3, false), (427, 0.3, true)])
  func `what is missed makes the test stricter`(
    labels: Int, missed: Double, isCertified: Bool
  ) throws {
    var settings = CalibrationSettings(current: 9_000, target: 0.01)
    settings.risk = CertificateRisk(delta: 0.1)
    settings.whole?.missRate = missed
    let result = CalibrationResult(LogCounts(labels: [9_000: (labels, 0)]), settings: settings)
    let test = try #require(result.whole.threshold?.tests.first)
    #expect(test.isCertified == isCertified)
    #expect((test.bound <= 0.01) == isCertified)
    #expect(result.whole.curve.first { $0.threshold == 9_000 }?.bound == test.bound)
  }

  @Test func `one step looser a run, whatever is certified`() throws {
    let good = LogCounts(labels: [9_000: (3_000, 6), 8_000: (3_000, 9)])
    let decision = try decision(good, current: 9_000, target: 0.02)
    #expect(decision.kind == .loosen)
    #expect(decision.value == 8_900)
    #expect(decision.loosest == 5_000)
    #expect(decision.limit == .oneStep)
  }

  @Test func `a step that a review is worth is not taken`() throws {
    let good = LogCounts(labels: [9_000: (3_000, 6), 8_000: (3_000, 9)])
    var settings = CalibrationSettings(current: 9_000, target: 0.02)
    // Of the cases at 0.80, 99.7 % are right.
    settings.whole?.worth = 0.996
    #expect(CalibrationResult(good, settings: settings).whole.threshold?.value == 8_900)
    settings.whole?.worth = 0.9975
    let kept = try #require(CalibrationResult(good, settings: settings).whole.threshold)
    #expect(kept.kind == .keep)
    #expect(kept.limit == .cost)
    settings.whole?.worth = 0.999
    #expect(CalibrationResult(good, settings: settings).whole.threshold?.limit == .cost)
  }

  @Test func `a threshold that holds and no looser one is kept`() throws {
    let log = LogCounts(labels: [9_000: (3_000, 30), 8_900: (1_000, 400)])
    let decision = try decision(log, current: 9_000, target: 0.02)
    #expect(decision.kind == .keep)
    #expect(decision.value == 9_000)
    #expect(decision.refusal == nil)
  }

  @Test func `the last label that is missing is named`() throws {
    // At half of 5 %, 183 labels without an error show a rate below 2 %.
    let enough = try decision(LogCounts(labels: [9_500: (183, 0)]), current: 9_000, target: 0.02)
    #expect(enough.kind == .loosen)
    let few = try decision(LogCounts(labels: [9_500: (182, 0)]), current: 9_000, target: 0.02)
    #expect(few.kind == .refuse)
    #expect(few.value == 9_000)
    #expect(few.refusal?.reason == .insufficientLabels)
    #expect(few.refusal?.have == 182)
    #expect(few.refusal?.need ?? 0 > 183)
    #expect(few.refusal?.bestBound ?? 0 > 0.02)
  }

  @Test func `labels enough and too many wrong is another refusal`() throws {
    let log = LogCounts(labels: [9_500: (1_000, 210), 6_000: (1_000, 350)])
    let decision = try decision(log, current: 9_000, target: 0.2)
    #expect(decision.refusal?.reason == .errorTooHigh)
    #expect(decision.refusal?.need == nil)
    #expect(decision.refusal?.bestBound ?? 1 < 0.25)
  }

  @Test func `a case that rounds up to the threshold counts`() throws {
    let index = try #require(ConfidenceBins.index(of: 0.899_96))
    #expect(index == 9_000)
    let decision = try decision(
      LogCounts(labels: [index: (1_000, 0)]), current: 9_000, target: 0.02)
    #expect(decision.tests[0].n == 1_000)
  }
}
