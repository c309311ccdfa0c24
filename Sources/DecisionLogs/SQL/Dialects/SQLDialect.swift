// SPDX-License-Identifier: GPL-3.0-or-later

/// A database whose SQL is written.
package enum SQLDialect: String, CaseIterable, Sendable {
  case spark
  case duckdb
  case postgres
  case bigquery

  /// The type of numbers of 64 bits with a point.
  var double: String {
    switch self {
    case .spark, .duckdb: "DOUBLE"
    case .postgres: "DOUBLE PRECISION"
    case .bigquery: "FLOAT64"
    }
  }

  /// The type of whole numbers of 64 bits.
  var whole: String { self == .bigquery ? "INT64" : "BIGINT" }

  var text: String {
    switch self {
    case .spark, .bigquery: "STRING"
    case .duckdb: "VARCHAR"
    case .postgres: "TEXT"
    }
  }

  /// A name as the dialect quotes it.
  func name(_ name: String) -> String {
    switch self {
    case .spark: "`\(name.replacing("`", with: "``"))`"
    case .bigquery: "`\(name.replacing("\\", with: "\\\\").replacing("`", with: "\\`"))`"
    case .duckdb, .postgres: "\"\(name.replacing("\"", with: "\"\""))\""
    }
  }

  /// A text as the dialect quotes it.
  func literal(_ text: String) -> String {
    switch self {
    case .spark, .bigquery:
      "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing("\n", with: "\\n"))'"
    case .duckdb, .postgres: "'\(text.replacing("'", with: "''"))'"
    }
  }

  /// The number that a text is, NULL where it is none; the numbers that `NumberReading` reads, and neither
  /// NaN nor infinity.
  func number(_ text: String) -> String {
    let number = "^ *[-+]?([0-9]{1,40}[.]?[0-9]{0,40}|[.][0-9]{1,40})([eE][-+]?[0-9]{1,2})? *$"
    return "CASE WHEN \(matches(text, number)) THEN \(cast("TRIM(\(text))", double)) END"
  }

  /// A text as another type.
  ///
  /// It is asked before whether it can be one; but a database may cast sooner.
  func cast(_ text: String, _ type: String) -> String {
    switch self {
    case .duckdb, .spark: "TRY_CAST(\(text) AS \(type))"
    case .bigquery: "SAFE_CAST(\(text) AS \(type))"
    case .postgres: "CAST(\(text) AS \(type))"
    }
  }

  /// Whether a text has what a regular expression says.
  ///
  /// No expression has a group to be captured, which databases take differently.
  func matches(_ text: String, _ pattern: String) -> String {
    let pattern = literal(pattern)
    return switch self {
    case .duckdb: "REGEXP_MATCHES(\(text), \(pattern))"
    case .spark: "(\(text) RLIKE \(pattern))"
    case .bigquery: "REGEXP_CONTAINS(\(text), \(pattern))"
    case .postgres: "(\(text) ~ \(pattern))"
    }
  }

  /// The first part of a text that a regular expression meets.
  func extracted(_ text: String, _ pattern: String) -> String {
    let pattern = literal(pattern)
    return switch self {
    case .duckdb, .spark: "REGEXP_EXTRACT(\(text), \(pattern), 0)"
    case .bigquery: "REGEXP_EXTRACT(\(text), \(pattern))"
    case .postgres: "SUBSTRING(\(text) FROM \(pattern))"
    }
  }

  /// A text with small letters, to be compared with words of a map, which know those of ASCII.
  ///
  /// The exact way costs several times as much; it is taken where a word has other letters.
  func folded(_ text: String, for words: some Sequence<String>) -> String {
    guard !words.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else { return "LOWER(\(text))" }
    return "TRANSLATE(\(text), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
  }

  /// Between `AS` and a common table that is read several times, where a database would else make it
  /// anew each time.
  var keeping: String { self == .duckdb ? "MATERIALIZED " : "" }

  /// The first 32 bits of the MD5 of a text, as a number.
  func draw(_ value: String) -> String {
    switch self {
    case .duckdb: "CAST(('0x' || SUBSTR(MD5(\(value)), 1, 8)) AS BIGINT)"
    case .postgres: "CAST(('x' || SUBSTR(MD5(\(value)), 1, 8))::BIT(32)::BIGINT AS BIGINT)"
    case .spark: "CAST(CONV(SUBSTR(MD5(\(value)), 1, 8), 16, 10) AS BIGINT)"
    case .bigquery: "CAST(CONCAT('0x', SUBSTR(TO_HEX(MD5(\(value))), 1, 8)) AS INT64)"
    }
  }

  /// The value of the row that comes first or last of its case; rows without one are left out.
  func picked(_ value: String, by order: String, isFirst: Bool) -> String {
    switch self {
    case .postgres:
      "(ARRAY_AGG(\(value) ORDER BY \(order)\(isFirst ? "" : " DESC")) "
        + "FILTER (WHERE \(value) IS NOT NULL))[1]"
    default:
      "\(isFirst ? "MIN" : "MAX")_BY(\(value), CASE WHEN \(value) IS NOT NULL THEN \(order) END)"
    }
  }

  /// The share that a text with a percent sign stands for, NULL where it is none.
  func percent(_ text: String) -> String {
    "CASE WHEN RIGHT(\(text), 1) = '%' "
      + "THEN \(number("SUBSTR(\(text), 1, LENGTH(\(text)) - 1)")) / 100 END"
  }
}
