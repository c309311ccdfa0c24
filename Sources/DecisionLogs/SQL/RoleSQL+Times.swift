// SPDX-License-Identifier: GPL-3.0-or-later

extension RoleSQL {
  /// What is wrong with a duration: a `DurationFault`, 0 for nothing.
  func durationFault(_ role: LogRole) -> String {
    guard let source = source(role) else { return "0" }
    guard source.comparison == .between, source.pair.count == 2 else {
      let (text, number) = (conditioned(source, text(source)), dialect.number(value(source)))
      return "CASE WHEN \(text) IS NOT NULL AND NOT COALESCE(\(number) >= 0, FALSE) "
        + "THEN \(DurationFault.noNumber.rawValue) ELSE 0 END"
    }
    let sides = source.pair.map { (text: conditioned($0, text($0)), seconds: seconds($0)) }
    let unread = sides.map { Self.isNoTime(text: $0.text, seconds: $0.seconds) }
    return "CASE WHEN \(unread.joined(separator: " OR ")) THEN \(DurationFault.noTime.rawValue) "
      + "WHEN \(sides[1].seconds) < \(sides[0].seconds) "
      + "THEN \(DurationFault.negative.rawValue) ELSE 0 END"
  }

  /// What can be wrong with a duration, by the number that a query gives it.
  enum DurationFault: Int {
    case noNumber = 1
    /// One of its two ends is no time.
    case noTime
    case negative
  }

  /// Whether something stands there that is no time, or an impossible one.
  static func isNoTime(text: String, seconds: String) -> String {
    let possible = TimeReading.possible
    return "(\(text) IS NOT NULL AND NOT COALESCE(\(seconds) >= \(Int(possible.lowerBound)) "
      + "AND \(seconds) < \(Int(possible.upperBound)), FALSE))"
  }
}
