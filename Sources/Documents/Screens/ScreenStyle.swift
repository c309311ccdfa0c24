// SPDX-License-Identifier: GPL-3.0-or-later

/// The terminal that a screen is laid out for.
package struct ScreenStyle: Sendable {
  /// The columns of the terminal.
  package var width: Int
  /// Whether everybody looks on: fewer and shorter lines.
  package var isProjector: Bool
  package var usesColor: Bool
  /// Whether lines are read out or only appended: words in place of columns and glyphs.
  package var isPlain: Bool
  /// The lines that a projected screen leaves for a message below it.
  package var messageLines: Int

  package init(
    width: Int = 80, isProjector: Bool = false, usesColor: Bool = false, isPlain: Bool = false,
    messageLines: Int = 0
  ) {
    self.width = width
    self.isProjector = isProjector
    self.usesColor = usesColor
    self.isPlain = isPlain
    self.messageLines = messageLines
  }

  /// The lines of a projected screen above its prompt.
  package static let projectedLines = 11

  /// The most cells of a line: longer ones are hard to read, and no terminal is narrower than ten.
  var lineWidth: Int { max(10, min(width, isProjector ? 60 : 72)) }

  /// The most lines of a screen above its prompt.
  var lineLimit: Int? {
    if isProjector { return Self.projectedLines - messageLines }
    return isPlain ? nil : 23
  }
}
