// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a Word document's tables as they go by, and which of them stay on the sheet of the next.
///
/// A short table stays whole, and so does one that is signed; a longer one leaves no row alone at its
/// beginning or its end, and a long one no fewer than three there.
struct TableRows {
  /// With the head.
  private static let mostOfShort = 6
  /// In bytes; a table with more text is no short one, and would leave much of a sheet empty.
  private static let mostTextOfShort = 450
  /// With the head; longer ones have room for three rows at their end.
  private static let mostOfMiddle = 6

  /// What a cell bears that somebody writes into.
  private static let writeIn = Array("<w:pStyle w:val=\"WriteIn\"".utf8)

  private var isSigned = false
  private var count = 0
  private var text = 0
  /// The row that goes by, from 0 on; nil before the first.
  private var index: Int?

  /// - Parameter rest: what follows the tag of the table.
  mutating func beginTable(_ rest: ArraySlice<UInt8>) {
    (count, text, index, isSigned) = (0, 0, nil, false)
    var rest = rest
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      text += start - rest.startIndex
      rest = rest[start...]
      if rest.starts(with: "</w:tbl>".utf8) { return }
      if rest.starts(with: "<w:tr>".utf8) { count += 1 }
      if rest.starts(with: Self.writeIn) { isSigned = true }
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return }
      rest = rest[(end + 1)...]
    }
  }

  mutating func beginRow() { index = index.map { $0 + 1 } ?? 0 }

  mutating func endTable() { (count, text, index) = (0, 0, nil) }

  /// Whether the paragraphs that go by stay with the row that follows.
  var isKept: Bool {
    guard let index, index + 1 < count else { return false }
    let isShort = count <= Self.mostOfShort && text <= Self.mostTextOfShort
    return isShort || isSigned || index <= 1
      || index >= count - (count <= Self.mostOfMiddle ? 2 : 3)
  }
}
