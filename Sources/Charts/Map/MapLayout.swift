// SPDX-License-Identifier: GPL-3.0-or-later

/// Lays a map out in bands, one below the other: what all cases pass, then a band for each kind.
///
/// In a band the boxes stand in rows as text does, so that it has any width.
struct MapLayout {
  /// The least width of a box: for its words to keep their lines, or for two of them side by side on
  /// a telephone.
  private static let boxWidth = 160.0
  private static let narrowBoxWidth = 118.0
  private static let gap = 26.0
  private static let rowGap = 22.0
  private static let padding = 10.0
  private static let spine = 16.0
  private static let labelSize = 12.5

  let shape: MapShape
  private(set) var drawing: Drawing
  private var y = 1.0

  init(shape: MapShape, width: Double) {
    self.shape = shape
    drawing = Drawing(width: width)
  }

  mutating func draw(legend: MapLegend) {
    if !shape.before.isEmpty { _ = band(shape.before) }
    if shape.crossing != nil { drawBranches() }
    if !shape.after.isEmpty { _ = band(shape.after) }
    drawing.height = legend.draw(shape.chart.nodes.map(\.shape), at: y + 4, on: &drawing)
  }

  /// The bands of the kinds of cases, with a line on the left that leads into each, and one on the
  /// right that leads out.
  private mutating func drawBranches() {
    let (left, right) = (Self.spine / 2, drawing.width - Self.spine / 2)
    let start = shape.before.isEmpty ? y : y - Self.rowGap
    drawCrossing()
    var entries: [(y: Double, style: Flowchart.Edge.Style)] = []
    var exits: [(y: Double, style: Flowchart.Edge.Style)] = []
    for branch in shape.branches {
      let frame = band(branch.nodes, title: branch.labels, inset: Self.spine)
      entries.append((frame.y + 17, branch.entry))
      if let way = branch.way, !shape.after.isEmpty { exits.append((frame.middle.y, way)) }
    }
    if let last = entries.last {
      drawing.line([Point(left, start), Point(left, last.y)], Stroke(.ink, width: 1.5))
    }
    for entry in entries {
      drawing.line(
        [Point(left, entry.y), Point(Self.spine + 1, entry.y)], Self.stroke(entry.style),
        hasArrow: true)
    }
    guard let first = exits.first else { return }
    for exit in exits {
      drawing.line(
        [Point(drawing.width - Self.spine, exit.y), Point(right, exit.y)], Self.stroke(exit.style))
    }
    let end = y - Self.rowGap / 2
    let target = drawing.width / 2
    drawing.line(
      [Point(right, first.y), Point(right, end), Point(target, end), Point(target, y)],
      Stroke(.ink, width: 1.5), hasArrow: true)
  }

  private mutating func drawCrossing() {
    guard let crossing = shape.crossing else { return }
    let words = shape.chart.nodes[crossing].words
    let width = drawing.width - Self.spine - 24
    for line in TextWidth.lines(of: words, size: Self.labelSize, width: width, isStrong: true) {
      y += 14
      drawing.text(line, at: Point(Self.spine + 22, y), size: Self.labelSize, isStrong: true)
    }
    let (x, middle) = (Self.spine + 8, y - 4)
    drawing.polygon(
      [Point(x, middle - 8), Point(x + 8, middle), Point(x, middle + 8), Point(x - 8, middle)],
      fill: .paper, stroke: Stroke(.ink, width: 1.5))
    drawing.line(
      [Point(Self.spine / 2, middle), Point(x - 8, middle)], Stroke(.ink, width: 1.5))
    y += 14
  }

  /// Draws a band and moves below it.
  ///
  /// - Parameter inset: the room left of it and right of it, in pixels.
  private mutating func band(
    _ nodes: [Int], title: [String] = [], inset: Double = 0
  ) -> Frame {
    let width = drawing.width - 2 * inset
    let inner = width - 2 * Self.padding
    let least = drawing.width < 500 ? Self.narrowBoxWidth : Self.boxWidth
    let columns = max(1, Int((inner + Self.gap) / (least + Self.gap)))
    let boxWidth = (inner - Double(columns - 1) * Self.gap) / Double(columns)
    let edges = shape.edges(among: nodes)
    let boxes = nodes.map { node in
      MapBox(
        shape.chart.nodes[node], note: edges.first { $0.to == node && $0.label != nil }?.label,
        width: boxWidth)
    }
    let heads = title.flatMap {
      TextWidth.lines(of: $0, size: Self.labelSize, width: inner, isStrong: true)
    }

    let top = y
    var frames: [Int: Frame] = [:]
    var row = top + Self.padding + Double(heads.count) * 17
    for start in stride(from: 0, to: boxes.count, by: columns) {
      let slots = start..<min(start + columns, boxes.count)
      let height = slots.map { boxes[$0].height }.max() ?? 0
      for slot in slots {
        frames[nodes[slot]] = Frame(
          x: inset + Self.padding + Double(slot - start) * (boxWidth + Self.gap), y: row,
          width: boxWidth, height: height)
      }
      row += height + Self.rowGap
    }
    // Room for arrows that pass below the last row.
    let isPassed = edges.contains { !isNext($0, in: nodes, columns) }
    let bottom = nodes.isEmpty ? row : row - Self.rowGap + (isPassed ? Self.rowGap / 2 : 0)
    let frame = Frame(x: inset, y: top, width: width, height: bottom + Self.padding - top)
    drawing.rectangle(frame, fill: .band, stroke: Stroke(.rule), radius: 4)
    for (index, head) in heads.enumerated() {
      drawing.text(
        head, at: Point(inset + Self.padding, top + 20 + 17 * Double(index)), size: Self.labelSize,
        isStrong: true)
    }
    for edge in edges { draw(edge, frames) }
    for (box, node) in zip(boxes, nodes) {
      if let frame = frames[node] { box.draw(in: frame, on: &drawing) }
    }
    y = frame.bottom + Self.rowGap
    return frame
  }

  /// Whether an arrow leads to the box on the right of where it begins.
  private func isNext(_ edge: Flowchart.Edge, in nodes: [Int], _ columns: Int) -> Bool {
    guard let from = nodes.firstIndex(of: edge.from), let to = nodes.firstIndex(of: edge.to) else {
      return true
    }
    return to == from + 1 && to % columns != 0 || to / columns > from / columns
  }

  private mutating func draw(_ edge: Flowchart.Edge, _ frames: [Int: Frame]) {
    guard let from = frames[edge.from], let to = frames[edge.to] else { return }
    let stroke = Self.stroke(edge.style)
    let isBeside = from.y == to.y && to.x > from.x && to.x - from.right < Self.gap + 1
    if isBeside {
      drawing.line(
        [Point(from.right, from.middle.y), Point(to.x, from.middle.y)], stroke, hasArrow: true)
    } else {
      let gutter = from.bottom + Self.rowGap / 2
      let end = to.y > from.y ? to.y : to.bottom
      drawing.line(
        [
          Point(from.middle.x, from.bottom), Point(from.middle.x, gutter),
          Point(to.middle.x, gutter), Point(to.middle.x, end),
        ], stroke, hasArrow: true)
    }
  }

  private static func stroke(_ style: Flowchart.Edge.Style) -> Stroke {
    switch style {
    case .plain: Stroke(.ink, width: 1.5)
    case .dotted: Stroke(.ink, width: 1.5, .dotted)
    case .strong: Stroke(.ink, width: 3)
    }
  }
}
