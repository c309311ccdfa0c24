// SPDX-License-Identifier: GPL-3.0-or-later

/// What a value means by the words, scales and limits of a map.
struct MeaningSQL {
  let source: RoleSource
  let role: LogRole
  let dialect: SQLDialect

  /// From 0 to 1 where it is on its scale.
  func share(_ cell: CellSQL) -> String {
    guard source.levels.isEmpty else {
      let words = source.levels.sorted { $0.key < $1.key }.map {
        "WHEN \(dialect.literal($0.key)) THEN \($0.value)"
      }
      return
        "CASE \(dialect.folded(cell.text, for: source.levels.keys)) \(words.joined(separator: " ")) "
        + "ELSE \(dialect.percent(cell.text)) END"
    }
    let share =
      switch source.scale {
      case .share: cell.number
      case .percent: "\(cell.number) / 100"
      case .tenths: "\(cell.number) / 10"
      }
    return "COALESCE(\(share), \(dialect.percent(cell.text)))"
  }

  /// Seconds since 1970, in any of the forms that `TimeReading` reads.
  func time(_ cell: CellSQL) -> String {
    let number = cell.number
    return switch source.timeForm {
    case .seconds: number
    case .milliseconds: "\(number) / 1000"
    case .microseconds: "\(number) / 1000000"
    case .iso: cell.time
    case nil:
      "COALESCE(\(cell.time), CASE WHEN \(number) < 100000000000 THEN \(number) "
        + "ELSE \(number) / 1000 END)"
    }
  }

  /// 1 for yes, 0 for no, 2 for still open, 3 for expired; NULL where nothing or nothing meaningful
  /// stands there.
  func flag(_ cell: CellSQL) -> String {
    let words = words(cell.text, .flag)
    guard let least = source.atLeast else { return words }
    let number = cell.number
    return "CASE WHEN \(number) IS NULL THEN \(words) WHEN \(number) >= \(least) THEN 1 ELSE 0 END"
  }

  /// The number of a word; `ChannelSQL.unknownWord` for one that the map does not know.
  func words(_ text: String, _ kind: LogRole.Kind) -> String {
    let words = source.words.completed(for: kind)
    let folded = dialect.folded(text, for: words.meanings.keys)
    let byCode = Dictionary(grouping: words.meanings, by: { Self.code(of: $0.value, kind) })
    let cases = byCode.sorted { ($0.key ?? "") < ($1.key ?? "") }.map { code, meanings in
      let list = meanings.map { dialect.literal($0.key) }.sorted().joined(separator: ", ")
      return "WHEN \(folded) IN (\(list)) THEN \(code ?? "NULL")"
    }
    let other =
      words.other.map { Self.code(of: $0, kind) ?? "NULL" } ?? "\(ChannelSQL.unknownWord)"
    return "CASE WHEN \(text) IS NULL THEN NULL \(cases.joined(separator: " ")) ELSE \(other) END"
  }

  /// The number that a query gives a meaning; nil for what says nothing.
  static func code(of meaning: LogWords.Meaning, _ kind: LogRole.Kind) -> String? {
    let value = WordTable.value(of: meaning, kind)
    return value < 0 ? nil : "\(Int(value))"
  }
}
