// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import StrictYAML
import Values

/// A table of candidate workflows, one row each.
///
/// It is gone through twice: once to see that its text is sound and what it holds, so that nothing
/// is made from one that breaks off, and once row by row, so that ten thousand need no more memory
/// than their text.
package struct Spreadsheet: Sendable {
  private let table: Table
  private let columns: TableColumns
  private let questionnaire: Questionnaire
  private let today: CalendarDate
  /// What is wrong with the file as a whole; with an error none of its rows is used.
  package private(set) var diagnostics: [Diagnostic]
  /// The ids that rows give.
  package private(set) var givenIDs: [(id: String, place: SourceLocation)] = []

  package init(
    _ file: SourceFile, questionnaire: Questionnaire, names: ColumnNames, map: ColumnMap,
    today: CalendarDate
  ) throws(TableProblem) {
    table = try Table(file) { name in
      map.entries[CellText.key(name)] != nil || names.target(of: name) != nil
    }
    columns = TableColumns(of: table, names: names, map: map)
    self.questionnaire = questionnaire
    self.today = today
    diagnostics = columns.diagnostics
    try survey()
  }

  /// Calls `body` with each workflow.
  package func forEach(_ body: (ImportedWorkflow) throws -> Void) rethrows {
    for row in table.rows {
      try body(
        RowReader(row, of: table, columns: columns, questionnaire: questionnaire, today: today)
          .workflow)
    }
  }

  /// Goes through all rows without reading their answers.
  private mutating func survey() throws(TableProblem) {
    var count = 0
    var unread: [Int: [Int]] = [:]
    var short: [(number: Int, line: Int)] = []
    let id = columns.index(of: .field(.id))
    var rows = table.rows
    while let row = try rows.checkedNext() {
      count += 1
      guard count <= TableLimits.rows else {
        throw TableProblem(
          "more than 10,000 rows", at: SourceLocation(file: table.file.name, line: row.line),
          remedy: "each row is one workflow, not one case; split the file if it is")
      }
      for (index, cell) in row.cells.enumerated() where !CellText.isEmpty(cell.text) {
        if index == id {
          let place = SourceLocation(file: table.file.name, line: row.line, column: 1)
          givenIDs.append((CellText.singleLine(cell.text), place))
        }
        if columns.columns.indices.contains(index), columns.columns[index].target == nil {
          unread[index, default: []].append(row.number)
        }
      }
      if row.cells.count < columns.columns.count { short.append((row.number, row.line)) }
    }
    guard !diagnostics.hasErrors else { return }
    tell(unread: unread)
    tell(short: short)
    if count == 0 {
      diagnostics.append(
        Diagnostic(
          at: SourceLocation(file: table.file.name), "there is no row below the head",
          remedy: "write one row for each workflow"))
    }
  }

  private mutating func tell(unread: [Int: [Int]]) {
    for (index, rows) in unread.sorted(by: { $0.key < $1.key }) {
      let column = columns.columns[index]
      let called =
        column.name.isEmpty ? ", which has no name," : " (\(VisibleText.quoted(column.name)))"
      diagnostics.append(
        Diagnostic(
          .warning, at: column.place,
          "column \(TableAddress.column(index))\(called) is not read: \(TableAddress.rows(rows))",
          remedy: "say with --map what it is, or 'skip'"))
    }
  }

  /// Some programs leave out the empty cells at the end of a row; a row cut in two looks alike.
  private mutating func tell(short: [(number: Int, line: Int)]) {
    guard let first = short.first else { return }
    diagnostics.append(
      Diagnostic(
        .warning, at: SourceLocation(file: table.file.name, line: first.line, column: 1),
        "\(TableAddress.rows(short.map(\.number))) \(short.count == 1 ? "ends" : "end") before the "
          + "last column; the cells that are not there count as empty",
        remedy: "see that no line break has cut a row in two"))
  }
}
