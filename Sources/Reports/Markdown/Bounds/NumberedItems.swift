// SPDX-License-Identifier: GPL-3.0-or-later

/// The items of numbered lists, where it is certain that they are some.
///
/// Below a paragraph only the number 1 begins a list; any other is text that goes on. Within a list
/// any number begins an item.
struct NumberedItems {
  /// The column that the text of the last item begins at; nil where no list is certain to go on.
  private var textColumn: Int?
  /// Whether a line may belong to HTML that goes on to the next blank one: a number is text there.
  private var mayBeHTML = false

  /// Whether a line is certain to begin an item.
  ///
  /// - Parameter isFirst: whether the line stands below none that it could go on with.
  mutating func begins(with line: BoundedLine, isFirst: Bool) -> Bool {
    guard !mayBeHTML else {
      pass(line)
      return false
    }
    mayBeHTML = Self.mayOpenHTML(line)
    if let item = Self.item(line), isFirst || item.isOne || isSibling(line) {
      textColumn = item.textColumn
      return true
    }
    pass(line)
    return false
  }

  /// Goes past a line that begins none; one that is indented as far as the text of an item belongs
  /// to it.
  mutating func pass(_ line: BoundedLine) {
    if line.isBlank { mayBeHTML = false }
    if let column = textColumn, !line.isBlank, line.indent < column { textColumn = nil }
  }

  /// Whether a line has a tag behind nothing but the signs of items and quotations.
  private static func mayOpenHTML(_ line: BoundedLine) -> Bool {
    line.text.first { !" \t>-*+.)0123456789".utf8.contains($0) } == UInt8(ascii: "<")
  }

  private func isSibling(_ line: BoundedLine) -> Bool {
    textColumn.map { line.indent < $0 } ?? false
  }

  private static func item(_ line: BoundedLine) -> (isOne: Bool, textColumn: Int)? {
    let digits = line.text.prefix { (0x30...0x39).contains($0) }
    let rest = line.text.dropFirst(digits.count)
    guard line.indent < BoundedLine.codeIndent, (1...9).contains(digits.count),
      let sign = rest.first, ".)".utf8.contains(sign)
    else { return nil }
    let spaces = rest.dropFirst().prefix { $0 == UInt8(ascii: " ") }.count
    // Without text it begins no list below a paragraph; spaces at its end are not in the text.
    guard spaces > 0 else { return nil }
    let isOne = digits.last == UInt8(ascii: "1") && digits.dropLast().allSatisfy { $0 == 0x30 }
    return (isOne, line.indent + digits.count + 1 + (spaces > BoundedLine.codeIndent ? 1 : spaces))
  }
}
