// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows below a head in which something is written, one after the other.
package struct TableRows: Sequence, IteratorProtocol {
  private var scanner: TableScanner
  private var isBehindHead = false

  init(_ scanner: TableScanner) { self.scanner = scanner }

  /// The next row; nil behind the last one.
  ///
  /// - Throws: where the text breaks the rules.
  mutating func checkedNext() throws(TableProblem) -> TableRow? {
    if !isBehindHead {
      isBehindHead = true
      _ = try scanner.next()
    }
    while let row = try scanner.next() {
      if !row.isBlank { return row }
    }
    return nil
  }

  /// The next row of a text that is known to be sound.
  package mutating func next() -> TableRow? { try? checkedNext() }
}
