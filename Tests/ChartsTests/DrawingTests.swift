// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Charts

@Suite("A drawing")
struct DrawingTests {
  @Test func `a line is cut at the last character that fits, however long it is`() {
    let long = String(repeating: "word ", count: 50_000)
    let cut = TextWidth.line(of: long, size: 12, width: 120)
    #expect(cut.hasSuffix(" …") && long.hasPrefix(cut.dropLast(2)))
    #expect(TextWidth.of(cut, size: 12) <= 120)
    let longer = long.prefix(cut.count - 1) + " …"
    #expect(TextWidth.of(String(longer), size: 12) > 120)
    #expect(TextWidth.line(of: "word", size: 12, width: 120) == "word")
  }

  @Test(
    "has nothing in its words that marks anything up, and no character that XML has no place for")
  func words() {
    var drawing = Drawing(width: 100, height: 20)
    drawing.text("<b>&\"\u{0}\u{1B}שלום 🎉", at: Point(0, 10))
    let svg = SVGText.of(drawing, id: "c", title: "a<b", alternative: "\"</svg>")
    #expect(svg.contains("&lt;b&gt;&amp;&quot;שלום 🎉</text>"))
    #expect(svg.contains("a&lt;b</title>"))
    #expect(svg.contains("&quot;&lt;/svg&gt;</desc>"))
    #expect(svg.hasSuffix("</svg>"))
  }

  @Test(
    "writes numbers to a tenth of a pixel",
    arguments: [
      (0.04, "0"), (0.05, "0.1"), (-0.25, "-0.3"), (12, "12"), (.nan, "0"), (.infinity, "0"),
    ])
  func numbers(value: Double, text: String) { #expect(Drawing.number(value) == text) }

  @Test("breaks words that are too long for a line, and ends after its last line with a sign")
  func lines() {
    let lines = TextWidth.lines(
      of: String(repeating: "m", count: 200), size: 10, width: 50, limit: 3)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { TextWidth.of($0, size: 10) <= 50 })
    #expect(lines[2].hasSuffix("…"))
  }

  @Test("is cut only where that is allowed, and into parts that are as high as asked")
  func parts() {
    var drawing = Drawing(width: 100, height: 400)
    #expect(drawing.parts(atLeast: 100) == [0...400])
    for y in [99.4, 100.4, 250, 301, 390] { drawing.allowCut(at: y) }
    #expect(drawing.parts(atLeast: 100) == [0...100, 100...250, 250...400])
    // Neither 149 nor 99 pixels are left for one below.
    #expect(drawing.parts(atLeast: 150) == [0...250, 250...400])
    #expect(drawing.parts(atLeast: 151) == [0...400])
    #expect(drawing.parts(atLeast: 201) == [0...400])
  }

  @Test("has in each part what reaches into it")
  func elements() {
    var drawing = Drawing(width: 100, height: 200)
    drawing.text("upper", at: Point(0, 50))
    drawing.text("lower", at: Point(0, 150))
    drawing.line([Point(5, 10), Point(5, 190)], Stroke(.ink))
    let (upper, lower) = (drawing.elements(to: 100), drawing.elements(from: 100))
    #expect(upper.contains("upper") && !upper.contains("lower") && upper.contains("<polyline"))
    #expect(lower.contains("lower") && !lower.contains("upper") && lower.contains("<polyline"))
    #expect(drawing.elements().matches(of: #/<text/#).count == 2)
    let svg = SVGText.of(drawing, goingOnWith: 100...200)
    #expect(svg.contains("viewBox=\"0 100 100 100\"") && svg.contains("aria-hidden=\"true\""))
    #expect(svg.contains("lower") && !svg.contains("upper"))
  }

  @Test("is as wide as asked, and higher where it is narrower")
  func width() throws {
    let boxes = (1...12).map { "n\($0)[\"A step with some words\"]" }.joined(separator: "\n")
    let map = try #require(MapChart(.diagram("flowchart TD\n\(boxes)")))
    let (wide, narrow) = (
      map.drawing(width: 660, Phrases([:])), map.drawing(width: 328, Phrases([:]))
    )
    #expect(wide.width == 660 && narrow.width == 328)
    #expect(narrow.height > wide.height)
  }
}

@Suite("A phrase")
struct PhraseTests {
  private let key = PhraseKey("x")

  @Test("is filled where it leaves a slot open, with values that are never filled themselves")
  func filling() {
    let phrases = Phrases([key: "\(PhraseSlot.name.mark): \(PhraseSlot.list.mark)."])
    #expect(
      phrases(key, [.name: PhraseSlot.list.mark, .list: "b"]) == "\(PhraseSlot.list.mark): b.")
    #expect(phrases(key) == ": .")
  }
}

@Suite("The charts that there are")
struct ChartCatalogTests {
  @Test("have names of their own, and texts of their own")
  func names() {
    let names = ChartCatalog.charts.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(Set(ChartCatalog.phrases).count == ChartCatalog.phrases.count)
  }

  @Test("are found by their marker, or by the first word of a diagram that is no comment")
  func finding() {
    #expect(ChartCatalog.chart(named: "people") == PeopleChart.self)
    #expect(ChartCatalog.chart(named: "pie") == nil)
    #expect(ChartCatalog.chart(ofDiagram: "%% x\n\n gantt\n") == RoadChart.self)
    #expect(ChartCatalog.chart(ofDiagram: "pie title x") == nil)
    #expect(ChartCatalog.chart(ofDiagram: "") == nil)
  }
}
