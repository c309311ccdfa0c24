// SPDX-License-Identifier: GPL-3.0-or-later

/// The cells that a query reads, each of them once: columns of the table, and what stands inside of
/// them.
///
/// Every step of a path is a column of its own in the next common table, so that no expression has
/// another one twice, and paths share the steps that they have in common. `texts` has the texts of
/// all cells, and `numbers` what they are as numbers and times.
struct CellsSQL {
  private let dialect: SQLDialect
  private var columns: [[LogPath.Step]: Column] = [:]
  private var levels: [[(expression: String, name: String)]] = []
  private var texts: [(expression: String, name: String)] = []
  private var numbers: [(expression: String, name: String)] = []

  private struct Column {
    var number: Int
    /// How many steps it takes to get there.
    var depth: Int
    /// Whether it is a list of texts rather than one.
    var isList = false

    var name: String { "p\(number)" }
  }

  /// - Parameters:
  ///   - rules: of all values that are read.
  ///   - others: paths of which only the texts are compared.
  init(_ rules: [ChannelRule], others: [LogPath], dialect: SQLDialect) {
    self.dialect = dialect
    for rule in rules {
      for path in rule.source.paths {
        addText(path)
        guard !isList(path), let number = columns[path.steps]?.number else { continue }
        let cell = CellSQL(column: number)
        if rule.needsNumber { add(dialect.number(cell.text), cell.number) }
        if rule.needsTime { add(dialect.writtenTime(cell.text), cell.time) }
      }
    }
    for path in others { addText(path) }
  }

  /// The cell at the end of a path that leads to one.
  func cell(at path: LogPath) -> CellSQL {
    columns[path.steps].map { CellSQL(column: $0.number) } ?? CellSQL(text: "NULL", dialect)
  }

  /// Whether a path leads to several values.
  func isList(_ path: LogPath) -> Bool { columns[path.steps]?.isList ?? false }

  /// The list of the texts at the end of a path that leads to several.
  func list(at path: LogPath) -> String { columns[path.steps]?.name ?? "NULL" }

  /// Whether a row has what it must have.
  func condition(_ condition: RowCondition) -> String {
    let words = condition.words.map(dialect.literal).joined(separator: ", ")
    guard isList(condition.path) else {
      return "\(cell(at: condition.path).text) IN (\(words))"
    }
    return dialect.hasOne(list(at: condition.path)) { "\($0) IN (\(words))" }
  }

  /// The common tables, one behind the other; the last one has all cells.
  func tables(from table: String) -> [(name: String, text: String)] {
    var source = table
    var tables: [(name: String, text: String)] = []
    let all =
      levels.enumerated().map { ($0 == 0 ? "cells" : "cells_\($0)", $1) }
      + [("texts", texts), ("numbers", numbers)]
    for (name, columns) in all where !columns.isEmpty {
      let list = columns.map { "  \($0.expression) AS \($0.name)" }.joined(separator: ",\n")
      let before = tables.isEmpty ? "" : "  \(source).*,\n"
      tables.append((name, "SELECT\n\(before)\(list)\nFROM \(source)"))
      source = name
    }
    return tables
  }

  /// The last of the common tables; the table itself where the query reads none of its columns.
  func lastTable(of table: String) -> String { tables(from: table).last?.name ?? table }

  // MARK: Adding

  private mutating func addText(_ path: LogPath) {
    guard let column = column(path.steps[...]), !column.isList else { return }
    let text = CellSQL(column: column.number).text
    guard !texts.contains(where: { $0.name == text }) else { return }
    let value = column.depth == 0 ? dialect.plainText(ofColumn: column.name) : column.name
    texts.append(("NULLIF(\(value), '')", text))
  }

  private mutating func add(_ expression: String, _ name: String) {
    guard !numbers.contains(where: { $0.name == name }) else { return }
    numbers.append((expression, name))
  }

  private mutating func column(_ steps: ArraySlice<LogPath.Step>) -> Column? {
    guard let step = steps.last else { return nil }
    if let known = columns[Array(steps)] { return known }
    let parent = column(steps.dropLast())
    var column = Column(number: columns.count + 1, depth: steps.count - 1)
    let expression: String
    switch step {
    case .every, .filter: column.isList = true
    case .key, .index: column.isList = parent?.isList ?? false
    }
    if let parent {
      let list = parent.isList ? parent.name : nil
      expression = dialect.step(step, below: parent.name, isColumn: parent.depth == 0, list: list)
    } else if case .key(let name) = step {
      expression = dialect.name(name)
    } else {
      expression = "NULL"
    }
    columns[Array(steps)] = column
    while levels.count <= column.depth { levels.append([]) }
    levels[column.depth].append((expression, column.name))
    return column
  }
}
