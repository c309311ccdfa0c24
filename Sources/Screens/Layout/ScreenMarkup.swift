// SPDX-License-Identifier: GPL-3.0-or-later
import Templates
import Values

/// What the marks in the lines of a rendered screen say.
enum ScreenMarkup {
  /// The words of a cell, still masked.
  static func words(of cell: Substring.UnicodeScalarView) -> [WrappedText.Word] {
    var words: [WrappedText.Word] = []
    var text = String.UnicodeScalarView()
    var isInside = false
    var isWhole = false
    func end() {
      if !text.isEmpty { words.append(WrappedText.Word(String(text), isWhole: isWhole)) }
      text = String.UnicodeScalarView()
      isWhole = isInside
    }
    for scalar in cell {
      switch scalar {
      case ScreenText.whole:
        isInside.toggle()
        isWhole = true
      case " " where !isInside: end()
      case ScreenText.furtherSpace:
        if isInside { text.append(" ") }
      default: text.append(scalar)
      }
    }
    end()
    return words
  }
}
