// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// The value of each role as an expression over the columns of a table.
struct RoleSQL {
  let map: LogMap
  let dialect: SQLDialect

  /// The roles that the query reads.
  ///
  /// A map whose columns are found by name cannot know which of them a table has; there, those that
  /// the user has named.
  var roles: [LogRole] {
    LogRole.allCases.filter { role in
      guard map.columns[role] != nil else { return false }
      return map.named.isEmpty || map.named.contains(role)
    }
  }

  // MARK: Roles

  /// The text of a role; NULL where the query does not read it.
  func text(_ role: LogRole) -> String {
    guard let source = source(role) else { return "CAST(NULL AS \(dialect.text))" }
    return conditioned(source, text(source))
  }

  /// A number of a role, before its scale.
  func number(_ role: LogRole) -> String {
    guard let source = source(role) else { return "CAST(NULL AS \(dialect.double))" }
    let text = text(source)
    if !source.levels.isEmpty {
      let words = source.levels.sorted { $0.key < $1.key }.map {
        "WHEN \(dialect.literal($0.key)) THEN \($0.value)"
      }
      return conditioned(
        source,
        "CASE LOWER(\(text)) \(words.joined(separator: " ")) ELSE \(dialect.percent(text)) END")
    }
    let number = "CAST(\(dialect.number(value(source))) AS \(dialect.double))"
    guard role.kind == .share else { return conditioned(source, number) }
    let share =
      switch source.scale {
      case .share: number
      case .percent: "\(number) / 100"
      case .tenths: "\(number) / 10"
      }
    return conditioned(source, "COALESCE(\(share), \(dialect.percent(text)))")
  }

  /// 1 for yes, 0 for no, 2 for still open, 3 for expired, -1 for what means nothing; NULL where
  /// nothing stands there.
  func flag(_ role: LogRole) -> String {
    guard let source = source(role) else { return "CAST(NULL AS \(dialect.whole))" }
    var flag: String
    if let comparison = source.comparison, source.pair.count == 2 {
      let (one, other) = (text(source.pair[0]), text(source.pair[1]))
      let same = comparison == .same
      flag =
        "CASE WHEN \(one) IS NULL OR \(other) IS NULL THEN NULL WHEN \(one) = \(other) "
        + "THEN \(same ? 1 : 0) ELSE \(same ? 0 : 1) END"
    } else if source.isPresence {
      flag = "CASE WHEN \(text(source)) IS NULL THEN 0 ELSE 1 END"
    } else {
      flag = words(source, kind: .flag)
      if let least = source.atLeast {
        let number = dialect.number(value(source))
        flag =
          "CASE WHEN \(number) IS NULL THEN \(flag) WHEN \(number) >= \(least) THEN 1 ELSE 0 END"
      }
    }
    flag = conditioned(source, flag)
    guard let missing = source.missing else { return flag }
    return "COALESCE(\(flag), \(code(of: missing, .flag)))"
  }

  /// The place of the decider from 4 on, 2 for still open, -1 for what means nothing; NULL where
  /// nothing stands there.
  var decider: String {
    guard let source = source(.decidedBy) else { return "CAST(NULL AS \(dialect.whole))" }
    let words = conditioned(source, words(source, kind: .decider))
    guard let missing = source.missing else { return words }
    return "COALESCE(\(words), \(code(of: missing, .decider)))"
  }

  /// Seconds since 1970 of a case, NULL where they cannot be told.
  var seconds: String { source(.time).map(seconds) ?? "CAST(NULL AS \(dialect.double))" }

  /// What rows of a case are ordered by; nil where the map names no time.
  var place: String? { source(.time).map(seconds) }

  /// The condition that a row has to meet; nil for none.
  var only: String? {
    map.only.isEmpty ? nil : map.only.map(condition).joined(separator: " AND ")
  }

  // MARK: Parts

  func source(_ role: LogRole) -> RoleSource? {
    roles.contains(role) ? map.columns[role] : nil
  }

  func value(_ source: RoleSource) -> String {
    if let always = source.always { return dialect.literal(always) }
    let parts = source.paths.compactMap { path -> String? in
      guard case .key(let name)? = path.steps.first else { return nil }
      return dialect.name(name)
    }
    guard source.take == .join, parts.count > 1 else { return parts.first ?? "NULL" }
    let texts = parts.map { dialect.textOf($0) }
    return "(" + texts.joined(separator: " || '/' || ") + ")"
  }

  func seconds(_ source: RoleSource) -> String {
    conditioned(source, dialect.seconds(value(source), source.timeForm))
  }

  func text(_ source: RoleSource) -> String { dialect.textOf(value(source)) }

  private func words(_ source: RoleSource, kind: LogRole.Kind) -> String {
    let words = source.words.completed(for: kind)
    let byCode = Dictionary(grouping: words.meanings, by: { code(of: $0.value, kind) })
    let cases = byCode.keys.sorted().map { code in
      let list = (byCode[code] ?? []).map { dialect.literal($0.key) }.sorted()
      return "WHEN LOWER(\(text(source))) IN (\(list.joined(separator: ", "))) THEN \(code)"
    }
    let other = words.other.map { code(of: $0, kind) } ?? Self.unknownWord
    return
      "CASE WHEN \(text(source)) IS NULL THEN NULL \(cases.joined(separator: " ")) ELSE \(other) END"
  }

  /// The number of a word that the map does not know.
  static let unknownWord = -2

  private func code(of meaning: LogWords.Meaning, _ kind: LogRole.Kind) -> Int {
    Int(WordTable.value(of: meaning, kind))
  }

  func conditioned(_ source: RoleSource, _ value: String) -> String {
    guard !source.conditions.isEmpty else { return value }
    let all = source.conditions.map(condition).joined(separator: " AND ")
    return "CASE WHEN \(all) THEN \(value) END"
  }

  private func condition(_ condition: RowCondition) -> String {
    guard case .key(let name)? = condition.path.steps.first else { return "FALSE" }
    let words = condition.words.map(dialect.literal).joined(separator: ", ")
    return "CAST(\(dialect.name(name)) AS \(dialect.text)) IN (\(words))"
  }
}
