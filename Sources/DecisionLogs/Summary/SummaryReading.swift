// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Reads the result of the query that `--sql` prints into the same counts as a log.
package enum SummaryReading {
  /// Reads a summary: CSV or JSON Lines, plain or gzip, as the database writes it.
  ///
  /// - Throws: `LogProblem` where it cannot be read or is no summary.
  package static func counts(of input: LogInput) throws(LogProblem) -> LogCounts {
    let reader = try BlockReader(ByteStream(descriptor: input.descriptor, name: input.name))
    let columns = SummaryColumn.allCases.map(\.rawValue)
    let missing = columns.filter { name in
      if case .table = reader.format { !reader.header.contains(name) } else { false }
    }
    guard missing.isEmpty else {
      throw LogProblem(
        at: SourceLocation(file: input.name, line: 1),
        "the summary lacks the column '\(missing[0])'",
        remedy: "save the whole result of the query that --sql prints, with its header")
    }
    let layout = try LogLayout(
      LogMap.Second(key: [LogPath(column: columns[0])], on: []), columns: columns,
      format: reader.format, header: reader.header, file: input.name)
    let records = RecordReader(layout, join: nil)
    let block = LogBlock()
    var rows = SummaryRows()
    var line = reader.headerLines
    var problem: LogProblem?
    while try reader.next(block) {
      records.forEachRow(in: block) { fault in
        guard problem == nil else { return }
        let row = SummaryRow(layout.keptSlots, records.rows.cells, records.rows.scratch)
        let words = fault?.words ?? rows.add(row)
        guard let words else { return }
        problem = LogProblem(
          at: SourceLocation(file: input.name, line: line + records.line + 1), words,
          remedy: "save the result of the query as it is")
      }
      if let problem { throw problem }
      line += records.line
    }
    guard let counts = rows.counts else {
      throw LogProblem(
        at: SourceLocation(file: input.name), "the summary has no row of the part 'log'",
        remedy: "save the whole result of the query that --sql prints")
    }
    guard rows.unorderedKeys == 0 else {
      let keys = FigureText.counted(Double(rows.unorderedKeys), "key")
      throw LogProblem(
        at: SourceLocation(file: input.name),
        "the second table has \(keys) more than once, and a table has no order of its own",
        remedy:
          "let the map name under 'second' the 'order' that tells which record came last, and "
          + "run its query")
    }
    return counts
  }
}

/// A row of a summary.
struct SummaryRow {
  private let slots: [Int?]
  private let cells: UnsafeMutablePointer<Cell>
  private let scratch: Scratch

  init(_ slots: [Int?], _ cells: UnsafeMutablePointer<Cell>, _ scratch: Scratch) {
    self.slots = slots
    self.cells = cells
    self.scratch = scratch
  }

  /// The text of a column; nil where it is empty or null.
  func text(_ column: SummaryColumn) -> String? {
    guard let slot = slots[column.place], cells[slot].kind != .absent else { return nil }
    let text = cells[slot].resolved(in: scratch).text
    return text == "NULL" || text == "\\N" ? nil : text
  }

  /// The number of a column, 0 where it is empty; nil where it is no number, or negative.
  func number(_ column: SummaryColumn) -> Double? {
    guard let slot = slots[column.place], cells[slot].kind != .absent else { return 0 }
    let cell = cells[slot].resolved(in: scratch)
    if cell.text == "NULL" || cell.text == "\\N" { return 0 }
    guard let number = NumberReading.number(cell.start, cell.count), number >= 0, number < 9e18
    else { return nil }
    return number
  }
}
