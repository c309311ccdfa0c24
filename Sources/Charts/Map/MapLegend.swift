// SPDX-License-Identifier: GPL-3.0-or-later

/// What the shapes of a map mean.
struct MapLegend {
  private static let systemKey = PhraseKey("map-legend-system")
  private static let humanKey = PhraseKey("map-legend-person")
  private static let customerKey = PhraseKey("map-legend-customer")
  static let phrases = [systemKey, humanKey, customerKey]

  let phrases: Phrases

  /// Draws a line of it for the shapes that the map has; gives the place below it.
  func draw(_ shapes: [Flowchart.Shape], at top: Double, on drawing: inout Drawing) -> Double {
    var x = 1.0
    var y = top
    for (shape, key) in [
      (Flowchart.Shape.box, Self.systemKey), (.person, Self.humanKey), (.round, Self.customerKey),
    ] where shapes.contains(shape) {
      let words = phrases(key)
      let width = 34 + TextWidth.of(words, size: 11.5)
      if x + width > drawing.width, x > 1 {
        x = 1
        y += 20
      }
      MapBox.draw(shape, in: Frame(x: x, y: y, width: 24, height: 14), on: &drawing)
      drawing.text(words, at: Point(x + 31, y + 11), size: 11.5, paint: .soft)
      x += width + 16
    }
    return y + 20
  }
}
