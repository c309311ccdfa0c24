// SPDX-License-Identifier: GPL-3.0-or-later

extension RoleSQL {
  /// What the map does that one query over a table cannot do, with what to do instead; nil where it
  /// can all be done.
  var refusal: (problem: String, remedy: String)? {
    guard place == nil else { return nil }
    if map.repeats != nil {
      return (
        "has cases that repeat and no time to order them by, and a table has no order of its own",
        "name under 'ts' the column that tells which row of a case came first"
      )
    }
    guard map.rows != .single,
      let role = channels.first(where: { $0.rule.role != .caseID && $0.needsOrder })?.rule.role
    else { return nil }
    return (
      "takes '\(role.rawValue)' from the first or last row of a case, and a table has no order of its "
        + "own",
      "name under 'order' or 'ts' the column that tells which row came first"
    )
  }
}
