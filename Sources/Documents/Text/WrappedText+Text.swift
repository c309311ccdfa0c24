// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

extension WrappedText {
  /// The lines of a text, without line ends; one even where there are no words.
  func lines(of text: String, after start: String = "", hanging: Int = 0) -> [String] {
    lines(
      of: LineText.singleLine(text).split(separator: " ").map { Word(String($0)) },
      after: start, hanging: hanging)
  }

  /// The lines of a text, each with its line end.
  func text(of text: String, after start: String = "", hanging: Int = 0) -> String {
    lines(of: text, after: start, hanging: hanging).map { "\($0)\n" }.joined()
  }
}
