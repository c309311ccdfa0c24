// SPDX-License-Identifier: GPL-3.0-or-later

/// The steps of paths as columns of common tables.
///
/// Every step is a column of its own in the next common table, so that no expression has another one
/// twice, and paths share the steps that they have in common. Where records are taken apart, or a
/// second table joins, one of these tables does that on its way.
struct StepsSQL {
  let dialect: SQLDialect
  private(set) var levels: [Level] = []
  private var columns: [Place: Column] = [:]
  /// The level at which a row is a part of a record; nil where it is a record.
  private var partLevel: Int?
  /// The level at which the second table has joined; nil where none does.
  private var joinLevel: Int?
  /// The first steps of paths into records of the second table.
  private(set) var joined: [String] = []
  /// Whether the columns of the second table are of types of their own.
  private var isJoinTyped = false

  /// A common table: its columns, and what stands behind the one before it.
  struct Level {
    var columns: [(expression: String, name: String)] = []
    /// What is put behind the name of the table before.
    var unnesting = ""
    var joining: ((String) -> String)?

    var isEmpty: Bool { columns.isEmpty && unnesting.isEmpty && joining == nil }

    func addition(to table: String) -> String { joining?(table) ?? unnesting }
  }

  struct Column {
    var number: Int
    /// The common table that has it.
    var level: Int
    /// Whether it is a list of texts rather than one.
    var isList = false
    /// Whether it is a column of a table, which may be of a type of JSON.
    var isTyped = false

    var name: String { "p\(number)" }
  }

  private struct Place: Hashable {
    var origin: LogPath.Origin
    var steps: [LogPath.Step]
  }

  // MARK: What rows are

  /// - Parameter each: the path of the lists whose items count as rows.
  init(each: LogPath?, dialect: SQLDialect) {
    self.dialect = dialect
    guard let each, let column = column(each.steps[...], .record) else { return }
    let level = column.level + 1
    partLevel = level
    reserve(level)
    if column.isList {
      levels[level].unnesting = "\(dialect.unnesting(column.name)) WHERE \(Self.part) <> ''"
      levels[level].columns.append((Self.part, Self.part))
    } else {
      let text = column.isTyped ? dialect.jsonText(ofColumn: column.name) : column.name
      levels[level].unnesting = " WHERE \(text) <> ''"
      levels[level].columns.append((text, Self.part))
    }
  }

  /// The text of a part of a record, where rows are such parts.
  static let part = "part"

  /// Whether a part is an object; nil where rows are records.
  var isObject: String? {
    partLevel == nil ? nil : dialect.matches(Self.part, "^ *[{]")
  }

  /// Joins the records of the second table; its paths may be added afterwards.
  mutating func join(_ second: LogMap.Second) {
    isJoinTyped = second.each == nil
    let keys = second.on.compactMap { column(at: $0) }
    let level = ([partLevel] + keys.map(\.level)).compactMap(\.self).max().map { $0 + 1 } ?? 0
    reserve(level + 1)
    for (number, key) in keys.enumerated() {
      let text = key.isList ? dialect.first(of: key.name) : text(of: key)
      levels[level].columns.append((text, "o\(number + 1)"))
    }
    joinLevel = level + 1
    let conditions = keys.indices.map { number in
      let name = SecondSQL.key(number)
      return { (table: String) in "\(table).o\(number + 1) = \(SecondSQL.partners).\(name)" }
    }
    levels[level + 1].joining = { table in
      " LEFT JOIN \(SecondSQL.partners) ON "
        + conditions.map { $0(table) }.joined(separator: " AND ")
    }
    levels[level + 1].columns.append(
      (
        "CASE WHEN \(SecondSQL.partners).\(SecondSQL.key(0)) IS NULL THEN 0 ELSE 1 END",
        Self.partner
      ))
  }

  /// 1 where the second table has a record for a row.
  static let partner = "has_partner"

  // MARK: Columns

  /// The column at the end of a path that was added; nil for any other.
  func found(_ path: LogPath) -> Column? {
    columns[Place(origin: origin(of: path), steps: path.steps)]
  }

  /// The column at the end of a path, which is added where it is not there yet.
  mutating func column(at path: LogPath) -> Column? {
    column(path.steps[...], origin(of: path))
  }

  /// The text of a cell, NULL where it is empty.
  func text(of column: Column) -> String {
    let text = column.isTyped ? dialect.plainText(ofColumn: column.name) : column.name
    return "NULLIF(\(text), '')"
  }

  /// Whether a path begins at a column of the table, which is there or not for all rows.
  func isOfTable(_ path: LogPath) -> Bool { origin(of: path) == .record }

  private func origin(of path: LogPath) -> LogPath.Origin {
    path.origin == .row && partLevel == nil ? .record : path.origin
  }

  private mutating func reserve(_ level: Int) {
    while levels.count <= level { levels.append(Level()) }
  }

  private mutating func column(
    _ steps: ArraySlice<LogPath.Step>, _ origin: LogPath.Origin
  ) -> Column? {
    guard let step = steps.last else { return nil }
    let place = Place(origin: origin, steps: Array(steps))
    if let known = columns[place] { return known }
    let parent = column(steps.dropLast(), origin)
    var column = Column(number: columns.count + 1, level: 0)
    let expression: String
    if let parent {
      column.number = columns.count + 1
      column.level = parent.level + 1
      switch step {
      case .every, .filter: column.isList = true
      case .key, .index: column.isList = parent.isList
      }
      expression = dialect.step(
        step, below: parent.name, isColumn: parent.isTyped, list: parent.isList ? parent.name : nil)
    } else {
      expression = begin(step, origin, &column)
    }
    columns[place] = column
    reserve(column.level)
    levels[column.level].columns.append((expression, column.name))
    return column
  }

  /// The first step of a path.
  private mutating func begin(
    _ step: LogPath.Step, _ origin: LogPath.Origin, _ column: inout Column
  ) -> String {
    let nothing = "CAST(NULL AS \(dialect.text))"
    guard case .key(let name) = step else { return nothing }
    switch origin {
    case .row:
      column.level = partLevel ?? 0
      return dialect.step(step, below: Self.part, isColumn: false, list: nil)
    case .record:
      column.isTyped = true
      return dialect.name(name)
    case .second:
      guard let joinLevel else { return nothing }
      column.level = joinLevel
      column.isTyped = isJoinTyped
      joined.append(name)
      return "\(SecondSQL.partners).\(SecondSQL.column(joined.count - 1))"
    }
  }
}
