// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

/// What separates the cells of a row.
package enum TableSeparator: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
}

/// Takes a text apart into rows by RFC 4180, one after the other.
///
/// Lines end with a line feed, a carriage return, or both. What the rules leave open is refused: a
/// guess would move every cell behind it.
struct TableScanner {
  private let bytes: [UInt8]
  private let file: String
  private let separator: UInt8
  private var index: Int
  private var line: Int
  private var column = 1
  private var number = 0

  /// - Parameters:
  ///   - start: the offset of the first row.
  ///   - line: the number of its line.
  init(_ file: SourceFile, from start: Int, line: Int = 1, separator: TableSeparator) {
    bytes = file.bytes
    self.file = file.name
    self.separator = separator.rawValue
    index = start
    self.line = line
  }

  /// The next row; nil behind the last one.
  mutating func next() throws(TableProblem) -> TableRow? {
    guard index < bytes.count else { return nil }
    number += 1
    var cells = [try cell()]
    while index < bytes.count, bytes[index] == separator {
      advance()
      guard cells.count < TableLimits.columns else {
        throw problem(
          "row \(number) has more than 1,000 cells",
          remedy: "a column is a question; check the quotes around cells")
      }
      cells.append(try cell())
    }
    if index < bytes.count { endLine() }
    return TableRow(number: number, cells: cells)
  }

  private mutating func cell() throws(TableProblem) -> TableCell {
    let (line, column) = (line, column)
    let text = index < bytes.count && bytes[index] == Self.quote ? try quoted() : try plain()
    return TableCell(text: text, line: line, column: column)
  }

  private mutating func plain() throws(TableProblem) -> String {
    let start = index
    let (line, column) = (line, column)
    var isBlank = true
    while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) {
      if isBlank, bytes[index] == Self.quote {
        throw problem(
          "a space before a quote", at: (line, column), remedy: "begin the cell with its quote")
      }
      isBlank = isBlank && bytes[index] == 0x20
      advance()
    }
    try check(self.column - column, at: (line, column))
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func quoted() throws(TableProblem) -> String {
    let place = (line, column)
    var kept: [UInt8] = []
    var count = 0
    advance()
    while true {
      guard index < bytes.count else {
        throw problem(
          "a quote that is never closed", at: place,
          remedy: "close it, and write a quote inside a cell twice")
      }
      let byte = bytes[index]
      if byte == Self.quote {
        advance()
        guard index < bytes.count, bytes[index] == Self.quote else { break }
        kept.append(byte)
        advance()
      } else if isLineEnd(byte) {
        endLine()
        kept.append(0x0A)
      } else {
        kept.append(byte)
        advance()
      }
      count += byte & 0xC0 == 0x80 ? 0 : 1
      try check(count, at: place)
    }
    guard index == bytes.count || bytes[index] == separator || isLineEnd(bytes[index]) else {
      throw problem(
        "text behind the quote that ends a cell",
        remedy: "write a quote inside a cell twice, and nothing behind the last one")
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private func check(_ count: Int, at place: (Int, Int)) throws(TableProblem) {
    guard count > TableLimits.cell else { return }
    throw problem(
      "a cell with more than 32,767 characters", at: place,
      remedy: "shorten it, or check the quotes around cells")
  }

  private static let quote = UInt8(ascii: "\"")

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Goes on by a byte that ends no line.
  private mutating func advance() {
    if bytes[index] & 0xC0 != 0x80 { column += 1 }
    index += 1
  }

  private mutating func endLine() {
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    line += 1
    column = 1
  }

  private func problem(
    _ message: String, at place: (line: Int, column: Int)? = nil, remedy: String
  ) -> TableProblem {
    TableProblem(
      message,
      at: SourceLocation(
        file: file, line: place?.line ?? line, column: place?.column ?? column), remedy: remedy)
  }
}
