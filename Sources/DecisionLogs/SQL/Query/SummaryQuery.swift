// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// One aggregation over a table of decisions, whose result is read as a summary.
///
/// It counts what `Tally` counts, step by step: `partners` has the records of a second table, `cells`
/// reads the columns and what is inside of them, takes records apart and joins the partners,
/// `given` understands them, `checked` says what is wrong with a row, `cases` makes cases of the
/// others, `found` reads their roles, `judged` says which cases are still open, `ordered` which comes
/// first of those that repeat, `settled` which count, `known` what of each counts, `drawn` which
/// labels there are, `lowest` the least chance of each group, `kept` which labels stay; then all of
/// it is added up.
package struct SummaryQuery {
  let map: LogMap
  let dialect: SQLDialect
  let table: String
  let roles: RoleSQL

  /// The word of a summary that says that `correct` was derived.
  static let derived = "derived"

  /// - Parameters:
  ///   - table: the name of the table, with dots between its parts.
  ///   - second: the name of the table that the map joins to it; nil for none.
  /// - Throws: `LogProblem` where the map does what no single query over a table can do.
  package init(
    _ map: LogMap, dialect: SQLDialect, table: String, second: String? = nil
  ) throws(LogProblem) {
    self.map = map
    self.dialect = dialect
    if map.second == nil, second != nil {
      throw LogProblem(
        .wrongUsage, "the map '\(map.id)' uses no second table",
        remedy: "say with --on what joins them, or leave --with out")
    }
    if let needing = map.second, needing.isNeeded, second == nil {
      throw LogProblem(
        .wrongUsage, "the map '\(map.id)' needs a second table", remedy: "name it with --with NAME")
    }
    self.table = try Self.name(of: table, in: dialect, option: "--table decisions")
    let other = try second.map { (name: String) throws(LogProblem) in
      try Self.name(of: name, in: dialect, option: "--with reviews")
    }
    roles = RoleSQL(map: map, dialect: dialect, secondTable: other)
    if let refusal = roles.refusal {
      throw LogProblem(
        .wrongUsage,
        "the map '\(map.id)' \(refusal.problem)",
        remedy: refusal.remedy)
    }
  }

  private static func name(
    of table: String, in dialect: SQLDialect, option: String
  ) throws(LogProblem) -> String {
    let parts = table.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains(where: \.isEmpty), parts.count <= mostParts else {
      let (flag, name) = (option.prefix { $0 != " " }, option.drop { $0 != " " }.dropFirst())
      throw LogProblem(
        .wrongUsage, "\(VisibleText.quoted(table)) is no name of a table",
        remedy: "write \(option), or \(flag) schema.\(name)")
    }
    return parts.map(dialect.name).joined(separator: ".")
  }

  /// A catalog, a schema and a table, with one part to spare.
  private static let mostParts = 4

  package var text: String {
    let steps =
      (roles.second?.tables ?? []) + roles.cells.tables(from: table) + rowSteps + [
        ("found", found), ("judged", judged), ("ordered", ordered), ("settled", settled),
        ("known", known), ("drawn", drawn), ("lowest", lowest), ("kept", kept),
      ]
    let common = steps.map { name, text in
      "\(name) AS \(Self.readAgain.contains(name) ? dialect.keeping : "")(\n\(text)\n)"
    }.joined(separator: ",\n")
    return """
      -- Run it in a session whose time zone is UTC, save the whole result with its header as CSV,
      -- and give it to: hitl calibrate --summary FILE
      WITH \(common)
      \(parts.joined(separator: "\nUNION ALL\n"))

      """
  }

  /// The common tables that are read more than once.
  private static let readAgain: Set = ["checked", "judged", "settled", "kept", "numbered"]

  // MARK: What the parts need

  func dialectText(_ text: String) -> String { dialect.literal(text) }

  func type(of column: SummaryColumn) -> String {
    switch column {
    case .part, .lane, .segment, .version, .words: dialect.text
    case .escalatedScoreSum, .escalatedScoreSquares, .unseenScoreSum, .unseenScoreSquares,
      .leastChance, .greatestChance:
      dialect.double
    default: dialect.whole
    }
  }

  /// The roles that are read, and whether `correct` is derived.
  var roleWords: [String] {
    let isDerived =
      roles.roles.contains(.correct) && map.columns[.correct]?.comparison != nil
    // Single times are not in a summary.
    let read = roles.roles.filter { $0 != .resolution && $0 != .review && $0 != .overrideReason }
    return read.map(\.rawValue) + (isDerived ? [Self.derived] : [])
  }

  /// The same as the text of the part `log`.
  ///
  /// A table has a column or not; of what is inside of records, what is found in one of them is there.
  var wordsOfLog: String {
    let coverage = map.covers.rawValue
    guard map.each != nil else {
      return dialect.literal((roleWords + [coverage]).joined(separator: " "))
    }
    let words = roleWords.filter { $0 != LogRole.reviewer.rawValue }.map { word in
      // What is no role says that one of them is derived.
      let counts = roles.channels(of: LogRole(rawValue: word) ?? .correct)
        .map { "COUNT(\($0.name)) > 0" }.joined(separator: " AND ")
      return "CASE WHEN \(counts) THEN \(dialect.literal("\(word) ")) ELSE '' END"
    }
    return
      "(SELECT CONCAT(\((words + [dialect.literal(coverage)]).joined(separator: ", "))) FROM cases)"
  }

  /// Rows beyond the first of each case, where no rule says which one counts.
  var repeats: String {
    guard roles.roles.contains(.caseID), map.rows == .single, map.repeats == nil else { return "0" }
    return "(SELECT COUNT(case_id) - COUNT(DISTINCT case_id) FROM judged WHERE fault IS NULL)"
  }

  /// Keys of the second table that come again, where nothing says which record counts.
  var secondRepeats: String { roles.second?.unordered ?? "0" }

  // MARK: Steps

  private var found: String {
    let columns = [
      (roles.value(.caseID, dialect.text), "case_id"), (roles.value(.lane, dialect.text), "lane"),
      (roles.value(.segment, dialect.text), "segment"),
      (roles.value(.modelVersion, dialect.text), "version"),
      (roles.value(.time, dialect.double), "seconds"),
      (roles.value(.confidence, dialect.double), "confidence"),
      (roles.value(.auditChance, dialect.double), "chance"),
      (roles.value(.satisfaction, dialect.double), "score"),
      (roles.code(.escalated), "escalated_code"), (roles.code(.decidedBy), "decider_code"),
      (roles.code(.overridden), "overridden_code"), (roles.code(.audited), "audited_code"),
      (roles.code(.correct), "correct_code"), (roles.code(.planted), "planted_code"),
      (negative, "is_negative"),
    ]
    let list = columns.map { "  \($0.0) AS \($0.1)" }.joined(separator: ",\n")
    return "SELECT\n\(list)\nFROM cases"
  }

  private var negative: String {
    let durations = [LogRole.resolution, .review].compactMap(roles.isNegative)
    return durations.isEmpty
      ? "0" : "CASE WHEN \(durations.joined(separator: " OR ")) THEN 1 ELSE 0 END"
  }

  private var judged: String {
    let open = ["escalated", "overridden", "audited", "correct", "planted", "decider"]
      .map { "\($0)_code = 2" }.joined(separator: " OR ")
    return """
      SELECT found.*, CASE WHEN \(open) THEN '\(DropReason.pending.rawValue)'
        WHEN is_negative = 1 THEN '\(DropReason.badDuration.rawValue)' END AS fault
      FROM found
      """
  }

  /// The rows of a case are counted through without those that count in nothing.
  private var ordered: String {
    guard let kept = map.repeats else { return "SELECT judged.*, 1 AS turn FROM judged" }
    let order = "COALESCE(seconds, 0)\(kept == .first ? "" : " DESC")"
    return "SELECT judged.*, ROW_NUMBER() OVER (PARTITION BY case_id, "
      + "CASE WHEN fault IS NULL THEN 0 ELSE 1 END ORDER BY \(order)) AS turn FROM judged"
  }

  private var settled: String {
    let repeated = DropReason.repeated.rawValue
    return "SELECT ordered.*, CASE WHEN fault IS NOT NULL THEN fault "
      + "WHEN turn > 1 THEN '\(repeated)' END AS reason FROM ordered"
  }

  private var known: String {
    let timeout =
      WordTable.Value.decider
      + Double(Decider.allCases.firstIndex(of: .timeout) ?? 0)
    return """
      SELECT case_id, lane, segment, version,
        CAST(FLOOR(seconds / 86400) AS \(dialect.whole)) AS day,
        CAST(FLOOR(confidence * 10000 + 0.5) AS \(dialect.whole)) AS bin,
        CASE WHEN escalated_code = 3 THEN 1 ELSE escalated_code END AS escalated,
        CASE WHEN overridden_code IN (0, 1) THEN overridden_code END AS overridden,
        CASE WHEN audited_code IN (0, 1) THEN audited_code END AS audited,
        CASE WHEN correct_code IN (0, 1) THEN correct_code END AS correct,
        CASE WHEN planted_code = 1 THEN 1 ELSE 0 END AS planted,
        CASE WHEN decider_code IS NOT NULL THEN decider_code
          WHEN escalated_code = 3 OR overridden_code = 3 OR correct_code = 3 OR audited_code = 3
          OR planted_code = 3 THEN \(Int(timeout)) END AS decider,
        chance, score
      FROM settled WHERE reason IS NULL
      """
  }
}
