// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of a document before it is parsed.
struct BoundedLine {
  /// The column of its first character that is no space, from 0 on; a tab ends at a multiple of four.
  let indent: Int
  /// What stands there, without spaces at its end.
  let text: ArraySlice<UInt8>
  /// In bytes, of all of it.
  let count: Int

  /// - Parameter bytes: without the end of the line.
  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var column = 0
    while let byte = rest.first, byte == Self.space || byte == Self.tab {
      column += byte == Self.tab ? 4 - column % 4 : 1
      rest.removeFirst()
    }
    while let byte = rest.last, Self.isSpace(byte) { rest.removeLast() }
    indent = column
    text = rest
    count = bytes.count
  }

  var isBlank: Bool { text.isEmpty }

  /// Whether it has no words and ends a paragraph, also one within quotations.
  var endsParagraph: Bool {
    guard !isBlank else { return true }
    guard indent < Self.codeIndent else { return false }
    var rest = text
    while rest.first == UInt8(ascii: ">") {
      rest.removeFirst()
      if rest.first == Self.space { rest.removeFirst() }
    }
    return rest.isEmpty
  }

  /// Whether it is a heading, whatever stands before it.
  var isHeading: Bool {
    let signs = text.prefix { $0 == UInt8(ascii: "#") }.count
    guard indent < Self.codeIndent, (1...6).contains(signs) else { return false }
    return text.dropFirst(signs).first.map(Self.isSpace) ?? true
  }

  /// Whether it begins an item with a bullet, whatever stands before it.
  var isBulletItem: Bool {
    guard indent < Self.codeIndent, let sign = text.first, "-*+".utf8.contains(sign) else {
      return false
    }
    return text.dropFirst().first == Self.space
  }

  /// Where a line is code, unless it goes on with something.
  static let codeIndent = 4

  static func isSpace(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
}
