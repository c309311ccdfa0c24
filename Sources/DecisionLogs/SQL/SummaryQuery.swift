// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// One aggregation over a table of decisions, whose result is read as a summary.
///
/// It counts what `Tally` counts, step by step: `given` reads the columns, `checked` says what is
/// wrong with a row, `ordered` which of the others comes first for its case, `settled` which count,
/// `known` what of each case counts, `drawn` which labels there are, `lowest` the
/// least chance of each group, `kept` which labels stay; then all of it is added up.
package struct SummaryQuery {
  let map: LogMap
  let dialect: SQLDialect
  private let table: String
  let roles: RoleSQL

  /// The word of a summary that says that `correct` was derived.
  static let derived = "derived"

  /// - Parameter table: the name of the table, with dots between its parts.
  /// - Throws: `LogProblem` where the map does what no single query over a table can do.
  package init(_ map: LogMap, dialect: SQLDialect, table: String) throws(LogProblem) {
    self.map = map
    self.dialect = dialect
    roles = RoleSQL(map: map, dialect: dialect)
    if let refusal = roles.refusal {
      throw LogProblem(
        .wrongUsage,
        "the map '\(map.id)' \(refusal.problem), which one query over a table cannot do",
        remedy: refusal.remedy)
    }
    let parts = table.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains(where: \.isEmpty), parts.count <= Self.mostParts else {
      throw LogProblem(
        .wrongUsage, "\(VisibleText.quoted(table)) is no name of a table",
        remedy: "write --table decisions, or --table schema.decisions")
    }
    self.table = parts.map(dialect.name).joined(separator: ".")
  }

  /// A catalog, a schema and a table, with one part to spare.
  private static let mostParts = 4

  package var text: String {
    let steps = [
      ("given", given), ("checked", checked), ("ordered", ordered), ("settled", settled),
      ("known", known),
      ("drawn", drawn), ("lowest", lowest), ("kept", kept),
    ]
    let common = steps.map { "\($0.0) AS (\n\($0.1)\n)" }.joined(separator: ",\n")
    return """
      -- Run it in a session whose time zone is UTC, save the whole result with its header as CSV,
      -- and give it to: hitl calibrate --summary FILE
      WITH \(common)
      \(parts.joined(separator: "\nUNION ALL\n"))

      """
  }

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

  var coverageWord: String { map.covers.rawValue }

  /// Rows beyond the first of each case, where no rule says which one counts.
  var repeats: String {
    guard roles.roles.contains(.caseID), map.repeats == nil else { return "0" }
    let fine = "CASE WHEN fault IS NULL THEN case_id END"
    return "COUNT(\(fine)) - COUNT(DISTINCT \(fine))"
  }

  // MARK: Steps

  private var given: String {
    let columns = [
      (roles.text(.caseID), "case_id"), (roles.text(.lane), "lane"),
      (roles.text(.segment), "segment"), (roles.text(.modelVersion), "version"),
      (roles.seconds, "seconds"), (roles.text(.time), "time_text"),
      (roles.number(.confidence), "confidence"),
      (roles.text(.confidence), "confidence_text"), (roles.flag(.escalated), "escalated_code"),
      (roles.decider, "decider_code"), (roles.flag(.overridden), "overridden_code"),
      (roles.flag(.audited), "audited_code"), (roles.number(.auditChance), "chance"),
      (roles.text(.auditChance), "chance_text"), (roles.flag(.correct), "correct_code"),
      (roles.flag(.planted), "planted_code"), (roles.number(.satisfaction), "score"),
      (roles.text(.satisfaction), "score_text"), (roles.place ?? "0", "place"),
      (roles.durationFault(.resolution), "resolution_fault"),
      (roles.durationFault(.review), "review_fault"),
    ]
    let list = columns.map { "  \($0.0) AS \($0.1)" }.joined(separator: ",\n")
    let only = roles.only.map { "\nWHERE \($0)" } ?? ""
    return "SELECT\n\(list)\nFROM \(table)\(only)"
  }

  private var checked: String {
    let cases = faults.map { "WHEN \($0.condition) THEN '\($0.reason.rawValue)'" }
    return """
      SELECT given.*,
        CASE \(cases.joined(separator: "\n    "))
          END AS fault
      FROM given
      """
  }

  /// What is wrong with a row, in the order in which a log is read.
  private var faults: [(condition: String, reason: DropReason)] {
    func unknown(_ names: String...) -> String {
      names.map { "\($0)_code = \(RoleSQL.unknownWord)" }.joined(separator: " OR ")
    }
    func durations(_ fault: RoleSQL.DurationFault) -> String {
      ["resolution", "review"].map { "\($0)_fault = \(fault.rawValue)" }
        .joined(separator: " OR ")
    }
    let open = ["escalated", "overridden", "audited", "correct", "planted", "decider"]
      .map { "\($0)_code = 2" }.joined(separator: " OR ")
    var faults: [(String, DropReason)] = [
      (RoleSQL.isNoTime(text: "time_text", seconds: "seconds"), .badTime),
      (
        "confidence_text IS NOT NULL AND NOT COALESCE(confidence BETWEEN 0 AND 1, FALSE)",
        .badConfidence
      ),
      (unknown("escalated", "decider", "overridden", "audited"), .unknownWord),
      ("chance_text IS NOT NULL AND NOT COALESCE(chance > 0 AND chance <= 1, FALSE)", .badChance),
      (unknown("correct"), .unknownWord),
      (durations(.noNumber), .badDuration), (durations(.noTime), .badTime),
      ("score_text IS NOT NULL AND score IS NULL", .unknownWord),
      (unknown("planted"), .unknownWord),
    ]
    if roles.roles.contains(.caseID) { faults.append(("case_id IS NULL", .noCaseID)) }
    return faults + [(open, .pending), (durations(.negative), .badDuration)]
  }

  /// The rows of a case are counted through without those that count in nothing.
  private var ordered: String {
    guard let kept = map.repeats else { return "SELECT checked.*, 1 AS turn FROM checked" }
    let order = kept == .first ? "place" : "place DESC"
    return "SELECT checked.*, ROW_NUMBER() OVER (PARTITION BY case_id, "
      + "CASE WHEN fault IS NULL THEN 0 ELSE 1 END ORDER BY \(order)) AS turn FROM checked"
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
        CASE WHEN escalated_code = 3 THEN 1 WHEN escalated_code < 0 THEN NULL ELSE escalated_code
          END AS escalated,
        CASE WHEN overridden_code IN (0, 1) THEN overridden_code END AS overridden,
        CASE WHEN audited_code IN (0, 1) THEN audited_code END AS audited,
        CASE WHEN correct_code IN (0, 1) THEN correct_code END AS correct,
        CASE WHEN planted_code = 1 THEN 1 ELSE 0 END AS planted,
        CASE WHEN decider_code IS NOT NULL THEN CASE WHEN decider_code > 0 THEN decider_code END
          WHEN escalated_code = 3 OR overridden_code = 3 OR correct_code = 3 OR audited_code = 3
          OR planted_code = 3 THEN \(Int(timeout)) END AS decider,
        chance, score
      FROM settled WHERE reason IS NULL
      """
  }
}
