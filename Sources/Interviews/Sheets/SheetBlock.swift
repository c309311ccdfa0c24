// SPDX-License-Identifier: GPL-3.0-or-later

/// A heading, a list item, a row of a table or a paragraph of a sheet, on one line.
struct SheetBlock: Equatable {
  enum Kind {
    case heading
    case item
    case text
  }

  var kind: Kind
  /// The text without the marks of a heading or item.
  var text: String
  /// The number of its first line.
  var line: Int

  /// The blocks of a text; a line goes on with the one before unless something new begins.
  static func blocks(of text: String) -> [SheetBlock] {
    var blocks: [SheetBlock] = []
    var isOpen = false
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let line = TypedText.singleLine(String(line))
      if line.isEmpty {
        isOpen = false
      } else if line.hasPrefix("#") {
        let words = line.drop { $0 == "#" }.trimmingSpaces
        blocks.append(SheetBlock(kind: .heading, text: words, line: index + 1))
        isOpen = false
      } else if let item = item(line) {
        blocks.append(SheetBlock(kind: .item, text: item, line: index + 1))
        isOpen = true
      } else if isOpen, !startsAnew(line) {
        blocks[blocks.count - 1].text += " \(line)"
      } else {
        blocks.append(SheetBlock(kind: .text, text: line, line: index + 1))
        isOpen = true
      }
    }
    return blocks.flatMap(\.apart)
  }

  /// The answers of a line that holds several boxes, each as a block of its own.
  ///
  /// A box begins another answer where an id in bold or a question mark follows it.
  private var apart: [SheetBlock] {
    guard kind == .item, SheetBox(startOf: text) != nil else { return [self] }
    var parts: [SheetBlock] = []
    var part = ""
    var rest = text[...]
    while let first = rest.first {
      let begins =
        !part.isEmpty && SheetBox.signs.contains(first)
        && SheetBox(startOf: String(rest)).map { $0.rest.hasPrefix("**") } ?? false
      if begins {
        parts.append(SheetBlock(kind: kind, text: part.trimmingSpaces, line: line))
        part = ""
      }
      part.append(first)
      rest = rest.dropFirst()
    }
    return parts + [SheetBlock(kind: kind, text: part.trimmingSpaces, line: line)]
  }

  /// The text of a list item, or of a box that stands without a list.
  private static func item(_ line: String) -> String? {
    if let first = line.first, "-*+•".contains(first), line.dropFirst().first == " " {
      return line.dropFirst().trimmingSpaces
    }
    return SheetBox(startOf: line) == nil ? nil : line
  }

  private static func startsAnew(_ line: String) -> Bool {
    line.hasPrefix("|") || SheetField(line) != nil
  }
}
