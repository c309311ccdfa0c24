// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Text brought to one line.
package enum LineText {
  /// The text without what is hidden, without line breaks, and without spaces at its ends.
  package static func singleLine(_ text: String) -> String {
    // Nearly every text is fine as it is, and a plan has thousands.
    guard text.utf8.first == 0x20 || text.utf8.last == 0x20 || HiddenScalars.mayBe(in: text) else {
      return text
    }
    var line = VisibleText.neutralized(text).unicodeScalars[...]
    while line.first == " " { line.removeFirst() }
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
