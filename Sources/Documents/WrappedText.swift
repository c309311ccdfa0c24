// SPDX-License-Identifier: GPL-3.0-or-later

/// Text broken into lines at spaces.
enum WrappedText {
  /// The lines, each with its line end.
  ///
  /// - Parameters:
  ///   - text: may begin with spaces, which stay.
  ///   - hanging: the spaces before every line but the first.
  static func lines(_ text: String, width: Int, hanging: Int) -> String {
    let indent = String(text.prefix { $0 == " " })
    var lines: [String] = []
    var line = indent
    var isFresh = true
    for word in LineText.singleLine(text).split(separator: " ") {
      if !isFresh, TerminalWidth.cells(of: line) + 1 + TerminalWidth.cells(of: String(word)) > width
      {
        lines.append(line)
        line = String(repeating: " ", count: hanging)
        isFresh = true
      }
      line += isFresh ? String(word) : " \(word)"
      isFresh = false
    }
    lines.append(line)
    return lines.map { "\($0)\n" }.joined()
  }
}
