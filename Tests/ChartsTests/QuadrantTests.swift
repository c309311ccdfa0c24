// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Charts

@Suite("A quadrant")
struct QuadrantTests {
  private static let head = """
    %%{init: {"quadrantChart": {"chartWidth": 760}} }%%
    quadrantChart
      x-axis "Needs people" --> "Ready"
      y-axis "Low" --> "High"
      quadrant-1 "Large and ready"
    """

  @Test("has the names of its axes and corners, and numbered dots")
  func reading() throws {
    let quadrant = try #require(
      Quadrant(Self.head + "\n  \"12 Refunds#58; all\": [0.35, 1]\n  \"Other\": [0, 0]"))
    #expect(quadrant.xAxis == ["Needs people", "Ready"])
    #expect(quadrant.corners == ["Large and ready", "", "", ""])
    #expect(
      quadrant.dots == [
        .init(number: "12", name: "Refunds: all", x: 0.35, y: 1),
        .init(number: "2", name: "Other", x: 0, y: 0),
      ])
  }

  @Test(
    "is not drawn where a dot lies outside or nowhere",
    arguments: ["\"A\": [1.1, 0]", "\"A\": [0.5]", "\"A\": 0.5, 0.5", "A", "quadrant-5 \"x\""])
  func refused(line: String) { #expect(Quadrant(Self.head + "\n\(line)") == nil) }

  @Test("has whole names where a comment has them, and keeps those that are no beginning of it")
  func wholeNames() throws {
    let dots = """
        %% 1 Refunds#58; all of them
        "1 Refunds#58; a…": [0.5, 0.5]
        %% 2 Returns
        "2 Refunds…": [0.5, 0.5]
        %% 3 Letters and more
        "3 Letters": [0.5, 0.5]
      """
    let quadrant = try #require(Quadrant("\(Self.head)\n\(dots)"))
    #expect(quadrant.dots.map(\.name) == ["Refunds: all of them", "Refunds…", "Letters"])
  }

  @Test("has no dot over the names of its quadrants", arguments: [0.0, 0.5, 1.0], [0.0, 1.0])
  func names(x: Double, y: Double) throws {
    let quadrant = try #require(Quadrant("\(Self.head)\n  \"1 A\": [\(x), \(y)]"))
    let field = Frame(x: 1, y: 20, width: 320, height: 320)
    let place = try #require(QuadrantLayout(quadrant: quadrant, width: 328).places(in: field).first)
    // The names stand in the first and the last 22 pixels, and a dot reaches 12 from its middle.
    #expect(place.y - 12 >= field.y + 22 && place.y + 12 <= field.bottom - 22)
  }

  @Test("keeps dots apart that stand in one place, and within its edges", arguments: [2, 14, 40])
  func apart(count: Int) throws {
    let dots = (1...count).map { "  \"\($0) A\": [0.5, 0.5]" }.joined(separator: "\n")
    let quadrant = try #require(Quadrant("\(Self.head)\n\(dots)"))
    let places = QuadrantLayout(quadrant: quadrant, width: 328)
      .places(in: Frame(x: 1, y: 20, width: 320, height: 320))
    for (index, first) in places.enumerated() {
      #expect((1...321).contains(first.x) && (20...340).contains(first.y))
      for second in places.dropFirst(index + 1) {
        let (dx, dy) = (first.x - second.x, first.y - second.y)
        #expect((dx * dx + dy * dy).squareRoot() > 11)
      }
    }
  }
}
