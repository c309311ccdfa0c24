// SPDX-License-Identifier: GPL-3.0-or-later

/// Places what signs mean, sign beside words, in as many lines as that takes.
struct KeyLine {
  private static let signWidth = 24.0
  /// Between a sign and its words.
  private static let space = 7.0
  private static let gap = 16.0
  static let size = 11.5

  /// The height of a sign, and from one line to the next.
  let signHeight: Double
  let lineHeight: Double
  private var x = 1.0
  private var y: Double

  init(at top: Double, signHeight: Double, lineHeight: Double) {
    self.signHeight = signHeight
    self.lineHeight = lineHeight
    y = top
  }

  /// The place below it.
  var bottom: Double { y + lineHeight }

  /// Draws the words; gives the frame that their sign is drawn in.
  mutating func add(_ words: String, on drawing: inout Drawing) -> Frame {
    let width = Self.signWidth + 10 + TextWidth.of(words, size: Self.size)
    if x + width > drawing.width, x > 1 {
      x = 1
      y += lineHeight
    }
    let frame = Frame(x: x, y: y, width: Self.signWidth, height: signHeight)
    drawing.text(
      words, at: Point(frame.right + Self.space, frame.middle.y + 4), size: Self.size, paint: .soft)
    x += width + Self.gap
    return frame
  }
}
