// SPDX-License-Identifier: GPL-3.0-or-later

extension SummaryQuery {
  private var hasChance: Bool { roles.roles.contains(.auditChance) }

  var drawn: String {
    let chance =
      hasChance
      ? "CASE WHEN planted = 1 OR correct IS NULL THEN NULL WHEN escalated = 1 THEN 1 "
        + "WHEN audited = 1 THEN chance END"
      : "CASE WHEN planted = 1 OR correct IS NULL THEN NULL WHEN audited = 1 THEN 1 END"
    let person = Int(WordTable.Value.decider)
    return """
      SELECT case_id, lane, segment, version, day, bin, escalated, overridden, correct, planted,
        decider, score, CAST(\(chance) AS \(dialect.double)) AS chance,
        CASE WHEN planted = 0 AND overridden IS NOT NULL AND (decider = \(person)
          OR (decider IS NULL AND COALESCE(escalated, 1) = 1)) THEN 1 ELSE 0 END AS reviewed,
        CAST(\(dialect.draw("COALESCE(case_id, '')")) AS \(dialect.double)) AS draw
      FROM known
      """
  }

  /// What each kind of group is made of, in the order of `GroupKind`.
  private static let marks: [[String]] = [
    [], ["lane"], ["segment"], ["day"], ["version"], ["lane", "version"], ["lane", "day"],
  ]

  var lowest: String {
    let windows = Self.marks.enumerated().map { number, marks in
      let partition = marks.isEmpty ? "" : "PARTITION BY \(marks.joined(separator: ", "))"
      return "  MIN(chance) OVER (\(partition)) AS least_\(number)"
    }
    return "SELECT drawn.*,\n\(windows.joined(separator: ",\n"))\nFROM drawn"
  }

  /// A weight as a whole number, as `DrawWeight` has it.
  private func units(_ weight: String, _ unit: Double) -> String {
    "CAST(FLOOR(\(weight) * \(Int(unit)) + 0.5) AS \(dialect.whole))"
  }

  var kept: String {
    let flags = Self.marks.enumerated().map { number, marks in
      let isIn = (["chance IS NOT NULL"] + marks.map { "\($0) IS NOT NULL" })
        .joined(separator: " AND ")
      return "  CASE WHEN \(isIn) AND (chance <= least_\(number) OR draw * chance < "
        + "least_\(number) * 4294967296) THEN 1 ELSE 0 END AS kept_\(number)"
    }
    return """
      SELECT lowest.*, CASE WHEN chance IS NULL THEN 0 ELSE 1 END AS label,
        \(units("1 / chance", DrawWeight.singleUnit)) AS single,
        \(units("1 / (chance * chance)", DrawWeight.squaredUnit)) AS squared,
        CASE WHEN correct = 0 THEN 1 ELSE 0 END AS wrong,
        CASE WHEN COALESCE(escalated, 0) = 1 THEN 0 ELSE 1 END AS unseen,
      \(flags.joined(separator: ",\n"))
      FROM lowest
      """
  }
}
