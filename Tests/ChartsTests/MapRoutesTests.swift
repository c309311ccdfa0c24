// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Charts

@Suite("The arrows of a map")
struct MapRoutesTests {
  /// Boxes in the order of their numbers, with arrows between some.
  private func chart(_ count: Int, _ arrows: [(Int, Int)]) throws -> Flowchart {
    let boxes = (0..<count).map { "  n\($0)[\"Step \($0)\"]" }
    let lines = arrows.map { "  n\($0.0) --> n\($0.1)" }
    return try #require(Flowchart("flowchart TD\n" + (boxes + lines).joined(separator: "\n")))
  }

  private static let cases: [(Int, [(Int, Int)])] = [
    // A sample beside a step that goes on, at the end of a row.
    (7, [(0, 1), (1, 2), (2, 3), (3, 4), (3, 5), (5, 6)]),
    // Past a row.
    (9, [(0, 1), (1, 2), (0, 8), (2, 3), (1, 7), (0, 6), (3, 4)]),
    // From one to all of the next row.
    (6, [(0, 3), (0, 4), (0, 5), (1, 3), (2, 5), (2, 4)]),
    (6, (0..<5).flatMap { from in (from + 1..<6).map { (from, $0) } }),
  ]

  /// The straight pieces of the lines of a drawing, and its boxes.
  private func parts(of drawing: Drawing) -> (lines: [[(Point, Point)]], boxes: [Frame]) {
    func numbers(_ text: Substring) -> [Double] {
      text.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    }
    let lines = drawing.elements().matches(of: #/<polyline points="([^"]*)"/#).map { found in
      let values = numbers(found.1)
      let points = stride(from: 0, to: values.count, by: 2).map {
        Point(values[$0], values[$0 + 1])
      }
      return Array(zip(points, points.dropFirst()))
    }
    let boxes = drawing.elements().matches(
      of:
        #/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"[^>]*f-(?:system|person)/#
    ).compactMap { found -> Frame? in
      guard let x = Double(found.1), let y = Double(found.2), let width = Double(found.3),
        let height = Double(found.4), height > 20
      else { return nil }
      return Frame(x: x, y: y, width: width, height: height)
    }
    return (lines, boxes)
  }

  private func overlap(_ first: (Point, Point), _ second: (Point, Point)) -> Bool {
    func spans(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Bool {
      min(max(a, b), max(c, d)) - max(min(a, b), min(c, d)) > 0.5
    }
    let isFlat = (first.0.y == first.1.y, second.0.y == second.1.y)
    guard isFlat.0 == isFlat.1 else { return false }
    return isFlat.0
      ? first.0.y == second.0.y && spans(first.0.x, first.1.x, second.0.x, second.1.x)
      : first.0.x == second.0.x && spans(first.0.y, first.1.y, second.0.y, second.1.y)
  }

  @Test("share no line, and pass behind no box", arguments: 0..<4, [328.0, 660.0])
  func apart(index: Int, width: Double) throws {
    let (count, arrows) = Self.cases[index]
    let shape = try #require(MapShape(chart(count, arrows)))
    var layout = MapLayout(shape: shape, width: width)
    layout.draw(legend: MapLegend(phrases: Phrases([:])))
    let (lines, boxes) = parts(of: layout.drawing)
    #expect(lines.count == arrows.count && boxes.count == count)
    for (place, line) in lines.enumerated() {
      for other in lines[(place + 1)...] {
        for piece in line { #expect(!other.contains { overlap(piece, $0) }) }
      }
      for piece in line {
        for box in boxes {
          let (left, right) = (min(piece.0.x, piece.1.x), max(piece.0.x, piece.1.x))
          let (top, bottom) = (min(piece.0.y, piece.1.y), max(piece.0.y, piece.1.y))
          let isBehind =
            left < box.right - 0.5 && right > box.x + 0.5 && top < box.bottom - 0.5
            && bottom > box.y + 0.5
          #expect(!isBehind)
        }
      }
    }
  }

  @Test("lead to whom each case waits for, and else into the band", arguments: ["==>", "-->"])
  func waiting(arrow: String) throws {
    let text = """
      flowchart TD
        a["Ask"]
        k{"Which kind?"}
        p(["Clerk"])
        q(["Lead"])
        a --> k
        k \(arrow)|"Small"| p
        k -->|"Large"| q
      """
    let chart = try #require(Flowchart(text))
    let shape = try #require(MapShape(chart))
    var layout = MapLayout(shape: shape, width: 660)
    layout.draw(legend: MapLegend(phrases: Phrases([:])))
    let (lines, boxes) = parts(of: layout.drawing)
    // Of the boxes those of people stand at the left of their bands.
    let people = boxes.filter { $0.x == 26 && $0.width < 300 }.suffix(2)
    let ends = lines.compactMap(\.last?.1)
    let reached = people.map { box in
      ends.contains { abs($0.x - box.x) < 0.6 && abs($0.y - box.middle.y) < 0.6 }
    }
    #expect(reached == [arrow == "==>", false])
  }

  @Test("go on on another sheet within a band that is too high for one alone")
  func cuts() throws {
    func parts(_ count: Int) throws -> Int {
      let arrows = (1..<count).map { ($0 - 1, $0) }
      let shape = try #require(MapShape(try chart(count, arrows)))
      var layout = MapLayout(shape: shape, width: 660)
      layout.draw(legend: MapLegend(phrases: Phrases([:])))
      return layout.drawing.parts(atLeast: 20).count
    }
    #expect(try parts(9) == 1)
    #expect(try parts(40) > 1)
  }
}
