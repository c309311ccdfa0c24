// SPDX-License-Identifier: GPL-3.0-or-later

/// Looks whether an SVG from elsewhere is a picture and nothing else.
enum SVGCheck {
  static func isSVG(_ text: String) -> Bool { text.contains("<svg") }

  /// What might run, load or hide something; nil where there is nothing of the kind.
  ///
  /// It is strict rather than clever: whatever it does not know well is found.
  static func danger(in text: String) -> String? {
    let lowered = text.lowercased()
    if let word = words.first(where: lowered.contains) { return word }
    return handler(in: lowered) ?? outside(in: lowered)
  }

  private static let words = [
    "<script", "<foreignobject", "<iframe", "<embed", "<object", "<audio", "<video", "<animate",
    "<set", "<handler", "<!entity", "<!doctype", "<?xml-stylesheet", "javascript:", "@import",
    "xml:base",
  ]

  /// An attribute that runs something, such as `onload=`.
  private static func handler(in text: String) -> String? {
    var rest = text.utf8[...]
    while let start = rest.firstIndex(where: { isSpace($0) || quotes.contains($0) || $0 == slash })
    {
      rest = rest[rest.index(after: start)...]
      guard rest.starts(with: "on".utf8) else { continue }
      let name = rest.prefix { (0x61...0x7A).contains($0) }
      let after = rest[name.endIndex...].drop(while: isSpace)
      if name.count > 2, after.first == UInt8(ascii: "=") { return String(Substring(name)) }
    }
    return nil
  }

  /// A reference to anything but a part of itself or a picture within it.
  private static func outside(in text: String) -> String? {
    for opening in ["href", "url("] {
      var rest = text[...]
      while let found = range(of: opening, in: rest) {
        rest = rest[found.upperBound...]
        let target = rest.drop { " =\"'\t\n\r".contains($0) }
        let isSafe =
          target.hasPrefix("#") || target.hasPrefix("data:image/png")
          || target.hasPrefix("data:image/jpeg")
        if !isSafe { return opening + rest.prefix(24) }
      }
    }
    return nil
  }

  private static func range(of word: String, in text: Substring) -> Range<String.Index>? {
    var start = text.startIndex
    while let first = text[start...].firstIndex(of: word[word.startIndex]) {
      if text[first...].hasPrefix(word) {
        return first..<text.index(first, offsetBy: word.count)
      }
      start = text.index(after: first)
    }
    return nil
  }

  private static let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
  private static let slash = UInt8(ascii: "/")

  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D, 0x0C].contains(byte)
  }
}
