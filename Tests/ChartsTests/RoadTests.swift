// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@testable import Charts

@Suite("A road")
struct RoadTests {
  private static let plan = """
    gantt
      dateFormat YYYY-MM-DD
      axisFormat %d %b
      section Before
      Ask the board#58; twice :milestone, 2027-01-04, 0d
      section Phases
      1 Shadow :2027-01-11, 2027-01-22
      Gate 1 :milestone, 2027-01-26, 0d
    """

  @Test("has its sections, phases and days as they stand")
  func reading() throws {
    let road = try #require(Road(diagram: Self.plan))
    #expect(road.sections.map(\.name) == ["Before", "Phases"])
    #expect(road.stops.map(\.name) == ["Ask the board: twice", "1 Shadow", "Gate 1"])
    #expect(road.stops.map(\.end) == [nil, CalendarDate("2027-01-22"), nil])
  }

  @Test("is drawn from a table with dates in its first column too")
  func table() throws {
    let rows = ["1 Shadow, 2027-01-11 to 2027-01-22", "2 Steady operation, from 2027-01-28", "–"]
    let table = ChartTable(heads: ["Phase"], rows: rows.map { [ChartTable.Cell($0)] })
    let road = try #require(Road(table: table))
    #expect(road.stops.map(\.name) == ["1 Shadow", "2 Steady operation"])
    #expect(road.stops.map(\.end) == [CalendarDate("2027-01-22"), nil])
  }

  @Test(
    "is not drawn where a line is no phase",
    arguments: [
      "2 Open :2027-02-30, 2027-03-01", "2 Open :2027-02-02, 2027-02-01", "2 Open :after 1, 5d",
      "2 Open", "2 Open :crit, 2027-02-01, 2027-02-02", "dateFormat DD.MM.YYYY",
      "2 Open :2027-02-01, 9999-01-01",
    ])
  func refused(line: String) { #expect(Road(diagram: "\(Self.plan)\n  \(line)") == nil) }

  @Test("says each phase with its days to whoever cannot see it")
  func alternative() throws {
    let chart = try #require(RoadChart(.diagram(Self.plan)))
    let phrases = Phrases([
      PhraseKey("road-span"): "\(PhraseSlot.start.mark) to \(PhraseSlot.end.mark)",
      PhraseKey("road-day"): "\(PhraseSlot.start.mark)",
    ])
    let said = chart.alternative(phrases)
    #expect(said.contains("1 Shadow: 2027-01-11 to 2027-01-22"))
    #expect(said.contains("Gate 1: 2027-01-26"))
  }

  /// The words of each part that may stand on a sheet of its own.
  private func parts(_ text: String) throws -> [[String]] {
    let chart = try #require(RoadChart(.diagram(text)))
    let drawing = chart.drawing(width: 660, Phrases([:]))
    return drawing.parts(atLeast: 20).map { part in
      drawing.elements(from: part.lowerBound, to: part.upperBound)
        .matches(of: #/>([^<]+)<\/text>/#).map { String($0.1) }
    }
  }

  @Test("may go on on another sheet between two sections, each with its name and the months")
  func cuts() throws {
    let texts = try parts(Self.plan)
    #expect(texts.count == 2)
    #expect(texts.first?.contains("Ask the board: twice") == true)
    #expect(texts.last?.first == "Phases")
    #expect(texts.allSatisfy { $0.contains("2027-01") })
    for row in ["1 Shadow", "Gate 1"] { #expect(texts.last?.contains(row) == true) }
  }

  @Test("names the months once in a section, and leaves no row alone where that may go on")
  func months() throws {
    for count in 1...40 {
      let rows = (1...count).map { "  \($0) Part :2027-01-11, 2027-01-22\n" }.joined()
      let texts = try parts("gantt\n  dateFormat YYYY-MM-DD\n  section Phases\n\(rows)")
      let found = texts.map { words in words.filter { $0.hasSuffix(" Part") }.count }
      #expect(found.reduce(0, +) == count)
      #expect(texts.map { $0.contains("2027-01") } == texts.indices.map { $0 == 0 })
      #expect(found.dropFirst().allSatisfy { $0 > 1 })
    }
  }

  @Test("names its section and the months again on the sheet that it goes on on")
  func heads() throws {
    let rows = (1...30).map { "  \($0) Part :2027-01-11, 2027-01-22\n" }.joined()
    let text = "gantt\n  dateFormat YYYY-MM-DD\n  section Phases\n\(rows)"
    let drawing = try #require(RoadChart(.diagram(text))).drawing(width: 660, Phrases([:]))
    let later = drawing.parts(atLeast: 20).dropFirst()
    #expect(later.count > 1)
    for part in later {
      let svg = SVGText.of(drawing, goingOnWith: part)
      #expect(svg.contains(">Phases</text>") && svg.contains(">2027-01</text>"))
      let height = Drawing.number(part.upperBound - part.lowerBound + 40)
      #expect(svg.contains("viewBox=\"0 \(Drawing.number(part.lowerBound - 40)) 660 \(height)\""))
    }
  }

  @Test("keeps a phase with its gate")
  func gates() throws {
    let rows = (1...20).map {
      "  \($0) Test :2027-01-11, 2027-01-22\n  Gate \($0) :milestone, 2027-01-26, 0d\n"
    }
    let texts = try parts("gantt\n  dateFormat YYYY-MM-DD\n  section Phases\n\(rows.joined())")
    #expect(texts.count > 2)
    for words in texts {
      let found = words.filter { $0.hasSuffix(" Test") || $0.hasPrefix("Gate ") }
      #expect(found.first?.hasSuffix(" Test") == true && found.last?.hasPrefix("Gate ") == true)
    }
  }

  @Test(
    "has months that are the same number of months apart", arguments: [20, 100, 300, 700, 2_000])
  func evenMonths(days: Int) throws {
    let start = try #require(CalendarDate("2026-11-20"))
    let end = start.adding(days: days)
    var drawing = Drawing(width: 660)
    RoadAxis(from: start, to: end, width: 660).drawNames(at: 12, on: &drawing)
    let months = drawing.elements().matches(of: #/>(\d+)-(\d+)</#).compactMap { found in
      Int(found.1).flatMap { year in Int(found.2).map { year * 12 + $0 } }
    }
    #expect(months.first == 2026 * 12 + 11)
    #expect(Set(zip(months, months.dropFirst()).map { $1 - $0 }).count <= 1)
  }

  @Test("cuts no name, and names the month that it begins in", arguments: [328.0, 660.0])
  func names(width: Double) throws {
    let name = "Head of consumer lending, who signs for all of the applications and their refusals"
    let text =
      "gantt\n  dateFormat YYYY-MM-DD\n  \(name) :milestone, 2026-12-04, 0d\n"
      + "  1 Shadow :2027-03-11, 2027-06-22"
    let chart = try #require(RoadChart(.diagram(text)))
    let drawing = chart.drawing(width: width, Phrases([:]))
    let texts = drawing.elements().matches(of: #/>([^<]*)<\/text>/#).map { String($0.1) }
    let words = texts.flatMap { $0.split(separator: " ") }
    #expect(name.split(separator: " ").allSatisfy(words.contains))
    #expect(texts.contains("2026-12"))
  }

  @Test("has a month's line for a day and for a hundred years", arguments: [0, 1, 40, 36_524])
  func axis(days: Int) throws {
    let start = try #require(CalendarDate("2027-01-15"))
    let axis = RoadAxis(from: start, to: start.adding(days: days), width: 328)
    #expect(axis.x(of: start) >= 0)
    #expect(axis.x(of: start.adding(days: days)) <= 328)
  }
}
