// SPDX-License-Identifier: GPL-3.0-or-later

extension SQLDialect {
  /// Seconds since 1970 of a point in time, NULL where it is none, in any of the forms that
  /// `TimeReading` reads.
  func seconds(_ value: String, _ form: RoleSource.TimeForm?) -> String {
    let number = number(value)
    switch form {
    case .seconds: return number
    case .milliseconds: return "(\(number) / 1000)"
    case .microseconds: return "(\(number) / 1000000)"
    case .iso: return written(value)
    case nil:
      return
        "COALESCE(CASE WHEN \(number) < 100000000000 THEN \(number) ELSE \(number) / 1000 END, "
        + "\(written(value)))"
    }
  }

  /// The same of a written date and time, in UTC where it names no zone.
  private func written(_ value: String) -> String {
    let text = "CAST(\(value) AS \(text))"
    switch self {
    case .duckdb: return "(EPOCH_US(TRY_CAST(\(text) AS TIMESTAMP)) / 1000000)"
    case .spark: return "(UNIX_MICROS(TRY_CAST(\(text) AS TIMESTAMP)) / 1000000)"
    case .bigquery: return "(UNIX_MICROS(SAFE_CAST(\(text) AS TIMESTAMP)) / 1000000)"
    case .postgres:
      // A cast of what is no time would end the query, so nothing is cast that may be none.
      let time =
        "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
        + "([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?"
        + "(Z| UTC|[-+][0-9]{2}(:?[0-9]{2})?)?)?"
      let month =
        "MAKE_DATE(CAST(SUBSTR(\(text), 1, 4) AS INTEGER), "
        + "CAST(SUBSTR(\(text), 6, 2) AS INTEGER), 1)"
      let lastDay = "EXTRACT(DAY FROM \(month) + INTERVAL '1 month' - INTERVAL '1 day')"
      return "CASE WHEN \(text) ~ '^\(time)$' THEN "
        + "CASE WHEN CAST(SUBSTR(\(text), 9, 2) AS INTEGER) <= \(lastDay) THEN "
        + "CAST(EXTRACT(EPOCH FROM CAST(\(text) AS TIMESTAMPTZ)) AS \(double)) END END"
    }
  }
}
