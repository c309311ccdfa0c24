// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// What begins at a place of a line of Markdown, if not the text of a paragraph.
enum BlockStart {
  case heading(level: Int, text: ArraySlice<UInt8>)
  case fence(CodeFence)
  case rule
  case quote
  /// An item of a list.
  ///
  /// - Parameter number: nil for a bullet.
  /// - Parameter width: how many bytes the marker takes.
  case item(number: ArraySlice<UInt8>?, width: Int, isEmpty: Bool)
  /// A comment, which begins a block in the middle of a paragraph, too.
  ///
  /// - Parameter isWhole: whether it ends on the line.
  case comment(isWhole: Bool)

  /// - Parameter rest: the line from its first byte that is no space.
  init?(_ rest: ArraySlice<UInt8>) {
    guard let first = rest.first else { return nil }
    switch first {
    case UInt8(ascii: ">"): self = .quote
    case UInt8(ascii: "#"):
      guard let heading = Self.heading(rest) else { return nil }
      self = heading
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      guard let fence = CodeFence(rest) else { return nil }
      self = .fence(fence)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
      if Self.isRule(rest) {
        self = .rule
      } else if first != UInt8(ascii: "_"), let item = Self.item(rest, width: 1, number: nil) {
        self = item
      } else {
        return nil
      }
    case _ where ByteText.isDigit(first):
      let number = rest.prefix(10).prefix(while: ByteText.isDigit)
      guard
        number.count < 10, number.endIndex < rest.endIndex,
        [UInt8(ascii: "."), UInt8(ascii: ")")].contains(rest[number.endIndex]),
        let item = Self.item(rest, width: number.count + 1, number: number)
      else { return nil }
      self = item
    case UInt8(ascii: "<"):
      guard rest.starts(with: "<!--".utf8) else { return nil }
      self = .comment(isWhole: Self.endsComment(rest))
    default: return nil
    }
  }

  private static func heading(_ rest: ArraySlice<UInt8>) -> BlockStart? {
    let hash = UInt8(ascii: "#")
    let level = rest.prefix(7).prefix { $0 == hash }.count
    var text = rest.dropFirst(level)
    guard level <= 6, ByteText.isGap(text.first) else { return nil }
    // Hashes that close a heading are no part of it.
    text = ByteText.trimmed(text)
    var open = text
    while open.last == hash { open.removeLast() }
    if open.count < text.count, ByteText.isGap(open.last) { text = ByteText.trimmedEnd(open) }
    return .heading(level: level, text: text)
  }

  private static func isRule(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first, first != UInt8(ascii: "+") else { return false }
    var count = 0
    for byte in rest where !ByteText.isBlank(byte) {
      guard byte == first else { return false }
      count += 1
    }
    return count >= 3
  }

  private static func endsComment(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.indices.contains {
      rest[$0] == UInt8(ascii: ">") && rest[rest.startIndex..<$0].suffix(2).elementsEqual("--".utf8)
    }
  }

  private static func item(
    _ rest: ArraySlice<UInt8>, width: Int, number: ArraySlice<UInt8>?
  ) -> BlockStart? {
    let behind = rest.dropFirst(width)
    guard ByteText.isGap(behind.first) else { return nil }
    return .item(
      number: number, width: width, isEmpty: behind.allSatisfy(ByteText.isBlank))
  }
}
