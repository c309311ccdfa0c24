// SPDX-License-Identifier: GPL-3.0-or-later

/// From the rows of a table to its cases.
extension SummaryQuery {
  /// Common tables in their order; the last of them has a row for each case, with a column for each
  /// channel.
  var rowSteps: [(name: String, text: String)] {
    var steps = [("given", given), ("checked", checked)]
    let ballots = map.rows == .single ? [] : channels.compactMap { $0.ballots(by: key) }
    if !ballots.isEmpty {
      let (votes, most) = (ballots.map(\.votes), ballots.map(\.most))
      steps += [
        (
          "voted", "SELECT checked.*,\n  \(votes.joined(separator: ",\n  "))\nFROM checked\n\(fine)"
        ),
        ("counted", "SELECT voted.*,\n  \(most.joined(separator: ",\n  "))\nFROM voted"),
      ]
    }
    return steps + [("cases", cases(from: steps[steps.count - 1].0))]
  }

  private var fine: String { "WHERE fault IS NULL" }

  /// What a case has; what orders its rows is not among it, and a duration that stands there by
  /// itself is not kept.
  private var channels: [ChannelSQL] {
    roles.roles.flatMap(roles.channels).filter {
      $0.rule.kind != .duration && $0.rule.role != .overrideReason && $0.rule.role != .reviewer
    }
  }

  /// What tells cases apart.
  private var key: String { roles.channels(of: .caseID).first?.inRow ?? "NULL" }

  private var given: String {
    var columns = roles.channels.flatMap(\.given) + wholeFaults.map { ($0.expression, $0.name) }
    if columns.isEmpty { columns = [("1", "nothing")] }
    let list = columns.map { "  \($0.0) AS \($0.1)" }.joined(separator: ",\n")
    // What is no row, or has no partner, is told before anybody asks what it is about.
    let only = roles.only.map { only in
      let conditions = wholeFaults.map(\.expression).map { "\($0) = 1" } + ["(\(only))"]
      return "\nWHERE \(conditions.joined(separator: " OR "))"
    }
    return "SELECT\n\(list)\nFROM \(roles.cells.lastTable(of: table))\(only ?? "")"
  }

  /// What is wrong with a row before its values are looked at, 1 where it is.
  private var wholeFaults: [(expression: String, name: String, reason: DropReason)] {
    let noPart = roles.cells.steps.isObject.map {
      ("CASE WHEN \($0) THEN 0 ELSE 1 END", "is_unreadable", DropReason.unreadable)
    }
    let isNeeded = map.second?.isNeeded ?? false
    let alone = isNeeded ? ("1 - \(StepsSQL.partner)", "is_alone", DropReason.withoutPartner) : nil
    return [noPart, alone].compactMap(\.self)
  }

  /// What is wrong with a row, in the order in which a log is read.
  private var checked: String {
    var faults: [(condition: String, reason: DropReason)] = wholeFaults.map {
      ("\($0.name) = 1", $0.reason)
    }
    faults += roles.channels.flatMap(\.faults)
    if roles.roles.contains(.caseID) { faults.append(("\(key) IS NULL", .noCaseID)) }
    let cases = faults.map { "\n    WHEN \($0.condition) THEN '\($0.reason.rawValue)'" }.joined()
    let fault = cases.isEmpty ? "CAST(NULL AS \(dialect.text))" : "CASE\(cases) END"
    return "SELECT given.*,\n  \(fault) AS fault\nFROM given"
  }

  private func cases(from rows: String) -> String {
    let isSingle = map.rows == .single
    let columns = channels.map { channel in
      let isKey = channel.rule.role == .caseID
      let value = isSingle || isKey ? channel.inRow : channel.inCase(by: roles.place ?? "0")
      return "  \(value) AS \(channel.name)"
    }
    let list = columns.isEmpty ? "  1 AS nothing" : columns.joined(separator: ",\n")
    return "SELECT\n\(list)\nFROM \(rows)\n\(fine)\(isSingle ? "" : "\nGROUP BY \(key)")"
  }
}
