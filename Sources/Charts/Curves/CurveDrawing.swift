// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Curves in a frame with two axes, and a legend below.
struct CurveDrawing {
  private static let left = 46.0
  private static let right = 14.0
  private static let top = 10.0
  private static let height = 220.0
  private static let size = 11.0
  /// Between two labels below the frame.
  private static let gap = 6.0
  /// Curves differ in both, so that nothing is told by color alone.
  private static let strokes: [Stroke] = [
    Stroke(.bar, width: 2.5), Stroke(.ink, width: 2, .dashed),
    Stroke(.personEdge, width: 2, .dotted),
    Stroke(.soft, width: 2), Stroke(.bar, width: 2, .dashed), Stroke(.ink, width: 2, .dotted),
  ]

  let table: CurveTable
  let width: Double
  /// Whether a line shows where a share would be what it says.
  var hasDiagonal = false
  /// Whether a curve stands at its value up to the next place.
  var isStepped = false

  private var top: Double { axisTop(for: table.highest) }

  func drawing() -> Drawing {
    var drawing = Drawing(width: width)
    frame(on: &drawing)
    if hasDiagonal {
      drawing.line(
        [point(max(first, 0), max(first, 0)), point(min(last, top), min(last, top))],
        Stroke(.soft, width: 1, .dashed))
    }
    for (index, curve) in table.curves.enumerated() {
      let stroke = Self.strokes[index % Self.strokes.count]
      if let limit = curve.limit {
        drawing.line(
          [point(first, limit), point(last, limit)], Stroke(stroke.paint, width: 1, .dotted))
      }
      for run in runs(of: curve) where run.count > 1 { drawing.line(run, stroke) }
      for run in runs(of: curve) where run.count == 1 {
        drawing.circle(run[0], radius: 3, fill: stroke.paint)
      }
    }
    legend(on: &drawing)
    return drawing
  }

  private var first: Double { table.places.first ?? 0 }
  private var last: Double { max(table.places.last ?? 1, first + 1e-9) }

  private func point(_ place: Double, _ share: Double) -> Point {
    let x = Self.left + (place - first) / (last - first) * (width - Self.left - Self.right)
    return Point(x, Self.top + Self.height * (1 - min(1, share / top)))
  }

  /// The places that follow each other without a gap.
  private func runs(of curve: CurveTable.Curve) -> [[Point]] {
    var runs: [[Point]] = []
    var run: [Point] = []
    for (place, value) in zip(table.places, curve.values) {
      guard let value else {
        if !run.isEmpty { runs.append(run) }
        run = []
        continue
      }
      let next = point(place, value)
      if isStepped, let before = run.last { run.append(Point(next.x, before.y)) }
      run.append(next)
    }
    return run.isEmpty ? runs : runs + [run]
  }

  /// 1, 2 or 5 times a power of ten, not below a share.
  private func axisTop(for share: Double) -> Double {
    let steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
    return steps.first { $0 >= share } ?? max(1, share)
  }

  private func frame(on drawing: inout Drawing) {
    let bottom = Self.top + Self.height
    for part in 0...4 {
      let share = top * Double(part) / 4
      let y = point(first, share).y
      drawing.line([Point(Self.left, y), Point(width - Self.right, y)], Stroke(.rule))
      drawing.text(
        FigureText.percent(share), at: Point(Self.left - 6, y + 4), size: Self.size, anchor: .end,
        paint: .soft)
    }
    let most = max(2, Int((width - Self.left) / 90))
    let step = max(1, (table.places.count + most - 1) / most)
    var end = -Self.gap
    for index in stride(from: 0, to: table.places.count, by: step) {
      let x = point(table.places[index], 0).x
      drawing.line([Point(x, bottom), Point(x, bottom + 4)], Stroke(.rule))
      let half = TextWidth.of(table.labels[index], size: Self.size) / 2
      let middle = min(max(half, x), width - half)
      // Places may be as close together as they like; words may not.
      guard middle - half >= end + Self.gap else { continue }
      end = middle + half
      drawing.text(
        table.labels[index], at: Point(middle, bottom + 17), size: Self.size, anchor: .middle,
        paint: .soft)
    }
    drawing.text(
      table.head, at: Point((Self.left + width - Self.right) / 2, bottom + 34), size: Self.size,
      anchor: .middle, paint: .soft)
    drawing.height = bottom + 42
  }

  private func legend(on drawing: inout Drawing) {
    for (index, curve) in table.curves.enumerated() {
      let y = drawing.height + 12
      drawing.line(
        [Point(Self.left, y - 4), Point(Self.left + 28, y - 4)],
        Self.strokes[index % Self.strokes.count])
      let room = width - Self.left - 36 - Self.right
      let lines = TextWidth.lines(of: curve.name, size: 12, width: room, limit: 2)
      for (number, line) in lines.enumerated() {
        drawing.text(line, at: Point(Self.left + 36, y + Double(number) * 16), size: 12)
      }
      drawing.height += Double(max(1, lines.count)) * 18
    }
    drawing.height += 6
  }
}
