// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// What a document may hold before it is parsed.
///
/// The parser takes a time that grows with the square of some things: the columns of a table, the
/// length of a paragraph of brackets, the depth of quotations. Within these bounds none is felt.
enum MarkdownBounds {
  /// In bytes, of one document.
  static let mostBytes = 2_000_000
  /// In bytes, of lines that follow each other without a blank one and are neither rows of a table
  /// nor items of a list.
  static let mostBytesOfParagraph = 20_000
  static let mostColumns = 64
  static let mostCells = 200_000
  /// How deep quotations, lists and emphasis may stand inside each other.
  static let mostDepth = 32

  /// What is wrong with a document; nil where it can be parsed.
  static func problem(in text: String, of file: String) -> Diagnostic? {
    guard text.utf8.count <= mostBytes else {
      return problem(
        "this document is larger than \(FigureText.count(mostBytes)) bytes", nil, file,
        "print a part of it")
    }
    var scan = Scan(file: file)
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if let problem = scan.problem(of: line, number) { return problem }
    }
    return nil
  }

  static func tooDeep(_ line: Int, of file: String) -> Diagnostic {
    problem(
      "quotations, lists and emphasis stand in each other more than \(mostDepth) deep", line, file,
      "write it flatter")
  }

  private static func problem(
    _ message: String, _ line: Int?, _ file: String, _ remedy: String
  ) -> Diagnostic {
    Diagnostic(at: SourceLocation(file: file, line: line), message, remedy: remedy)
  }

  /// Looks at a document line by line.
  ///
  /// It takes a line for the second of a table wherever it might be one, also in a quotation, a list
  /// or a block of code: too strict does no harm.
  private struct Scan {
    let file: String
    /// The columns of the table that the lines belong to; nil outside of one.
    private var columns: Int?
    private var tableLine = 0
    private var cells = 0
    private var paragraphLine = 0
    private var paragraphBytes = 0

    init(file: String) { self.file = file }

    mutating func problem(of line: Substring.UTF8View, _ number: Int) -> Diagnostic? {
      let inner = line.drop { Self.isBefore($0) }
      if inner.isEmpty {
        columns = nil
        paragraphBytes = 0
        return nil
      }
      let row = inner.drop { Self.isNumber($0) }.drop { Self.isBefore($0) }
      if row.allSatisfy(Self.isDelimiter), let count = Self.columns(of: row) {
        guard count <= mostColumns else {
          return MarkdownBounds.problem(
            "this table has \(FigureText.count(count)) columns; at most \(mostColumns) are printed",
            number, file, "split it")
        }
        columns = count
        tableLine = number
        cells = count
        paragraphBytes = 0
        return nil
      }
      if let columns {
        cells += columns
        if cells > mostCells {
          return MarkdownBounds.problem(
            "this table has more than \(FigureText.count(mostCells)) cells", tableLine, file,
            "split it")
        }
      }
      if paragraphBytes == 0 { paragraphLine = number }
      // A row of a table is a paragraph of its own, and so is an item.
      let begins = columns != nil || Self.isItem(line)
      if begins { paragraphLine = number }
      paragraphBytes = begins ? line.count : paragraphBytes + line.count
      guard paragraphBytes <= mostBytesOfParagraph else {
        return MarkdownBounds.problem(
          "this paragraph is longer than \(FigureText.count(mostBytesOfParagraph)) bytes",
          paragraphLine, file, "divide it with blank lines")
      }
      return nil
    }

    /// What may stand before the first column: spaces, and the signs of quotations and bullets.
    private static func isBefore(_ byte: UInt8) -> Bool {
      [0x20, 0x09, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(byte)
    }

    /// Whether a line begins an item of a list, whatever stands before it.
    private static func isItem(_ line: Substring.UTF8View) -> Bool {
      let inner = line.drop { $0 == 0x20 }
      guard line.count - inner.count <= 3, let sign = inner.first,
        [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(sign)
      else { return false }
      let rest = inner.dropFirst()
      return rest.first == 0x20 && rest.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    }

    /// What may number an item in which a table stands.
    private static func isNumber(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09, 0x0D: true
      default: false
      }
    }

    /// How many columns a line of dashes and bars announces; nil where it announces no table.
    private static func columns(of line: Substring.UTF8View) -> Int? {
      let bars = line.reduce(0) { $1 == UInt8(ascii: "|") ? $0 + 1 : $0 }
      guard bars > 0, line.contains(UInt8(ascii: "-")) else { return nil }
      let first = line.first == UInt8(ascii: "|") ? 1 : 0
      let trimmed = line.reversed().drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      let last = bars > 1 && trimmed.first == UInt8(ascii: "|") ? 1 : 0
      return max(1, bars + 1 - first - last)
    }
  }
}
