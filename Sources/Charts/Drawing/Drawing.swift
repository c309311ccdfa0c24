// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// A picture under way: what is drawn later lies above what was drawn before.
package struct Drawing: Sendable {
  package enum Anchor: String, Sendable {
    case start
    case middle
    case end
  }

  /// In pixels.
  package let width: Double
  package var height: Double
  /// Where it may go on on another sheet, from the top down.
  private(set) var cuts: [Double] = []
  /// What stands above a part that goes on below a cut, as the heads of a table do.
  private var heads: [Double: Drawing] = [:]
  private var shapes: [Shape] = []

  /// What was drawn, with how far it reaches from top to bottom.
  private struct Shape {
    let markup: String
    let top: Double
    let bottom: Double
  }

  package init(width: Double, height: Double = 0) {
    self.width = width
    self.height = height
  }

  /// What was drawn between two heights, all of it without them.
  func elements(from top: Double = -.infinity, to bottom: Double = .infinity) -> String {
    shapes.lazy.filter { $0.bottom >= top && $0.top <= bottom }.map(\.markup).joined()
  }

  /// Allows a cut at a height, in whole pixels so that no hair of paper is left between the parts.
  ///
  /// - Parameter head: what is drawn again above the part below it, in whole pixels as well.
  package mutating func allowCut(at y: Double, repeating head: Drawing? = nil) {
    cuts.append(y.rounded())
    heads[y.rounded()] = head
  }

  /// What stands above a part that begins at a height.
  func head(at top: Double) -> Drawing? { heads[top] }

  /// The heights between which its parts stand, each at least as high as asked; the whole is one where
  /// no cut leaves that much on both sides.
  package func parts(atLeast least: Double) -> [ClosedRange<Double>] {
    var parts: [ClosedRange<Double>] = []
    var top = 0.0
    for cut in cuts.sorted() where cut - top >= least && height - cut >= least {
      parts.append(top...cut)
      top = cut
    }
    return parts + [top...max(top, height)]
  }

  private mutating func add(_ markup: String, from top: Double, to bottom: Double) {
    shapes.append(Shape(markup: markup, top: top, bottom: bottom))
  }

  package mutating func rectangle(
    _ frame: Frame, fill: Paint, stroke: Stroke? = nil, radius: Double = 0
  ) {
    var shape = "<rect x=\"\(Self.number(frame.x))\" y=\"\(Self.number(frame.y))\""
    shape += " width=\"\(Self.number(max(0, frame.width)))\""
    shape += " height=\"\(Self.number(max(0, frame.height)))\""
    if radius > 0 { shape += " rx=\"\(Self.number(radius))\"" }
    let edge = (stroke?.width ?? 0) / 2
    add(
      "\(shape)\(Self.style(fill: fill, stroke: stroke))/>\n", from: frame.y - edge,
      to: frame.bottom + edge)
  }

  package mutating func circle(
    _ center: Point, radius: Double, fill: Paint, stroke: Stroke? = nil
  ) {
    let place = "cx=\"\(Self.number(center.x))\" cy=\"\(Self.number(center.y))\""
    let reach = radius + (stroke?.width ?? 0) / 2
    add(
      "<circle \(place) r=\"\(Self.number(radius))\"\(Self.style(fill: fill, stroke: stroke))/>\n",
      from: center.y - reach, to: center.y + reach)
  }

  package mutating func polygon(_ points: [Point], fill: Paint, stroke: Stroke? = nil) {
    add("polygon", points, Self.style(fill: fill, stroke: stroke), edge: stroke?.width ?? 0)
  }

  package mutating func line(_ points: [Point], _ stroke: Stroke, hasArrow: Bool = false) {
    add("polyline", points, Self.style(fill: .none, stroke: stroke), edge: stroke.width)
    guard hasArrow, points.count > 1 else { return }
    arrow(from: points[points.count - 2], to: points[points.count - 1], stroke.paint)
  }

  private mutating func add(_ tag: String, _ points: [Point], _ style: String, edge: Double) {
    let heights = points.map(\.y)
    guard let top = heights.min(), let bottom = heights.max() else { return }
    add(
      "<\(tag) points=\"\(Self.list(points))\"\(style)/>\n", from: top - edge / 2,
      to: bottom + edge / 2)
  }

  private mutating func arrow(from start: Point, to end: Point, _ paint: Paint) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return }
    let (ux, uy) = (dx / length, dy / length)
    let back = Point(end.x - 8 * ux, end.y - 8 * uy)
    polygon(
      [end, Point(back.x - 4 * uy, back.y + 4 * ux), Point(back.x + 4 * uy, back.y - 4 * ux)],
      fill: paint)
  }

  /// - Parameter place: where the line of the letters stands.
  package mutating func text(
    _ text: String, at place: Point, size: Double = 12.5, anchor: Anchor = .start,
    paint: Paint = .ink, isStrong: Bool = false
  ) {
    var tag = "<text x=\"\(Self.number(place.x))\" y=\"\(Self.number(place.y))\""
    tag += " font-size=\"\(Self.number(size))\""
    if anchor != .start { tag += " text-anchor=\"\(anchor.rawValue)\"" }
    if isStrong { tag += " font-weight=\"bold\"" }
    // Letters stand above their line and reach a little below it.
    add(
      "\(tag)\(Self.style(fill: paint, stroke: nil))>\(MarkupText.escaped(text))</text>\n",
      from: place.y - size, to: place.y + size / 3)
  }

  private static func style(fill: Paint, stroke: Stroke?) -> String {
    var style = " fill=\"\(fill.onPaper)\""
    var classes = fill == .none ? [] : [fill.fillClass]
    if let stroke {
      style += " stroke=\"\(stroke.paint.onPaper)\" stroke-width=\"\(number(stroke.width))\""
      switch stroke.pattern {
      case .solid: break
      case .dashed: style += " stroke-dasharray=\"6 4\""
      case .dotted: style += " stroke-dasharray=\"2 3\""
      }
      classes.append(stroke.paint.strokeClass)
    }
    return classes.isEmpty ? style : "\(style) class=\"\(classes.joined(separator: " "))\""
  }

  private static func list(_ points: [Point]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// A number to a tenth of a pixel.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((max(-1e6, min(1e6, value)) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
