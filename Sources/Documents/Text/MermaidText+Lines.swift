// SPDX-License-Identifier: GPL-3.0-or-later
import Templates
import Values

extension MermaidText {
  /// The text in lines of about `width` cells for a label, cut after `limit` lines.
  ///
  /// A word that alone is too long for a line is cut too.
  static func lines(_ text: String, width: Int = 22, limit: Int = 4) -> [String] {
    let lines = WrappedText(width: width, longWords: .cut).lines(of: text)
      .filter { !$0.isEmpty }
    guard lines.count > limit else { return lines }
    return lines.prefix(limit - 1) + [lines[limit - 1] + " …"]
  }
}
