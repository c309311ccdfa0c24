// SPDX-License-Identifier: GPL-3.0-or-later

extension SQLDialect {
  /// What a step of a path finds below a value: a text, or a list of texts.
  ///
  /// A text that is JSON is entered like the rest, so every step begins and ends with texts.
  ///
  /// - Parameters:
  ///   - value: the text of what stands before the step.
  ///   - isColumn: whether it is a column of the table, which may be of a type of JSON.
  ///   - list: the list of such texts, where there are several.
  func step(
    _ step: LogPath.Step, below value: String, isColumn: Bool, list: String?
  ) -> String {
    let text = isColumn ? jsonText(ofColumn: value) : value
    switch step {
    case .key(let name):
      return list.map { mapped($0) { member(name, of: $0) } } ?? member(name, of: text)
    case .index(let index):
      return list.map { mapped($0) { item(index, of: $0) } } ?? item(index, of: text)
    case .every: return list.map(flattened) ?? items(of: text)
    case .filter(let keys, let word, let isEqual):
      return filtered(list.map(flattened) ?? items(of: text)) { item in
        let value = keys.reduce(item) { member($1, of: $0) }
        let isMet = "COALESCE(\(value) = \(literal(word)), FALSE)"
        return isEqual ? isMet : "NOT \(isMet)"
      }
    }
  }

  /// The text of a column of the table as it is to be read.
  ///
  /// A text in a column of a type of JSON is quoted there. BigQuery casts no such column, and says so.
  func plainText(ofColumn column: String) -> String {
    let plain = "CAST(\(column) AS \(text))"
    switch self {
    case .spark, .bigquery: return plain
    case .duckdb:
      return "CASE TYPEOF(\(column)) WHEN 'JSON' "
        + "THEN JSON_EXTRACT_STRING(TRY_CAST(\(plain) AS JSON), '$') ELSE \(plain) END"
    case .postgres:
      return "CASE WHEN PG_TYPEOF(\(column)) IN ('JSON'::REGTYPE, 'JSONB'::REGTYPE) "
        + "THEN CAST(\(plain) AS JSONB) #>> '{}' ELSE \(plain) END"
    }
  }

  /// The same of one with JSON in it.
  func jsonText(ofColumn column: String) -> String {
    switch self {
    case .duckdb:
      // A cast makes no JSON of a list of JSON that has nothing at some place.
      "CASE TYPEOF(\(column)) WHEN 'VARCHAR' THEN CAST(TRY_CAST(\(column) AS JSON) AS VARCHAR) "
        + "ELSE CAST(TO_JSON(\(column)) AS VARCHAR) END"
    case .bigquery: "COALESCE(JSON_VALUE(TO_JSON(\(column))), TO_JSON_STRING(\(column)))"
    case .spark:
      // Only inside of something else is any type made JSON of.
      "CASE TYPEOF(\(column)) WHEN 'string' THEN CAST(\(column) AS STRING) "
        + "ELSE GET_JSON_OBJECT(TO_JSON(NAMED_STRUCT('v', \(column))), '$.v') END"
    case .postgres: plainText(ofColumn: column)
    }
  }

  // MARK: One value

  /// The text below a key of the JSON that a text is, NULL where there is none.
  private func member(_ key: String, of text: String) -> String {
    let isOdd = key.contains { "'?\\".contains($0) }
    switch self {
    case .postgres: return "(\(json(text)) ->> \(literal(key)))"
    case .spark where isOdd:
      return "TRY_ELEMENT_AT(FROM_JSON(\(text), 'MAP<STRING, STRING>'), \(literal(key)))"
    case .spark: return "GET_JSON_OBJECT(\(text), \(literal("$['\(key)']")))"
    case .duckdb, .bigquery:
      let quoted = key.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return inside(text, "$.\"\(quoted)\"")
    }
  }

