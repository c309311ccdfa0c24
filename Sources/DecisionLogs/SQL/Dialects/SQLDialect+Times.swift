// SPDX-License-Identifier: GPL-3.0-or-later

extension SQLDialect {
  /// Seconds since 1970 of a text that is a date and time, in UTC where it names no zone; NULL for
  /// any other text.
  ///
  /// Databases differ in what they take for a time, so its parts are read one by one.
  func writtenTime(_ text: String) -> String {
    func part(_ place: Int, _ size: Int) -> String {
      cast("SUBSTR(\(text), \(place), \(size))", whole)
    }
    let behind = "SUBSTR(\(text), 17)"
    let seconds = extracted("SUBSTR(\(text), 18)", "^[0-9]{2}(?:[.,][0-9]{1,12})?")
    let zone = extracted(behind, "[-+].*$")
    let hours = cast("SUBSTR(\(zone), 2, 2)", whole)
    let minutes = cast("RIGHT(\(zone), 2)", whole)
    let sign = cast("CONCAT(SUBSTR(\(zone), 1, 1), '1')", whole)
    let clock = [
      "\(part(12, 2)) * 3600 + \(part(15, 2)) * 60",
      "CASE WHEN SUBSTR(\(text), 17, 1) = ':' THEN \(cast("REPLACE(\(seconds), ',', '.')", double)) "
        + "ELSE 0 END",
      "CASE WHEN \(matches(behind, "[-+]")) THEN -(\(sign)) * (\(hours) * 3600 "
        + "+ CASE WHEN LENGTH(\(zone)) > 3 THEN \(minutes) * 60 ELSE 0 END) ELSE 0 END",
    ]
    return "CASE WHEN \(matches(text, Self.time)) THEN CAST(\(days(text)) AS \(whole)) * 86400 "
      + "+ CASE WHEN LENGTH(\(text)) > 10 THEN \(clock.joined(separator: " + ")) ELSE 0 END END"
  }

  private static let time =
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}"
    + "([T ]([01][0-9]|2[0-4]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]{1,12})?)?"
    + "(Z| UTC|[-+][0-9]{2}(:?[0-9]{2})?)?)?$"

  /// Days since 1970 of the date at the beginning of a text, NULL where there is no such day.
  private func days(_ text: String) -> String {
    let date = "SUBSTR(\(text), 1, 10)"
    switch self {
    case .duckdb: return "(TRY_CAST(\(date) AS DATE) - DATE '1970-01-01')"
    case .spark: return "DATEDIFF(TRY_CAST(\(date) AS DATE), DATE '1970-01-01')"
    case .bigquery: return "UNIX_DATE(SAFE_CAST(\(date) AS DATE))"
    case .postgres:
      // A cast of what is no day would end the query, so nothing is cast that may be none.
      func part(_ place: Int, _ size: Int) -> String {
        "CAST(SUBSTR(\(text), \(place), \(size)) AS INTEGER)"
      }
      let month = "MAKE_DATE(\(part(1, 4)), \(part(6, 2)), 1)"
      let lastDay = "EXTRACT(DAY FROM \(month) + INTERVAL '1 month' - INTERVAL '1 day')"
      return "(CASE WHEN SUBSTR(\(text), 1, 2) IN ('19', '20', '21') "
        + "AND \(part(6, 2)) BETWEEN 1 AND 12 AND \(part(9, 2)) >= 1 "
        + "THEN CASE WHEN \(part(9, 2)) <= \(lastDay) "
        + "THEN CAST(\(date) AS DATE) - DATE '1970-01-01' END END)"
    }
  }
}
