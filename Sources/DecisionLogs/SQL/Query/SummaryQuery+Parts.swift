// SPDX-License-Identifier: GPL-3.0-or-later

extension SummaryQuery {
  /// The parts of the result, each with all columns.
  var parts: [String] { [log, dropped, marks, bins] }

  private var log: String {
    select(
      .log,
      [.words: wordsOfLog, .cases: "COUNT(*)", .judged: repeats, .wrong: secondRepeats],
      from: "checked")
  }

  private var dropped: String {
    select(
      .dropped, [.words: "reason", .cases: "COUNT(*)"],
      from: "(SELECT fault AS reason FROM checked UNION ALL SELECT reason FROM settled) AS gone"
        + " WHERE reason IS NOT NULL GROUP BY reason")
  }

  private var marks: String {
    var columns = sums
    for (column, name) in [
      (SummaryColumn.lane, "lane"), (.segment, "segment"), (.day, "day"), (.version, "version"),
    ] {
      columns[column] = name
    }
    return select(.marks, columns, from: "kept GROUP BY lane, segment, day, version")
  }

  private var bins: String {
    var columns = sums
    for (column, name) in [(SummaryColumn.lane, "lane"), (.version, "version"), (.bin, "bin")] {
      columns[column] = name
    }
    return select(
      .bins, columns, from: "kept WHERE bin IS NOT NULL AND planted = 0 GROUP BY lane, version, bin"
    )
  }

  /// What is added up of cases.
  private var sums: [SummaryColumn: String] {
    func count(_ condition: String) -> String { "SUM(CASE WHEN \(condition) THEN 1 ELSE 0 END)" }
    func decided(_ place: Int) -> String {
      count(
        "planted = 0 AND decider = \(Int(WordTable.Value.decider) + place) "
          + "AND COALESCE(escalated, 1) = 1")
    }
    let scored = "planted = 0 AND score IS NOT NULL AND COALESCE(escalated, 0)"
    func score(_ escalated: Int, _ value: String) -> String {
      "SUM(CASE WHEN \(scored) = \(escalated) THEN \(value) ELSE 0 END)"
    }
    var sums: [SummaryColumn: String] = [
      .cases: count("planted = 0"),
      .escalatedKnown: count("planted = 0 AND escalated IS NOT NULL"),
      .escalated: count("planted = 0 AND escalated = 1"),
      .overriddenKnown: "SUM(reviewed)", .overridden: count("reviewed = 1 AND overridden = 1"),
      .overriddenJudged: count("reviewed = 1 AND overridden = 1 AND correct IS NOT NULL"),
      .overriddenWrong: count("reviewed = 1 AND overridden = 1 AND correct = 0"),
      .person: decided(0), .rule: decided(1), .timeout: decided(2), .bypass: decided(3),
      .judged: count("planted = 0 AND correct IS NOT NULL"),
      .wrong: count("planted = 0 AND correct = 0"),
      .unseenJudged: count("planted = 0 AND correct IS NOT NULL AND COALESCE(escalated, 0) = 0"),
      .unseenWrong: count("planted = 0 AND correct = 0 AND COALESCE(escalated, 0) = 0"),
      .planted: "SUM(planted)", .plantedCaught: count("planted = 1 AND overridden = 1"),
      .escalatedScores: score(1, "1"), .escalatedScoreSum: score(1, "score"),
      .escalatedScoreSquares: score(1, "score * score"), .unseenScores: score(0, "1"),
      .unseenScoreSum: score(0, "score"), .unseenScoreSquares: score(0, "score * score"),
      .leastChance: "MIN(chance)", .greatestChance: "MAX(chance)",
    ]
    addDraws(from: .labels, where: "label", to: &sums)
    addDraws(from: .unseenLabels, where: "label * unseen", to: &sums)
    return sums
  }

  /// - Parameter isLabel: 1 for the labels that are meant.
  private func addDraws(
    from first: SummaryColumn, where isLabel: String, to sums: inout [SummaryColumn: String]
  ) {
    func column(_ offset: Int) -> SummaryColumn { SummaryColumn.allCases[first.place + offset] }
    func weight(_ factor: String, _ value: String) -> String {
      "SUM(CASE WHEN \(factor) = 1 THEN \(value) ELSE 0 END)"
    }
    sums[column(0)] = "SUM(\(isLabel))"
    sums[column(1)] = "SUM(\(isLabel) * wrong)"
    sums[column(2)] = weight(isLabel, "single")
    sums[column(3)] = weight("\(isLabel) * wrong", "single")
    sums[column(4)] = weight(isLabel, "squared")
    sums[column(5)] = weight("\(isLabel) * wrong", "squared")
    for kind in GroupKind.allCases {
      let number = kind.rawValue
      sums[column(6 + number)] = "SUM(\(isLabel) * kept_\(number))"
      sums[column(13 + number)] = "SUM(\(isLabel) * wrong * kept_\(number))"
    }
  }

  /// One part of the result: the columns that it has, and typed nothing for the others.
  private func select(
    _ part: SummaryColumn.Part, _ columns: [SummaryColumn: String], from source: String
  ) -> String {
    let list = SummaryColumn.allCases.map { column -> String in
      let value = column == .part ? dialectText(part.rawValue) : columns[column] ?? "NULL"
      return "  CAST(\(value) AS \(type(of: column))) AS \(column.rawValue)"
    }
    return "SELECT\n\(list.joined(separator: ",\n"))\nFROM \(source)"
  }
}
