// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that is picked from the rows of a table, as expressions: first over the cells of a row,
/// then over the columns that `given` makes of them.
struct ChannelSQL {
  let rule: ChannelRule
  /// What its column is called.
  let name: String
  let cells: CellsSQL
  let dialect: SQLDialect

  var source: RoleSource { rule.source }

  /// Whether it is how often something stands there, or that it does.
  var isCounted: Bool { source.take == .count || source.isPresence }

  // MARK: In a row

  /// What `given` has of it: the value at each of its places and, where that may be wrong, its text
  /// or, of a list, whether one of them is.
  var given: [(expression: String, name: String)] {
    guard !isCounted else { return [(conditioned(counted), name)] }
    return zip(places, valueNames).flatMap { place, name -> [(String, String)] in
      switch place {
      case .cell(let cell):
        let value = (conditioned(understood(cell)), name)
        guard rule.kind.mayBeWrong, !rule.kind.hasWords else { return [value] }
        return [value, (conditioned(cell.text), "\(name)_text")]
      case .list(let list):
        let value = (conditioned(combined(list)), name)
        guard rule.kind.mayBeWrong else { return [value] }
        let isOdd = dialect.hasOne(list) { isWrong(understood(CellSQL(text: $0, dialect))) }
        return [value, (conditioned("CASE WHEN \(isOdd) THEN 1 ELSE 0 END"), "\(name)_odd")]
      }
    }
  }

  /// What is wrong with a row because of it.
  var faults: [(condition: String, reason: DropReason)] {
    guard !isCounted, let reason = rule.reason else { return [] }
    return zip(places, valueNames).map { place, name in
      switch place {
      case .list: ("\(name)_odd = 1", reason)
      case .cell where rule.kind.hasWords: (isWrong(name), reason)
      case .cell: ("\(name)_text IS NOT NULL AND \(isWrong(name))", reason)
      }
    }
  }

  /// Whether the value of a text is none that the role may have.
  private func isWrong(_ value: String) -> String {
    let isFine =
      switch rule.kind {
      case .identity, .name, .hash: "TRUE"
      case .number: "\(value) IS NOT NULL"
      case .share where rule.role == .confidence: "\(value) BETWEEN 0 AND 1"
      case .share: "\(value) > 0 AND \(value) <= 1"
      case .duration: "\(value) >= 0"
      case .time:
        "\(value) >= \(Int(TimeReading.possible.lowerBound)) "
          + "AND \(value) < \(Int(TimeReading.possible.upperBound))"
      // A word that says nothing has no number.
      case .flag, .decider: "COALESCE(\(value), 0) <> \(Self.unknownWord)"
      }
    return "NOT COALESCE(\(isFine), FALSE)"
  }

  /// The value of a row, over the columns of `given`.
  var inRow: String {
    let values = valueNames
    guard values.count > 1, !isCounted else { return values[0] }
    switch rule.takeInRow {
    case .first, .join: return "COALESCE(\(values.joined(separator: ", ")))"
    case .last, .span: return "COALESCE(\(values.reversed().joined(separator: ", ")))"
    case .any:
      let list = values.joined(separator: ", ")
      let cases = Self.strongest.map { "WHEN \($0) IN (\(list)) THEN \($0)" }
      return "CASE \(cases.joined(separator: " ")) END"
    case .min, .max:
      let sign = rule.takeInRow == .min ? "<=" : ">="
      return values.dropFirst().reduce(values[0]) { best, next in
        "CASE WHEN \(next) IS NULL OR \(best) \(sign) \(next) THEN \(best) ELSE \(next) END"
      }
    // These have one value, whatever the number of their places.
    case .count, .most: return values[0]
    }
  }

  // MARK: In a case

  /// The value of a case over its rows, each with `inRow` as its value.
  ///
  /// - Parameter order: what tells which row came first; a case that needs none has none.
  func inCase(by order: String) -> String {
    switch rule.takeInCase {
    case .first, .join: dialect.picked(inRow, by: order, isFirst: true)
    case .last, .span: dialect.picked(inRow, by: order, isFirst: false)
    case .any:
      Self.flag(ofRank: "MAX(\(Self.rank(of: inRow)))")
    case .min: "MIN(\(inRow))"
    case .max: "MAX(\(inRow))"
    case .count: "SUM(\(inRow))"
    case .most: picked(votes: votes, of: most)
    }
  }

  /// Whether the value of a case depends on which of its rows came first.
  var needsOrder: Bool {
    switch rule.takeInCase {
    case .first, .last, .join, .span: true
    case .any, .min, .max, .count, .most: false
    }
  }

  // MARK: Parts

  /// The number of a word that the map does not know.
  static let unknownWord = -2

  /// What a flag can be, from the strongest on, as `Combining` has it.
  private static let strongest = [1, 3, 0, 2]

  static func rank(of flag: String) -> String {
    let ranks = strongest.enumerated().map { "WHEN \($1) THEN \(strongest.count - $0)" }
    return "CASE \(flag) \(ranks.joined(separator: " ")) END"
  }

  static func flag(ofRank rank: String) -> String {
    let flags = strongest.enumerated().map { "WHEN \(strongest.count - $0) THEN \($1)" }
    return "CASE \(rank) \(flags.joined(separator: " ")) END"
  }
}
