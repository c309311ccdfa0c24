// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Formulas
import ShippedContent
import Templates
import Testing
import Values

@testable import Documents

@Suite struct CalibrationTextTests {
  @Test(arguments: [(8_600, "0.86"), (9_000, "0.90"), (8_750, "0.875"), (5_000, "0.50")])
  func `thresholds have two places, or as many as they need`(bin: Int, text: String) {
    #expect(CalibrationText.threshold(bin) == text)
  }

  @Test(arguments: [
    (119.94, "119.9 s"), (120, "2 min"), (7_199, "120 min"), (7_200, "2 h"), (0.04, "0 s"),
  ])
  func `times have the unit that people think in`(seconds: Double, text: String) {
    #expect(CalibrationText.time(seconds) == text)
  }

  @Test func `a curve is told by where it rises`() throws {
    let points = [(0.5, 0.6), (0.6, 0.6), (0.7, 0.8), (0.8, 0.8), (0.9, 0.9), (1, 0.9)].map {
      Reliability.Point(confidence: $0.0, weight: 10, right: $0.1 * 10)
    }
    let reliability = try #require(Reliability(points))
    #expect(ReliabilitySteps.of(reliability).map(\.confidence) == [0.5, 0.7, 0.9, 1])
    #expect(ReliabilitySteps.of(reliability, limit: 3).map(\.confidence) == [0.5, 0.7, 1])
    #expect(ReliabilitySteps.of(reliability, limit: 4).count == 4)
  }

  /// Whatever a log is called and names its kinds, a page shows it and nothing else.
  @Test func `names from a log break no page`() throws {
    let hostile = "<script>|\u{1B}[31m\n# `x` ![y](z)"
    var log = LogCounts()
    log.logged = [.segment, .lane, .overridden, .overrideReason]
    var counts = GroupCounts()
    counts.cases = 100
    counts.overridden = PartCount(60, of: 100)
    counts.overrideReasons = [hostile: 60]
    for group in [LogGroup.all, LogGroup(segment: hostile), LogGroup(lane: hostile)] {
      log.groups[group] = counts
    }
    let result = CalibrationResult(log, settings: CalibrationSettings())
    let report = CalibrationReport(result, log: hostile)
    let page = try DocumentWriter(templates: try Shipped.templates()).text(of: report)
    #expect(page.ranges(of: "<script>").count == page.ranges(of: "\\<script>").count)
    #expect(!page.unicodeScalars.contains("\u{1B}"))
    #expect(!page.contains("\n# `x`"))
    let table = CalibrationTable.plain(report)
    #expect(!table.unicodeScalars.contains("\u{1B}"))
    #expect(!table.contains("\n# `x`"))
    #expect(!CalibrationJSON.text(of: report).unicodeScalars.contains("\u{1B}"))
  }
}
