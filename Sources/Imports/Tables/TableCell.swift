// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A cell with its place in the file's text and in the table.
package struct TableCell: Sendable {
  /// The text without the quotes around it; a line break is a line feed.
  package var text: String
  /// The line and column of the text at which it begins, from 1.
  package var line: Int
  package var column: Int
}

/// A row of cells.
package struct TableRow: Sendable {
  /// The number by which a spreadsheet program knows the row; the head is 1.
  package var number: Int
  package var cells: [TableCell]

  /// The line of the text at which it begins.
  var line: Int { cells.first?.line ?? 1 }

  /// Whether nothing is written in it, such as the rows below a table.
  var isBlank: Bool { cells.allSatisfy { CellText.isEmpty($0.text) } }
}

/// The names of places in a table.
enum TableAddress {
  /// The letters of a column, which is counted from 0: A, Z, AA.
  static func column(_ index: Int) -> String {
    var letters: [Character] = []
    var rest = index
    repeat {
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(letters.reversed())
  }

  /// A cell as a spreadsheet program calls it: F7.
  static func cell(_ column: Int, _ row: Int) -> String { "\(self.column(column))\(row)" }

  /// Rows in words: "row 4", "rows 2-51", "rows 2, 5-7, 9 and 12 more".
  static func rows(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let shown = runs.prefix(mostRuns)
    let left = numbers.count - shown.reduce(0) { $0 + $1.count }
    let words = shown.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    return (numbers.count == 1 ? "row " : "rows ") + words.joined(separator: ", ")
      + (left > 0 ? " and \(left) more" : "")
  }

  private static let mostRuns = 12
}
