// SPDX-License-Identifier: GPL-3.0-or-later

extension RoleSQL {
  /// What the map says that one query over a table cannot do, with what to do instead; nil where it
  /// can all be done.
  var refusal: (problem: String, remedy: String)? {
    if map.rows == .event {
      return (
        "joins the events of a case",
        "make a view with GROUP BY \(key), such as MAX(escalated) AS escalated, and name its "
          + "columns with --column"
      )
    }
    if map.rows == .long {
      return (
        "joins rows with a name and a value to a case",
        "make a view with GROUP BY \(key), such as MAX(CASE WHEN name = 'confidence' THEN value "
          + "END) AS confidence, and name its columns with --column"
      )
    }
    if let part = partRefusal { return (part, Self.viewRemedy) }
    if map.repeats != nil, place == nil {
      return (
        "has cases that repeat and no time to order them by",
        "name under 'ts' the column that tells which row of a case came first"
      )
    }
    return nil
  }

  private static let viewRemedy =
    "make a view with a row and plain columns for each case, and name them with --column"

  /// The column of the case as the map calls it.
  private var key: String {
    map.columns[.caseID]?.paths.first?.text ?? LogRole.caseID.rawValue
  }

  private var partRefusal: String? {
    if map.each != nil { return "takes records apart" }
    if map.second != nil { return "reads a second file" }
    let sources = roles.compactMap { map.columns[$0] }
    let paths = sources.flatMap(\.allPaths) + map.only.map(\.path)
    if paths.contains(where: { $0.steps.count > 1 || $0.origin != .row }) {
      return "reads values inside of others"
    }
    if sources.contains(where: { $0.take != nil && $0.take != .join }) {
      return "picks one of several values"
    }
    return nil
  }
}
