// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The road of a plan: phases as bars, gates and due dates as signs.
package struct RoadChart: Chart {
  package static let name = "road"
  package static let diagram: String? = "gantt"

  private static let captionKey = PhraseKey("road-caption")
  private static let spanKey = PhraseKey("road-span")
  private static let dayKey = PhraseKey("road-day")
  package static let phrases = [captionKey, spanKey, dayKey]

  let road: Road

  package init?(_ source: ChartSource) {
    let road =
      switch source {
      case .diagram(let text): Road(diagram: text)
      case .table(let table): Road(table: table)
      }
    guard let road else { return nil }
    self.road = road
  }

  package func caption(_ phrases: Phrases) -> String { phrases(Self.captionKey) }

  package func alternative(_ phrases: Phrases) -> String {
    road.stops.map { "\($0.name): \(Self.dates(of: $0, phrases))" }.joined(separator: "; ") + "."
  }

  private static func dates(of stop: Road.Stop, _ phrases: Phrases) -> String {
    guard let end = stop.end else { return phrases(dayKey, [.start: "\(stop.start)"]) }
    return phrases(spanKey, [.start: "\(stop.start)", .end: "\(end)"])
  }

  private static let size = 12.5
  private static let lineHeight = 16.0
  /// Of the bar of a phase with the room around it.
  private static let barHeight = 15.0
  private static let rowGap = 5.0
  /// No name that a person writes is longer.
  private static let mostLines = 40
  /// In pixels; a lower part of a section does not go on on another sheet.
  private static let leastPart = 160.0

  package func drawing(width: Double, _ phrases: Phrases) -> Drawing {
    var drawing = Drawing(width: width)
    let axis = RoadAxis(from: road.start, to: road.end, width: width)
    var y = 0.0
    for section in road.sections {
      if y > 0 {
        y += 6
        drawing.allowCut(at: y)
      }
      // Each section names the months, on each sheet anew; each row has its days, wherever it stands.
      var head = Drawing(width: width)
      head.height = drawHead(of: section, at: 0, axis, on: &head)
      y = drawHead(of: section, at: y, axis, on: &drawing)
      var top = y
      for (index, stop) in section.stops.enumerated() {
        // No row stands alone, and a phase stays with its gate.
        let isGate = index > 0 && stop.end == nil && section.stops[index - 1].end != nil
        if y - top > Self.leastPart, index < section.stops.count - 1, !isGate {
          // Between the bar above and the letters below.
          drawing.allowCut(at: y - 2, repeating: head)
          top = y
        }
        y = draw(stop, at: y, axis, phrases, on: &drawing) + Self.rowGap
      }
    }
    drawing.height = y + 4
    return drawing
  }

  /// Draws the name of a section and the months; gives the place below.
  private func drawHead(
    of section: Road.Section, at top: Double, _ axis: RoadAxis, on drawing: inout Drawing
  ) -> Double {
    var y = top
    if let name = section.name {
      drawing.text(name, at: Point(0, y + 14), size: 13, isStrong: true)
      y += 20
    }
    axis.drawNames(at: y + 12, on: &drawing)
    return y + 20
  }

  /// Draws a phase or a day, its words above its sign; gives the place below it.
  private func draw(
    _ stop: Road.Stop, at top: Double, _ axis: RoadAxis, _ phrases: Phrases,
    on drawing: inout Drawing
  ) -> Double {
    let dates = Self.dates(of: stop, phrases)
    let room = drawing.width - TextWidth.of(dates, size: 11) - 12
    let lines = TextWidth.lines(of: stop.name, size: Self.size, width: room, limit: Self.mostLines)
    for (index, line) in lines.enumerated() {
      drawing.text(
        line, at: Point(0, top + 12 + Double(index) * Self.lineHeight), size: Self.size)
    }
    drawing.text(
      dates, at: Point(drawing.width, top + 12), size: 11, anchor: .end, paint: .soft)
    let y = top + Double(max(1, lines.count)) * Self.lineHeight + 1
    axis.drawLines(from: y, to: y + Self.barHeight, on: &drawing)
    let start = axis.x(of: stop.start)
    guard let end = stop.end else {
      let middle = y + Self.barHeight / 2
      drawing.polygon(
        [
          Point(start, middle - 6.5), Point(start + 6.5, middle), Point(start, middle + 6.5),
          Point(start - 6.5, middle),
        ], fill: .ink)
      return y + Self.barHeight
    }
    let frame = Frame(
      x: start, y: y + 2, width: max(4, axis.x(of: end) - start), height: 11)
    drawing.rectangle(frame, fill: .bar, stroke: Stroke(.ink), radius: 2)
    return y + Self.barHeight
  }
}
