// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the tags of a template with their lines.
///
/// Mustache itself forgets where a tag stood, and finds neither unknown names nor missing partials.
enum TemplateScanner {
  /// The tags in order, and the line of a `{{` that is never closed.
  typealias Result = (tags: [TemplateTag], unclosedLine: Int?)

  static func tags(in text: String) -> Result {
    var tags: [TemplateTag] = []
    var line = 1
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard opens(bytes, at: index) else {
        if bytes[index] == lineFeed { line += 1 }
        index += 1
        continue
      }
      guard let end = closing(in: bytes, from: index + 2) else { return (tags, line) }
      tags.append(TemplateTag(bytes[(index + 2)..<end], line: line, offset: index))
      line += bytes[index..<end].count { $0 == lineFeed }
      index = end + 2
    }
    return (tags, nil)
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private static func opens(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == UInt8(ascii: "{")
      && bytes[index + 1] == UInt8(ascii: "{")
  }

  private static func closing(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "}") { return index }
      index += 1
    }
    return nil
  }
}
