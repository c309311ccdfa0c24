// SPDX-License-Identifier: GPL-3.0-or-later

/// The roles of a map as expressions: what `given` has of each row, and what a case has of them.
struct RoleSQL {
  let map: LogMap
  let dialect: SQLDialect
  let cells: CellsSQL
  /// The second table; nil where the query reads none.
  let second: SecondSQL?

  /// - Parameter secondTable: the name of the second table, as the dialect quotes it; nil for none.
  init(map: LogMap, dialect: SQLDialect, secondTable: String?) {
    self.map = map
    self.dialect = dialect
    let rules =
      Self.read(of: map).flatMap { ChannelRule.rules(of: $0.role, by: $0.source) }
      + [map.order.map(ChannelRule.order)].compactMap(\.self)
    let conditions = rules.flatMap(\.source.conditions) + map.only
    var steps = StepsSQL(each: map.each, dialect: dialect)
    if let second = map.second, secondTable != nil { steps.join(second) }
    cells = CellsSQL(rules, others: conditions.map(\.path), steps: steps, dialect: dialect)
    let joined = cells.steps.joined
    second = secondTable.flatMap { table in
      map.second.map { SecondSQL($0, joined: joined, table: table, dialect: dialect) }
    }
  }

  /// The roles whose values are read; who has reviewed a case and why it was overridden is counted
  /// by nobody.
  private static func read(of map: LogMap) -> [(role: LogRole, source: RoleSource)] {
    roles(of: map).compactMap { role in
      guard role != .overrideReason, role != .reviewer else { return nil }
      return map.columns[role].map { (role, $0) }
    }
  }

  /// The roles that the query reads.
  ///
  /// A map whose columns are found by name cannot know which of them a table has; there, those that
  /// the user has named.
  var roles: [LogRole] { Self.roles(of: map) }

  private static func roles(of map: LogMap) -> [LogRole] {
    LogRole.allCases.filter { role in
      guard map.columns[role] != nil else { return false }
      return map.named.isEmpty || map.named.contains(role)
        || role == .caseID && map.rows != .single
    }
  }

  // MARK: Rows

  /// The values of each row, in the order in which a log is read.
  var channels: [ChannelSQL] {
    Self.read(of: map).flatMap { channels(of: $0.role) } + [order].compactMap(\.self)
  }

  /// The value of a role, or the two sides of a comparison; none where the query does not read it.
  func channels(of role: LogRole) -> [ChannelSQL] {
    guard roles.contains(role), let source = map.columns[role] else { return [] }
    let rules = ChannelRule.rules(of: role, by: source)
    return rules.enumerated().map { number, rule in
      let name = rules.count == 1 ? role.rawValue : "\(role.rawValue)_\(number + 1)"
      return ChannelSQL(rule: rule, name: name, cells: cells, dialect: dialect)
    }
  }

  private var order: ChannelSQL? {
    map.order.map {
      ChannelSQL(rule: .order(by: $0), name: "row_order", cells: cells, dialect: dialect)
    }
  }

  /// What rows of a case are ordered by: the column that the map names for it, else the time; nil
  /// where it names neither.
  var place: String? {
    (order ?? channels(of: .time).first).map { "COALESCE(\($0.inRow), 0)" }
  }

  /// The condition that a row has to meet; nil for none.
  var only: String? {
    map.only.isEmpty ? nil : map.only.map(cells.condition).joined(separator: " AND ")
  }

  // MARK: Cases

  /// What a case has of a role, typed nothing where the query does not read it.
  func value(_ role: LogRole, _ type: String) -> String {
    channels(of: role).first?.name ?? "CAST(NULL AS \(type))"
  }

  /// 1 for yes, 0 for no, 2 for still open, 3 for expired, from 4 on the place of the decider; NULL
  /// where nothing stands there.
  func code(_ role: LogRole) -> String {
    let channels = channels(of: role)
    guard let one = channels.first, let source = map.columns[role] else {
      return "CAST(NULL AS \(dialect.whole))"
    }
    var code = one.name
    if channels.count == 2 {
      let other = channels[1].name
      let same = source.comparison == .same ? 1 : 0
      code =
        "CASE WHEN \(one.name) IS NULL OR \(other) IS NULL THEN NULL "
        + "WHEN \(one.name) = \(other) THEN \(same) ELSE \(1 - same) END"
    } else if source.take == .count {
      code = "CASE WHEN \(code) >= \(source.atLeast ?? 1) THEN 1 WHEN \(code) >= 0 THEN 0 END"
    }
    guard let missing = source.missing.flatMap({ MeaningSQL.code(of: $0, role.kind) }) else {
      return code
    }
    return "COALESCE(\(code), \(missing))"
  }

  /// Whether a duration ends before it begins; nil for one that cannot.
  func isNegative(_ role: LogRole) -> String? {
    let sides = channels(of: role)
    guard sides.count == 2, map.columns[role]?.comparison == .between else { return nil }
    return "\(sides[1].name) < \(sides[0].name)"
  }
}
