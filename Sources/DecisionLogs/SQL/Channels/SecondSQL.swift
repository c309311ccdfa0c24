// SPDX-License-Identifier: GPL-3.0-or-later

/// The second table of a query: one record for each key, with the columns that are used of it.
struct SecondSQL {
  private let second: LogMap.Second
  private let cells: CellsSQL
  private let columns: [LogPath]
  private let order: ChannelSQL?
  private let table: String

  /// The common table that has one record for each key.
  static let partners = "partners"
  /// The common table that has all records, of which some may have the same key.
  private static let numbered = "numbered"

  /// The name of a part of the key.
  static func key(_ number: Int) -> String { "k\(number + 1)" }

  /// The name of a column that is used.
  static func column(_ number: Int) -> String { "c\(number + 1)" }

  /// - Parameters:
  ///   - joined: the names of the columns that are used.
  ///   - table: the name of the second table, as the dialect quotes it.
  init(_ second: LogMap.Second, joined: [String], table: String, dialect: SQLDialect) {
    self.second = second
    self.table = table
    columns = joined.map(LogPath.init(column:))
    let rule = second.order.map(ChannelRule.order)
    var steps = StepsSQL(each: second.each, dialect: dialect)
    for column in columns { _ = steps.column(at: column) }
    let cells = CellsSQL(
      [rule].compactMap(\.self), others: second.key + (second.order?.conditions ?? []).map(\.path),
      steps: steps, dialect: dialect, prefix: "second_")
    self.cells = cells
    order = rule.map {
      ChannelSQL(rule: $0, name: "row_order", cells: cells, dialect: dialect)
    }
  }

  /// The common tables, one behind the other.
  ///
  /// Records without a key belong to nothing, and what is no object is no record.
  var tables: [(name: String, text: String)] {
    var list = second.key.enumerated().map { ("\(cells.text(at: $1))", Self.key($0)) }
    list += columns.enumerated().map { (cells.list(at: $1), Self.column($0)) }
    list += order?.given ?? []
    let before = cells.tables(from: table)
    let given =
      "SELECT\n\(list.map { "  \($0.0) AS \($0.1)" }.joined(separator: ",\n"))\n"
      + "FROM \(cells.lastTable(of: table))\(cells.steps.isObject.map { "\nWHERE \($0)" } ?? "")"
    let keys = second.key.indices.map(Self.key)
    let have =
      keys.map { "\($0) IS NOT NULL" } + (order?.faults ?? []).map { "NOT (\($0.condition))" }
    let place = order.map { "COALESCE(\($0.inRow), 0) DESC" } ?? keys[0]
    let numbered =
      "SELECT second_given.*, ROW_NUMBER() OVER (PARTITION BY \(keys.joined(separator: ", ")) "
      + "ORDER BY \(place)) AS turn FROM second_given\nWHERE \(have.joined(separator: " AND "))"
    return before + [
      ("second_given", given), (Self.numbered, numbered),
      (Self.partners, "SELECT * FROM \(Self.numbered) WHERE turn = 1"),
    ]
  }

  /// How many keys come again, where nothing says which of their records counts.
  var unordered: String {
    order == nil ? "(SELECT COUNT(*) FROM \(Self.numbered) WHERE turn = 2)" : "0"
  }
}