  /// The text of an item of the list that a text is; negative ones count from its end.
  private func item(_ index: Int, of text: String) -> String {
    switch self {
    case .postgres: "(\(json(text)) ->> \(index))"
    case .duckdb: inside(text, index < 0 ? "$[#\(index)]" : "$[\(index)]")
    case .bigquery where index >= 0: inside(text, "$[\(index)]")
    case .spark: "TRY_ELEMENT_AT(\(items(of: text)), \(index < 0 ? index : index + 1))"
    case .bigquery: "ARRAY_REVERSE(\(items(of: text)))[SAFE_OFFSET(\(-index - 1))]"
    }
  }

  /// The text at a JSON path.
  private func inside(_ text: String, _ path: String) -> String {
    let path = literal(path)
    if self == .duckdb { return "JSON_EXTRACT_STRING(TRY_CAST(\(text) AS JSON), \(path))" }
    return "CASE WHEN \(matches(text, Self.nest)) THEN COALESCE(JSON_VALUE(\(text), \(path)), "
      + "NULLIF(CAST(JSON_QUERY(\(text), \(path)) AS STRING), 'null')) END"
  }

  /// A text as JSON, NULL where it does not begin like an object or a list.
  ///
  /// JSON that breaks off ends the query: PostgreSQL cannot be asked before whether a text is JSON,
  /// not in all of its versions.
  private func json(_ text: String) -> String {
    "(CASE WHEN \(matches(text, Self.nest)) THEN CAST(\(text) AS JSONB) END)"
  }

  private static let nest = "^ *[{\\[]"
  private static let listStart = "^ *\\["

  // MARK: Lists

  /// The texts of the items of the list that a text is.
  private func items(of text: String) -> String {
    let list = "CASE WHEN \(matches(text, Self.listStart)) THEN"
    switch self {
    case .duckdb: return "JSON_EXTRACT_STRING(TRY_CAST(\(text) AS JSON), '$[*]')"
    case .spark: return "(\(list) FROM_JSON(\(text), 'ARRAY<STRING>') END)"
    case .postgres:
      return "ARRAY(SELECT x FROM JSONB_ARRAY_ELEMENTS_TEXT(\(list) CAST(\(text) AS JSONB) END) "
        + "AS u(x))"
    case .bigquery:
      return
        "ARRAY(SELECT \(Self.textOfItem) FROM UNNEST(\(list) JSON_QUERY_ARRAY(\(text)) END) AS x)"
    }
  }

  /// The items of all lists of a list.
  private func flattened(_ list: String) -> String {
    switch self {
    case .duckdb: "FLATTEN([\(items(of: "x")) FOR x IN \(list)])"
    case .spark: "FLATTEN(TRANSFORM(\(list), x -> COALESCE(\(items(of: "x")), ARRAY())))"
    case .postgres:
      "ARRAY(SELECT y FROM UNNEST(\(list)) AS u(x), UNNEST(\(items(of: "x"))) AS w(y))"
    case .bigquery:
      "ARRAY(SELECT y FROM UNNEST(\(list)) AS x, UNNEST(\(items(of: "x"))) AS y)"
    }
  }

  private static let textOfItem =
    "COALESCE(JSON_VALUE(x, '$'), NULLIF(CAST(JSON_QUERY(x, '$') AS STRING), 'null'))"

  /// What a list has after each of its items was changed.
  func mapped(_ list: String, _ change: (String) -> String) -> String {
    let value = change("x")
    return switch self {
    case .duckdb: "[\(value) FOR x IN \(list)]"
    case .spark: "TRANSFORM(\(list), x -> \(value))"
    case .postgres: "ARRAY(SELECT \(value) FROM UNNEST(\(list)) AS u(x))"
    case .bigquery: "ARRAY(SELECT \(value) FROM UNNEST(\(list)) AS x)"
    }
  }

  /// The items of a list that meet a condition.
  func filtered(_ list: String, _ condition: (String) -> String) -> String {
    let isMet = condition("x")
    return switch self {
    case .duckdb: "[x FOR x IN \(list) IF \(isMet)]"
    case .spark: "FILTER(\(list), x -> \(isMet))"
    case .postgres: "ARRAY(SELECT x FROM UNNEST(\(list)) AS u(x) WHERE \(isMet))"
    case .bigquery: "ARRAY(SELECT x FROM UNNEST(\(list)) AS x WHERE \(isMet))"
    }
  }
}
