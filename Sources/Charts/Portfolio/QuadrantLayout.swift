// SPDX-License-Identifier: GPL-3.0-or-later

/// Draws a quadrant chart: numbered dots, and their names below.
struct QuadrantLayout {
  private static let radius = 11.0
  private static let size = 12.0
  /// Above and below the dots, for the names of the quadrants.
  private static let wordsHeight = 26.0

  let quadrant: Quadrant
  let width: Double

  var drawing: Drawing {
    var drawing = Drawing(width: width)
    let top = quadrant.yAxis.count > 1 ? 20.0 : 2
    let side = min(width - 2, 430)
    let field = Frame(x: 1, y: top, width: side, height: min(side, 360))
    draw(field, on: &drawing)
    for (dot, place) in zip(quadrant.dots, places(in: field)) {
      drawing.circle(place, radius: Self.radius, fill: .paper, stroke: Stroke(.ink, width: 1.5))
      drawing.text(
        dot.number, at: Point(place.x, place.y + 4), size: 11, anchor: .middle, isStrong: true)
    }
    // Beside the field where there is room, else below.
    let isBeside = width - field.right > 200
    let names = Frame(
      x: isBeside ? field.right + 18 : 0, y: isBeside ? field.y : field.bottom + 40,
      width: isBeside ? width - field.right - 18 : width, height: 0)
    let end = drawNames(in: names, on: &drawing)
    drawing.height = max(end, field.bottom + 40)
    return drawing
  }

  private func draw(_ field: Frame, on drawing: inout Drawing) {
    drawing.rectangle(field, fill: .band, stroke: Stroke(.soft))
    let middle = field.middle
    drawing.line([Point(middle.x, field.y), Point(middle.x, field.bottom)], Stroke(.soft))
    drawing.line([Point(field.x, middle.y), Point(field.right, middle.y)], Stroke(.soft))
    let corners = [
      Point(middle.x + 8, field.y + 18), Point(field.x + 8, field.y + 18),
      Point(field.x + 8, field.bottom - 10), Point(middle.x + 8, field.bottom - 10),
    ]
    for (name, place) in zip(quadrant.corners, corners) {
      let words = TextWidth.line(of: name, size: Self.size, width: field.width / 2 - 12)
      drawing.text(words, at: place, size: Self.size, paint: .soft)
    }
    axis(quadrant.xAxis, field, on: &drawing)
    if quadrant.yAxis.count > 1 {
      drawing.text("↑ \(quadrant.yAxis[1])", at: Point(field.x, field.y - 6), size: Self.size)
    }
    if let low = quadrant.yAxis.first {
      drawing.text("↓ \(low)", at: Point(field.x, field.bottom + 32), size: Self.size)
    }
  }

  private func axis(_ ends: [String], _ field: Frame, on drawing: inout Drawing) {
    let y = field.bottom + 16
    if let start = ends.first {
      drawing.text("← \(start)", at: Point(field.x, y), size: Self.size)
    }
    if ends.count > 1 {
      drawing.text("\(ends[1]) →", at: Point(field.right, y), size: Self.size, anchor: .end)
    }
  }

  /// Where the dots stand; those that would hide each other are moved apart.
  func places(in field: Frame) -> [Point] {
    let inset = Self.radius + 3
    // No dot lies over the name of a quadrant.
    let room = Frame(
      x: field.x, y: field.y + Self.wordsHeight, width: field.width,
      height: field.height - 2 * Self.wordsHeight)
    func clamped(_ point: Point) -> Point {
      Point(
        min(max(point.x, room.x + inset), room.right - inset),
        min(max(point.y, room.y + inset), room.bottom - inset))
    }
    var places = quadrant.dots.map { dot in
      clamped(Point(room.x + dot.x * room.width, room.bottom - dot.y * room.height))
    }
    let least = 2 * Self.radius + 2
    for _ in 0..<60 {
      var isDone = true
      for first in places.indices {
        for second in places.indices.dropFirst(first + 1) {
          var (dx, dy) = (places[second].x - places[first].x, places[second].y - places[first].y)
          var distance = (dx * dx + dy * dy).squareRoot()
          guard distance < least - 0.1 else { continue }
          isDone = false
          if distance < 0.01 { (dx, dy, distance) = (1, 0.5, 1.118) }
          let push = (least - distance) / 2
          let step = Point(dx / distance * push, dy / distance * push)
          places[first] = clamped(Point(places[first].x - step.x, places[first].y - step.y))
          places[second] = clamped(Point(places[second].x + step.x, places[second].y + step.y))
        }
      }
      if isDone { break }
    }
    return places
  }

  private func drawNames(in frame: Frame, on drawing: inout Drawing) -> Double {
    var y = frame.y
    for dot in quadrant.dots {
      let lines = TextWidth.lines(of: dot.name, size: Self.size, width: frame.width - 26)
      drawing.text(
        dot.number, at: Point(frame.x + 18, y + 13), size: Self.size, anchor: .end, isStrong: true)
      for line in lines {
        drawing.text(line, at: Point(frame.x + 25, y + 13), size: Self.size)
        y += 15
      }
      y += 4
    }
    return y
  }
}
