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
    let columns = roles.channels.flatMap(\.given)
    let list = columns.map { "  \($0.expression) AS \($0.name)" }.joined(separator: ",\n")
    let only = roles.only.map { "\nWHERE \($0)" } ?? ""
    return
      "SELECT\n\(list.isEmpty ? "  1 AS nothing" : list)\nFROM \(roles.cells.lastTable(of: table))\(only)"
  }

  /// What is wrong with a row, in the order in which a log is read.
  private var checked: String {
    var faults = roles.channels.flatMap(\.faults)
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
