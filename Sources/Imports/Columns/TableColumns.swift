// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

/// What the columns of a table say, by its head.
package struct TableColumns: Sendable {
  struct Column: Sendable {
    /// The name as it stands in the head.
    var name: String
    /// Nil where nobody knows what it says.
    var target: ColumnTarget?
    var place: SourceLocation
  }

  let columns: [Column]
  /// What is wrong with the head, and what the map names in vain.
  package private(set) var diagnostics: [Diagnostic] = []

  package init(of table: Table, names: ColumnNames, map: ColumnMap) {
    columns = table.head.cells.map { cell in
      let entry = map.entries[CellText.key(cell.text)]
      return Column(
        name: CellText.singleLine(cell.text), target: entry?.target ?? names.target(of: cell.text),
        place: table.place(of: cell))
    }
    guard columns.contains(where: { $0.target != nil && $0.target != .skipped }) else {
      diagnostics.append(
        Diagnostic(
          at: SourceLocation(file: table.file.name, line: table.head.line, column: 1),
          "the first row names no column that is known",
          remedy: "write the ids or the words of questions there, as 'hitl questions --format csv' "
            + "prints them, or give --map"))
      return
    }
    checkNames()
    tellUnknown(names)
    tellMissing(of: map, in: table.file.name)
    diagnostics = diagnostics.sortedByPlace()
  }

  /// Whether a column answers a question or says something about the workflow.
  func index(of target: ColumnTarget) -> Int? { columns.firstIndex { $0.target == target } }

  private mutating func checkNames() {
    var first: [ColumnTarget: Int] = [:]
    for (index, column) in columns.enumerated() {
      guard let target = column.target, target != .skipped else { continue }
      if let other = first[target] {
        diagnostics.append(
          Diagnostic(
            at: column.place,
            "column \(TableAddress.column(index)) (\(VisibleText.quoted(column.name))) says the same "
              + "as column \(TableAddress.column(other)) "
              + "(\(VisibleText.quoted(columns[other].name)))",
            remedy: "keep one of them, or leave one out with --map and 'skip'"))
      } else {
        first[target] = index
      }
    }
    if first[.field(.name)] == nil, first[.field(.id)] == nil {
      diagnostics.append(
        Diagnostic(
          at: columns[0].place, "no column has the names of the workflows",
          remedy: "call it 'name', or say with --map which it is"))
    }
  }

  private static let mostMissing = 20

  /// A misspelled name is asked back; any other column is told with its rows once they are read.
  private mutating func tellUnknown(_ names: ColumnNames) {
    for column in columns where column.target == nil && !column.name.isEmpty {
      guard let meant = names.nearMiss(of: column.name) else { continue }
      diagnostics.append(
        Diagnostic(
          at: column.place, "unknown column \(VisibleText.quoted(column.name))",
          remedy: "did you mean '\(meant)'? If not, leave it out with --map and 'skip'"))
    }
  }

  private mutating func tellMissing(of map: ColumnMap, in file: String) {
    let known = Set(columns.map { CellText.key($0.name) })
    let missing = map.entries.filter { !known.contains($0.key) }.values
      .sorted { $0.place < $1.place }
    // Each is compared with every column, and a map can serve several files.
    for entry in missing.prefix(Self.mostMissing) {
      diagnostics.append(
        Diagnostic(
          .warning, at: entry.place,
          "\(file) has no column \(VisibleText.quoted(entry.name))",
          remedy: NearMiss.of(entry.name, in: columns.map(\.name)).map { "did you mean '\($0)'?" }))
    }
    if let next = missing.dropFirst(Self.mostMissing).first {
      diagnostics.append(
        Diagnostic(
          .warning, at: next.place,
          "\(file) has none of \(missing.count - Self.mostMissing) other columns that the map names"
        ))
    }
  }
}
