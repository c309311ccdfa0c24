// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// What markers recorded until hashes left out what a formatter changes: a hash of the lines.
enum EarlierHash {
  static func hash(of text: String) -> String {
    SectionHash.of(bytes: SectionText.normalized(text).utf8)
  }

  /// Whether a section is as it was generated, also where a formatter has padded its tables.
  static func fits(_ hash: String, _ body: String) -> Bool {
    let lines = SectionText.normalized(body)
    if hash == SectionHash.of(bytes: lines.utf8) { return true }
    return EmptyCells.allCases.contains {
      SectionHash.of(bytes: unpadded(lines, empty: $0)) == hash
    }
  }

  /// How tables were written where a cell was empty: by the template, or with an empty value.
  private enum EmptyCells: CaseIterable {
    case oneSpace
    case twoSpaces
    /// Values in the middle of a row, and a last column that stays empty.
    case lastOneSpace
  }

  /// The text with one space around each cell and three dashes below each head.
  private static func unpadded(_ text: String, empty: EmptyCells) -> [UInt8] {
    let lines = Array(text.utf8).split(
      separator: ByteText.lineFeed, omittingEmptySubsequences: false)
    let bar = UInt8(ascii: "|")
    return Array(
      lines.map { $0.first == bar ? row(TableRow($0), empty) : Array($0) }
        .joined(separator: [ByteText.lineFeed]))
  }

  private static func row(_ row: TableRow, _ empty: EmptyCells) -> [UInt8] {
    var bytes = Array("|".utf8)
    let startsEmpty = row.cells.first?.isEmpty ?? true
    for (index, cell) in row.cells.enumerated() {
      let isLast = index == row.cells.count - 1
      if !cell.isEmpty {
        bytes += Array(" ".utf8) + (TableRow.ruled(cell) ?? Array(cell)) + Array(" |".utf8)
      } else {
        let isNarrow = empty == .oneSpace || empty == .lastOneSpace && (isLast || startsEmpty)
        bytes += (isNarrow ? " |" : "  |").utf8
      }
    }
    return bytes
  }
}
