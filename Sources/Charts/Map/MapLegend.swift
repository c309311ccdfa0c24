// SPDX-License-Identifier: GPL-3.0-or-later

/// What the shapes and the arrows of a map mean.
struct MapLegend {
  private static let systemKey = PhraseKey("map-legend-system")
  private static let humanKey = PhraseKey("map-legend-person")
  private static let customerKey = PhraseKey("map-legend-customer")
  private static let approvalKey = PhraseKey("map-legend-approval")
  private static let sampleKey = PhraseKey("map-legend-sample")
  static let phrases = [systemKey, humanKey, customerKey, approvalKey, sampleKey]

  private enum Sign {
    case shape(Flowchart.Shape)
    case arrow(Flowchart.Edge.Style)
  }

  let phrases: Phrases

  /// Draws a line of it for the shapes and arrows that the map has; gives the place below it.
  func draw(_ chart: Flowchart, at top: Double, on drawing: inout Drawing) -> Double {
    let shapes = chart.nodes.map(\.shape)
    let styles = chart.edges.map(\.style)
    let signs: [(Sign, PhraseKey, isThere: Bool)] = [
      (.shape(.box), Self.systemKey, shapes.contains(.box)),
      (.shape(.person), Self.humanKey, shapes.contains(.person)),
      (.shape(.round), Self.customerKey, shapes.contains(.round)),
      (.arrow(.strong), Self.approvalKey, styles.contains(.strong)),
      (.arrow(.dotted), Self.sampleKey, styles.contains(.dotted)),
    ]
    var line = KeyLine(at: top, signHeight: 14, lineHeight: 20)
    for (sign, key, isThere) in signs where isThere {
      draw(sign, in: line.add(phrases(key), on: &drawing), on: &drawing)
    }
    return line.bottom
  }

  private func draw(_ sign: Sign, in frame: Frame, on drawing: inout Drawing) {
    switch sign {
    case .shape(let shape): MapBox.draw(shape, in: frame, on: &drawing)
    case .arrow(let style):
      let y = frame.middle.y
      drawing.line(
        [Point(frame.x, y), Point(frame.right, y)], MapLayout.stroke(style), hasArrow: true)
    }
  }
}
