// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

/// A file of comma-separated values: its head, and its rows one after the other.
package struct Table: Sendable {
  package let file: SourceFile
  package let separator: TableSeparator
  package let head: TableRow
  private let start: Int
  private let line: Int

  /// Reads the head.
  ///
  /// - Parameter isKnown: whether a column of that name can be read, by which the separator is
  ///   found.
  package init(_ file: SourceFile, isKnown: (String) -> Bool) throws(TableProblem) {
    self.file = file
    let offset = try TableText.checked(file)
    let hint = SeparatorHint(in: file, at: offset)
    start = hint?.end ?? offset
    line = hint == nil ? 1 : 2
    if let separator = hint?.separator {
      self.separator = separator
    } else {
      separator = Self.separator(of: file, from: start, isKnown)
    }
    var scanner = TableScanner(file, from: start, line: line, separator: separator)
    guard let head = try scanner.next() else {
      throw TableProblem(
        "the file is empty", at: SourceLocation(file: file.name),
        remedy: "'hitl questions --format csv' prints a head with an example row")
    }
    self.head = head
  }

  /// The rows below the head in which something is written.
  package var rows: TableRows {
    TableRows(TableScanner(file, from: start, line: line, separator: separator))
  }

  /// The separator by which the head has the most names that are known, then the most names.
  private static func separator(
    of file: SourceFile, from start: Int, _ isKnown: (String) -> Bool
  ) -> TableSeparator {
    var best = (separator: TableSeparator.comma, known: 0, all: 0)
    for separator in TableSeparator.allCases {
      var scanner = TableScanner(file, from: start, separator: separator)
      guard let head = try? scanner.next() else { continue }
      let known = head.cells.count { isKnown($0.text) }
      if (known, head.cells.count) > (best.known, best.all) {
        best = (separator, known, head.cells.count)
      }
    }
    return best.separator
  }

  func place(of cell: TableCell) -> SourceLocation {
    SourceLocation(file: file.name, line: cell.line, column: cell.column)
  }
}

/// The line `sep=;` by which a file tells a spreadsheet program its separator; it is no row.
private struct SeparatorHint {
  var separator: TableSeparator
  var end: Int

  init?(in file: SourceFile, at offset: Int) {
    let bytes = file.bytes[offset...]
    let word = Array("sep=".utf8)
    guard bytes.count > word.count, bytes.starts(with: word),
      let separator = TableSeparator(rawValue: bytes[offset + word.count])
    else { return nil }
    var end = offset + word.count + 1
    guard end == bytes.endIndex || [0x0A, 0x0D].contains(bytes[end]) else { return nil }
    if end < bytes.endIndex {
      end += bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A ? 2 : 1
    }
    self.separator = separator
    self.end = end
  }
}
