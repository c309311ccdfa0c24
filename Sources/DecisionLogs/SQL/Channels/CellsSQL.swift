// SPDX-License-Identifier: GPL-3.0-or-later

/// The cells that a query reads, each of them once: columns of the table, and what stands inside of
/// them.
///
/// `steps` has what the paths lead to, `texts` the texts of all cells, and `numbers` what they are as
/// numbers and times.
struct CellsSQL {
  private let dialect: SQLDialect
  private(set) var steps: StepsSQL
  private var texts: [(expression: String, name: String)] = []
  private var numbers: [(expression: String, name: String)] = []
  /// What the common tables are called by.
  private let prefix: String

  /// - Parameters:
  ///   - rules: of all values that are read.
  ///   - others: paths of which only the texts are compared.
  ///   - steps: where paths begin.
  ///   - prefix: what the names of the common tables begin with.
  init(
    _ rules: [ChannelRule], others: [LogPath], steps: StepsSQL, dialect: SQLDialect,
    prefix: String = ""
  ) {
    self.dialect = dialect
    self.steps = steps
    self.prefix = prefix
    for rule in rules {
      for path in rule.source.paths {
        addText(path)
        guard let column = self.steps.found(path), !column.isList else { continue }
        let cell = CellSQL(column: column.number)
        if rule.needsNumber { add(dialect.number(cell.text), cell.number) }
        if rule.needsTime { add(dialect.writtenTime(cell.text), cell.time) }
      }
    }
    for path in others { addText(path) }
  }

  /// The cell at the end of a path that leads to one.
  func cell(at path: LogPath) -> CellSQL {
    steps.found(path).map { CellSQL(column: $0.number) } ?? CellSQL(text: "NULL", dialect)
  }

  /// Whether a path leads to several values.
  func isList(_ path: LogPath) -> Bool { steps.found(path)?.isList ?? false }

  /// The list of the texts at the end of a path that leads to several.
  func list(at path: LogPath) -> String { steps.found(path)?.name ?? "NULL" }

  /// The text at the end of a path, the first where it leads to several.
  func text(at path: LogPath) -> String {
    isList(path) ? dialect.first(of: list(at: path)) : cell(at: path).text
  }

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
    var all: [(name: String, level: StepsSQL.Level)] = steps.levels.enumerated().map {
      ("\(prefix)cells\($0 == 0 ? "" : "_\($0)")", $1)
    }
    all.append(("\(prefix)texts", StepsSQL.Level(columns: texts)))
    all.append(("\(prefix)numbers", StepsSQL.Level(columns: numbers)))
    for (name, level) in all where !level.isEmpty {
      var columns = level.columns.map { "  \($0.expression) AS \($0.name)" }
      if !tables.isEmpty { columns.insert("  \(source).*", at: 0) }
      let list = columns.joined(separator: ",\n")
      tables.append((name, "SELECT\n\(list)\nFROM \(source)\(level.addition(to: source))"))
      source = name
    }
    return tables
  }

  /// The last of the common tables; the table itself where the query reads none of its columns.
  func lastTable(of table: String) -> String { tables(from: table).last?.name ?? table }

  // MARK: Adding

  private mutating func addText(_ path: LogPath) {
    guard let column = steps.column(at: path), !column.isList else { return }
    let text = CellSQL(column: column.number).text
    guard !texts.contains(where: { $0.name == text }) else { return }
    texts.append((steps.text(of: column), text))
  }

  private mutating func add(_ expression: String, _ name: String) {
    guard !numbers.contains(where: { $0.name == name }) else { return }
    numbers.append((expression, name))
  }
}
