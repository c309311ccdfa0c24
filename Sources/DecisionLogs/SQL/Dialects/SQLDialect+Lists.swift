// SPDX-License-Identifier: GPL-3.0-or-later

/// One value of a list of texts.
extension SQLDialect {
  /// Those that are not empty.
  private func full(_ list: String) -> String { filtered(list) { "\($0) <> ''" } }

  /// The first text that is not empty.
  func first(of list: String) -> String { item(of: full(list), isFirst: true) }

  /// How many texts are not empty.
  func count(of list: String) -> String { "COALESCE(\(size(full(list))), 0)" }

  /// The least or the greatest of what the texts mean.
  func extreme(of list: String, isLeast: Bool, _ meaning: (String) -> String) -> String {
    let name = isLeast ? "MIN" : "MAX"
    switch self {
    case .duckdb: return "LIST_\(name)(\(mapped(full(list), meaning)))"
    case .spark: return "ARRAY_\(name)(\(mapped(full(list), meaning)))"
    case .postgres, .bigquery:
      let items = self == .postgres ? "UNNEST(\(list)) AS u(x)" : "UNNEST(\(list)) AS x"
      return "(SELECT \(name)(\(meaning("x"))) FROM \(items) WHERE x <> '')"
    }
  }

  /// The last of what the texts mean, as far as they mean something.
  func last(of list: String, _ meaning: (String) -> String) -> String {
    // What is changed is filtered, and not the other way, so that each is understood once.
    let meanings = mapped(full(list), meaning)
    return item(of: filtered(meanings) { "\($0) IS NOT NULL" }, isFirst: false)
  }

  /// Whether one of the texts meets a condition.
  func hasOne(_ list: String, _ condition: (String) -> String) -> String {
    "COALESCE(\(size(filtered(full(list), condition))), 0) > 0"
  }

  /// The text that is found most often, NULL where two are.
  func mostFound(in list: String) -> String {
    switch self {
    case .spark:
      let votes =
        "TRANSFORM(ARRAY_DISTINCT(\(full(list))), v -> "
        + "NAMED_STRUCT('n', SIZE(FILTER(\(list), w -> w = v)), 'v', v))"
      return "AGGREGATE(\(votes), NAMED_STRUCT('n', 0, 'v', CAST(NULL AS STRING)), (a, b) -> "
        + "CASE WHEN b.n > a.n THEN b WHEN b.n = a.n THEN NAMED_STRUCT('n', a.n, 'v', "
        + "CAST(NULL AS STRING)) ELSE a END, a -> a.v)"
    case .duckdb, .postgres, .bigquery:
      let items =
        switch self {
        case .duckdb: "(SELECT UNNEST(\(list)) AS x) AS u"
        case .postgres: "UNNEST(\(list)) AS u(x)"
        default: "UNNEST(\(list)) AS x"
        }
      let votes = "SELECT x, COUNT(*) AS n FROM \(items) WHERE x <> '' GROUP BY x"
      return "(SELECT CASE WHEN MIN(CASE WHEN n = most THEN x END) = "
        + "MAX(CASE WHEN n = most THEN x END) THEN MIN(CASE WHEN n = most THEN x END) END "
        + "FROM (SELECT x, n, MAX(n) OVER () AS most FROM (\(votes)) AS votes) AS ballot)"
    }
  }

  /// A list of one text, which may be none.
  func list(of text: String) -> String {
    switch self {
    case .duckdb, .bigquery: "[\(text)]"
    case .spark: "ARRAY(\(text))"
    case .postgres: "ARRAY[\(text)]"
    }
  }

  /// The texts of several lists, one behind the other.
  func joined(_ lists: [String]) -> String {
    switch self {
    case .duckdb: return "FLATTEN([\(lists.joined(separator: ", "))])"
    case .spark, .bigquery:
      let nothing = self == .spark ? "ARRAY()" : "[]"
      let all = lists.map { "COALESCE(\($0), \(nothing))" }.joined(separator: ", ")
      return "\(self == .spark ? "CONCAT" : "ARRAY_CONCAT")(\(all))"
    case .postgres:
      return lists.dropFirst().reduce(lists[0]) { "ARRAY_CAT(\($0), \($1))" }
    }
  }

  /// What stands behind the name of a table to make a row of each text of one of its lists, in a
  /// column `part`.
  func unnesting(_ list: String) -> String {
    let name = StepsSQL.part
    return switch self {
    case .duckdb, .postgres: ", UNNEST(\(list)) AS u(\(name))"
    case .spark: " LATERAL VIEW EXPLODE(\(list)) u AS \(name)"
    case .bigquery: ", UNNEST(\(list)) AS \(name)"
    }
  }

  // MARK: Parts

  private func item(of list: String, isFirst: Bool) -> String {
    switch self {
    case .duckdb: "(\(list))[\(isFirst ? 1 : -1)]"
    case .spark: "TRY_ELEMENT_AT(\(list), \(isFirst ? 1 : -1))"
    case .postgres:
      isFirst ? "(\(list))[1]" : "(\(list))[CARDINALITY(\(list))]"
    case .bigquery:
      isFirst ? "\(list)[SAFE_OFFSET(0)]" : "ARRAY_REVERSE(\(list))[SAFE_OFFSET(0)]"
    }
  }

  private func size(_ list: String) -> String {
    switch self {
    case .duckdb: "LEN(\(list))"
    case .spark: "SIZE(\(list))"
    case .postgres: "CARDINALITY(\(list))"
    case .bigquery: "ARRAY_LENGTH(\(list))"
    }
  }
}
