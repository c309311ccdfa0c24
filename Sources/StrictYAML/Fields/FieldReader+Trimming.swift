// SPDX-License-Identifier: GPL-3.0-or-later

extension FieldReader {
  /// Text without white space at its ends.
  package static func trimmed(_ text: String) -> String {
    // Nearly every text begins and ends with a visible ASCII character.
    let visible = UInt8(ascii: "!")...UInt8(ascii: "~")
    if let first = text.utf8.first, let last = text.utf8.last, visible ~= first, visible ~= last {
      return text
    }
    var slice = text[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
