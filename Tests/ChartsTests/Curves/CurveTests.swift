// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Charts

@Suite struct CurveTests {
  private func source(_ heads: [String], _ rows: [[String]], strong: Set<Int> = []) -> ChartSource {
    .table(
      ChartTable(
        heads: heads,
        rows: rows.enumerated().map { index, row in
          row.map { ChartTable.Cell($0, isStrong: strong.contains(index)) }
        }))
  }

  @Test func `a table of shares is curves`() throws {
    let table = try #require(
      CurveTable(
        source(
          ["Week", "Overridden", "Wrong"],
          [["2026-01-05", "8%", "0.5%"], ["2026-01-12", "9.5%", ""], ["Bound", "12%", ""]],
          strong: [2]),
        axis: .order))
    #expect(table.places == [0, 1])
    #expect(table.curves.map(\.name) == ["Overridden", "Wrong"])
    #expect(table.curves[0].values == [0.08, 0.095])
    #expect(table.curves[1].values == [0.005, nil])
    #expect(table.curves.map(\.limit) == [0.12, nil])
    #expect(table.highest == 0.12)
  }

  @Test(arguments: [
    ("12.5%", 0.125), ("0.86", 0.86), ("<0.1%", 0.001), ("100%", 1), ("12,5%", 0.125),
  ])
  func `shares as tables have them`(text: String, share: Double) throws {
    let read = try #require(ShareText.share(text))
    #expect(abs(read - share) < 1e-12)
  }

  @Test(arguments: ["", "many", "-1%", "5 of 10", "1,2,3%"])
  func `what is no share is none`(text: String) {
    #expect(ShareText.share(text) == nil)
  }

  @Test func `an edited table that says no shares is no chart`() {
    #expect(WeeksChart(source(["Week", "Wrong"], [["1", "a few"]])) == nil)
    #expect(RiskChart(source(["Threshold", "Wrong"], [["high", "1%"]])) == nil)
    #expect(RiskChart(source(["Threshold", "Wrong"], [["0.9", "1%"], ["0.8", "2%"]])) == nil)
    #expect(ReliabilityChart(source(["Confidence"], [["0.9"]])) == nil)
    #expect(ReliabilityChart(source(["Confidence", "Right"], [["0.9", ""]])) == nil)
    #expect(ReliabilityChart(.diagram("flowchart LR")) == nil)
    let many = (0...CurveTable.mostRows).map { ["\($0)", "1%"] }
    #expect(WeeksChart(source(["Week", "Wrong"], many)) == nil)
    #expect(WeeksChart(source(["Week", "Wrong"], Array(many.dropLast()))) != nil)
  }

  /// Confidences are where they are; some are all but the same.
  @Test(arguments: [
    (["0.5", "0.9", "1"], ["0.5", "0.9", "1"]),
    (["0.5", "0.5005", "0.9", "1"], ["0.5", "0.9", "1"]),
    (["0.5", "0.6", "0.9999", "1"], ["0.5", "0.6", "0.9999"]),
  ])
  func `labels of places that are close do not lie on one another`(
    places: [String], labels: [String]
  ) throws {
    let chart = try #require(
      ReliabilityChart(source(["Confidence", "Right"], places.map { [$0, "80%"] })))
    let svg = SVGText.of(
      chart.drawing(width: 680, Phrases([:])), id: "x", title: "", alternative: "")
    for place in places { #expect(svg.contains(">\(place)<") == labels.contains(place)) }
  }

  @Test(arguments: [320.0, 680])
  func `a picture keeps within its width and has its words`(width: Double) throws {
    let rows = (50...99).map { ["0.\($0)", "\(100 - $0)%", "\(99 - $0).5%"] }
    let chart = try #require(RiskChart(source(["Threshold", "Goes <alone>", "Wrong"], rows)))
    let phrases = Phrases([:])
    let drawing = chart.drawing(width: width, phrases)
    let svg = SVGText.of(drawing, id: "x", title: "t", alternative: "a")
    #expect(svg.contains("Goes &lt;alone&gt;"))
    #expect(!svg.contains("nan") && !svg.contains("inf"))
    for attribute in svg.components(separatedBy: " x=\"").dropFirst() {
      let number = try #require(Double(attribute.prefix { $0 != "\"" }))
      #expect(number >= 0 && number <= width)
    }
  }

  @Test func `one week alone is a dot`() throws {
    let chart = try #require(WeeksChart(source(["Week", "Wrong"], [["2026-01-05", "1%"]])))
    let svg = SVGText.of(
      chart.drawing(width: 400, Phrases([:])), id: "x", title: "", alternative: "")
    #expect(svg.contains("<circle"))
  }

  @Test func `what cannot be seen is said`() throws {
    let chart = try #require(
      WeeksChart(source(["Week", "Wrong"], [["A", "1%"], ["B", "2%"]])))
    let phrases = Phrases([
      PhraseKey("weeks-text"): "\u{27E6}name\u{27E7} \u{27E6}start\u{27E7} \u{27E6}end\u{27E7}."
    ])
    #expect(chart.alternative(phrases) == "Wrong A: 1% B: 2%.")
  }
}
