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

  /// A text of a value, NULL where it is empty.
  func textOf(_ value: String) -> String { "NULLIF(CAST(\(value) AS \(text)), '')" }

  /// A number of a value, NULL where it is none.
  func number(_ value: String) -> String {
    switch self {
    case .duckdb, .spark: return "TRY_CAST(\(value) AS \(double))"
    case .bigquery: return "SAFE_CAST(\(value) AS \(double))"
    case .postgres:
      let number = "'^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?$'"
      return "CASE WHEN CAST(\(value) AS TEXT) ~ \(number) "
        + "THEN CAST(CAST(\(value) AS TEXT) AS \(double)) END"
    }
  }

  /// The first 32 bits of the MD5 of a text, as a number.
  func draw(_ value: String) -> String {
    switch self {
    case .duckdb: "CAST(('0x' || SUBSTR(MD5(\(value)), 1, 8)) AS BIGINT)"
    case .postgres: "CAST(('x' || SUBSTR(MD5(\(value)), 1, 8))::BIT(32)::BIGINT AS BIGINT)"
    case .spark: "CAST(CONV(SUBSTR(MD5(\(value)), 1, 8), 16, 10) AS BIGINT)"
    case .bigquery: "CAST(CONCAT('0x', SUBSTR(TO_HEX(MD5(\(value))), 1, 8)) AS INT64)"
    }
  }

  /// The share that a text with a percent sign stands for, NULL where it is none.
  func percent(_ text: String) -> String {
    "CASE WHEN RIGHT(\(text), 1) = '%' "
      + "THEN \(number("SUBSTR(\(text), 1, LENGTH(\(text)) - 1)")) / 100 END"
  }
}
