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
  /// Between two arrows that pass through the same room.
  private static let lineGap = 12.0
  private static let padding = 10.0
  private static let spine = 16.0
  private static let labelSize = 12.5
  /// A lower band stays on one sheet, so that the name of its kind stands above all of its steps.
  private static let highestWhole = 400.0

  let shape: MapShape
  private(set) var drawing: Drawing
  private var y = 1.0

  init(shape: MapShape, width: Double) {
    self.shape = shape
    drawing = Drawing(width: width)
  }

  mutating func draw(legend: MapLegend) {
    // What all cases pass is as wide as the bands of the kinds.
    let inset = shape.crossing == nil ? 0 : Self.spine
    if !shape.before.isEmpty { band(shape.before, inset: inset) }
    let way = shape.crossing == nil ? nil : drawBranches()
    if !shape.after.isEmpty {
      let frame = band(shape.after, inset: inset).frame
      if let way { draw(way, into: frame) }
    }
    drawing.height = legend.draw(shape.chart, at: y + 4, on: &drawing)
  }

  /// The bands of the kinds of cases, with a line on the left that leads into each, and one on the
  /// right that leads out.
  ///
  /// Gives that way out, down to its corner; nil where all kinds end in their bands.
  private mutating func drawBranches() -> [Point]? {
    let (left, right) = (Self.spine / 2, drawing.width - Self.spine / 2)
    let start = drawCrossing(below: shape.before.isEmpty ? nil : y - Self.rowGap)
    var entries: [(to: Point, style: Flowchart.Edge.Style)] = []
    var exits: [(y: Double, style: Flowchart.Edge.Style)] = []
    for (index, branch) in shape.branches.enumerated() {
      // The way into the first one, and out of the last one, stays in one piece.
      if index > 0 { drawing.allowCut(at: y - Self.rowGap / 2) }
      let (frame, first) = band(branch.nodes, title: branch.labels, inset: Self.spine)
      // Who is waited for is who the arrow leads to, not the band around them.
      if branch.entry != .plain, let first {
        entries.append((Point(first.x, first.middle.y), branch.entry))
      } else {
        entries.append((Point(Self.spine + 1, frame.y + 17), branch.entry))
      }
      guard let way = branch.way, !shape.after.isEmpty else { continue }
      if branch.nodes.isEmpty {
        exits.append((passThrough(frame, branch.labels, way), way))
      } else {
        exits.append((frame.middle.y, way))
      }
    }
    if let last = entries.last {
      drawing.line([Point(left, start), Point(left, last.to.y)], Stroke(.ink, width: 1.5))
    }
    for entry in entries {
      drawing.line(
        [Point(left, entry.to.y), entry.to], Self.stroke(entry.style), hasArrow: true)
    }
    guard let first = exits.first else { return nil }
    for exit in exits {
      drawing.line(
        [Point(drawing.width - Self.spine, exit.y), Point(right, exit.y)], Self.stroke(exit.style))
    }
    let end = y - Self.rowGap / 2
    drawing.allowCut(at: y - Self.rowGap + 4)
    return [Point(right, first.y), Point(right, end)]
  }

  /// Draws the way out of the bands to the first box of what all pass afterwards.
  private mutating func draw(_ way: [Point], into frame: Frame) {
    guard let corner = way.last else { return }
    let target = frame.x + Self.padding + columns(in: frame.width).boxWidth / 2
    drawing.line(
      way + [Point(target, corner.y), Point(target, frame.y + Self.padding)],
      Stroke(.ink, width: 1.5), hasArrow: true)
  }

  /// How many boxes stand side by side in a band, and how wide each is.
  private func columns(in width: Double) -> (count: Int, boxWidth: Double) {
    let inner = width - 2 * Self.padding
    let least = drawing.width < 500 ? Self.narrowBoxWidth : Self.boxWidth
    let count = max(1, Int((inner + Self.gap) / (least + Self.gap)))
    return (count, (inner - Double(count - 1) * Self.gap) / Double(count))
  }

  /// Draws a line through a band without a box, from its words on to where it leads out; gives its
  /// height.
  private mutating func passThrough(
    _ frame: Frame, _ labels: [String], _ style: Flowchart.Edge.Style
  ) -> Double {
    let lines = labels.flatMap {
      TextWidth.lines(
        of: $0, size: Self.labelSize, width: frame.width - 2 * Self.padding, isStrong: true)
    }
    let widest = lines.map { TextWidth.of($0, size: Self.labelSize, isStrong: true) }.max() ?? 0
    let start = frame.x + Self.padding + widest + 6
    let middle = frame.y + 17
    if start < frame.right {
      drawing.line([Point(start, middle), Point(frame.right, middle)], Self.stroke(style))
    }
    return start < frame.right ? middle : frame.middle.y
  }

  /// Gives the place on the left from which the line into the bands leads.
  ///
  /// - Parameter bottom: of the band that leads to it.
  private mutating func drawCrossing(below bottom: Double?) -> Double {
    guard let crossing = shape.crossing else { return y }
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
    if let bottom {
      drawing.line(
        [Point(x, bottom), Point(x, middle - 8)], Stroke(.ink, width: 1.5), hasArrow: true)
    }
    drawing.line(
      [Point(Self.spine / 2, middle), Point(x - 8, middle)], Stroke(.ink, width: 1.5))
    y += 14
    return middle
  }

  /// Draws a band and moves below it; gives its frame and that of its first box.
  ///
  /// - Parameter inset: the room left of it and right of it, in pixels.
  @discardableResult
  private mutating func band(
    _ nodes: [Int], title: [String] = [], inset: Double = 0
  ) -> (frame: Frame, first: Frame?) {
    let width = drawing.width - 2 * inset
    let inner = width - 2 * Self.padding
    let (columns, boxWidth) = columns(in: width)
    let edges = shape.edges(among: nodes)
    let boxes = nodes.map { node in
      MapBox(
        shape.chart.nodes[node], note: edges.first { $0.to == node && $0.label != nil }?.label,
        width: boxWidth)
    }
    let heads = title.flatMap {
      TextWidth.lines(of: $0, size: Self.labelSize, width: inner, isStrong: true)
    }

    let routes = MapRoutes(edges, among: nodes, columns: columns, boxWidth: boxWidth)
    let top = y
    var frames: [Frame] = []
    var row = top + Self.padding + Double(heads.count) * 17
    var cuts: [Double] = []
    for (index, start) in stride(from: 0, to: boxes.count, by: columns).enumerated() {
      let slots = start..<min(start + columns, boxes.count)
      let height = slots.map { boxes[$0].height }.max() ?? 0
      // Between the heads of arrows and their passages, where only their shafts are.
      if index > 0 { cuts.append(row - Self.rowGap + 9) }
      frames += slots.map { slot in
        Frame(
          x: inset + Self.padding + Double(slot - start) * (boxWidth + Self.gap), y: row,
          width: boxWidth, height: height)
      }
      row += height + Self.rowGap + Double(max(0, routes.lines[index] - 1)) * Self.lineGap
    }
    // Room for arrows that pass below the last row.
    let isPassed = (routes.lines.last ?? 0) > 0
    let bottom = nodes.isEmpty ? row : row - Self.rowGap + (isPassed ? Self.rowGap / 2 : 0)
    let frame = Frame(x: inset, y: top, width: width, height: bottom + Self.padding - top)
    if frame.height > Self.highestWhole { for cut in cuts { drawing.allowCut(at: cut) } }
    drawing.rectangle(frame, fill: .band, stroke: Stroke(.rule), radius: 4)
    for (index, head) in heads.enumerated() {
      drawing.text(
        head, at: Point(inset + Self.padding, top + 20 + 17 * Double(index)), size: Self.labelSize,
        isStrong: true)
    }
    for route in routes.routes { draw(route, frames) }
    for (box, frame) in zip(boxes, frames) { box.draw(in: frame, on: &drawing) }
    y = frame.bottom + Self.rowGap
    return (frame, frames.first)
  }

  private mutating func draw(_ route: MapRoutes.Route, _ frames: [Frame]) {
    let (from, to) = (frames[route.from], frames[route.to])
    let stroke = Self.stroke(route.edge.style)
    let start = Point(from.middle.x + route.start, from.bottom)
    let end = Point(to.middle.x + route.end, to.y > from.y ? to.y : to.bottom)
    func below(_ frame: Frame, _ line: Int) -> Double {
      frame.bottom + Self.rowGap / 2 + Double(line) * Self.lineGap
    }
    switch route.way {
    case .beside:
      drawing.line(
        [Point(from.right, from.middle.y), Point(to.x, from.middle.y)], stroke, hasArrow: true)
    case .below(let line):
      let passage = below(from, line)
      drawing.line(
        [start, Point(start.x, passage), Point(end.x, passage), end], stroke, hasArrow: true)
    case .around(let line, let lastLine, let channel):
      guard let above = frames.last(where: { $0.bottom < to.y }) else { return }
      let (first, last) = (below(from, line), below(above, lastLine))
      // Between the columns, or between the first one and the edge of the band.
      let beside = to.x - 3 - Double(channel % 4) * 2
      drawing.line(
        [
          start, Point(start.x, first), Point(beside, first), Point(beside, last),
          Point(end.x, last), end,
        ], stroke, hasArrow: true)
    }
  }

  static func stroke(_ style: Flowchart.Edge.Style) -> Stroke {
    switch style {
    case .plain: Stroke(.ink, width: 1.5)
    case .dotted: Stroke(.ink, width: 1.5, .dotted)
    case .strong: Stroke(.ink, width: 3)
    }
  }
}
