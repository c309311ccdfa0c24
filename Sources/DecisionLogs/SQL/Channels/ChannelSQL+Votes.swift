// SPDX-License-Identifier: GPL-3.0-or-later

/// The value that is found most often, and none where two are.
extension ChannelSQL {
  /// How often its value is found in the rows of the case.
  var votes: String { "\(name)_votes" }
  /// How often the value is found that is found most often.
  var most: String { "\(name)_most" }

  /// The columns that two common tables add to the rows, one behind the other; nil where nobody
  /// votes.
  ///
  /// - Parameter key: what tells cases apart.
  func ballots(by key: String) -> (votes: String, most: String)? {
    guard rule.takeInCase == .most else { return nil }
    return (
      // BigQuery makes no parts by numbers with a point.
      "COUNT(\(inRow)) OVER (PARTITION BY \(key), CAST(\(inRow) AS \(dialect.text))) AS \(votes)",
      "MAX(\(votes)) OVER (PARTITION BY \(key)) AS \(most)"
    )
  }

  func picked(votes: String, of most: String) -> String {
    let best = "CASE WHEN \(votes) = \(most) THEN \(inRow) END"
    return "CASE WHEN MIN(\(best)) = MAX(\(best)) THEN MIN(\(best)) END"
  }
}
