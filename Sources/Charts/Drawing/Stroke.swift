// SPDX-License-Identifier: GPL-3.0-or-later

/// How a line is drawn.
package struct Stroke: Sendable {
  package enum Pattern: Sendable {
    case solid
    case dashed
    case dotted
  }

  package var paint: Paint
  /// In pixels.
  package var width: Double
  package var pattern: Pattern

  package init(_ paint: Paint, width: Double = 1, _ pattern: Pattern = .solid) {
    self.paint = paint
    self.width = width
    self.pattern = pattern
  }
}
