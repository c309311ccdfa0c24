// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a value is looked for in a row.
extension ChannelSQL {
  /// What is looked at in a row.
  enum Place {
    case cell(CellSQL)
    /// A list of texts.
    case list(String)
  }

  var places: [Place] {
    if let always = source.always {
      return [.cell(CellSQL(text: dialect.literal(always), dialect))]
    }
    let paths = pathsThatCount
    guard paths.count > 1 else { return paths.map(place) }
    if source.take == nil { return [firstFound(of: paths)] }
    switch rule.takeInRow {
    case .join:
      let texts = paths.map(cells.text).joined(separator: " || '/' || ")
      return [.cell(CellSQL(text: "(\(texts))", dialect))]
    case .most:
      let all = dialect.joined(paths.map(texts))
      return [.cell(CellSQL(text: dialect.mostFound(in: all), dialect))]
    case .first, .last, .any, .min, .max, .count, .span: return paths.map(place)
    }
  }

  /// The paths that are looked at: a table has all columns of a list, so without a way to combine
  /// them the first of them counts; what is in a record it has or not.
  private var pathsThatCount: [LogPath] {
    guard source.take == nil, let end = source.paths.firstIndex(where: cells.steps.isOfTable) else {
      return source.paths
    }
    return Array(source.paths.prefix(through: end))
  }

  /// What the first of several paths has that leads to something.
  private func firstFound(of paths: [LogPath]) -> Place {
    guard paths.contains(where: cells.isList) else {
      let found = paths.map(cells.cell)
      func first(_ part: (CellSQL) -> String) -> String {
        let cases = found.map { "WHEN \($0.text) IS NOT NULL THEN \(part($0))" }
        return "CASE \(cases.joined(separator: " ")) END"
      }
      var cell = CellSQL(text: first(\.text), dialect)
      if rule.needsNumber { cell.number = first(\.number) }
      if rule.needsTime { cell.time = first(\.time) }
      return .cell(cell)
    }
    let cases = paths.map(texts).map { "WHEN \(dialect.count(of: $0)) > 0 THEN \($0)" }
    return place(ofList: "CASE \(cases.joined(separator: " ")) END")
  }

  /// What a path leads to as a list of texts.
  private func texts(at path: LogPath) -> String {
    cells.isList(path) ? cells.list(at: path) : dialect.list(of: cells.cell(at: path).text)
  }

  private func place(_ path: LogPath) -> Place {
    cells.isList(path) ? place(ofList: cells.list(at: path)) : .cell(cells.cell(at: path))
  }

  private func place(ofList list: String) -> Place {
    if source.take == .count { return .list(list) }
    if source.isPresence { return .cell(CellSQL(text: dialect.first(of: list), dialect)) }
    switch rule.takeInRow {
    case .first, .join: return .cell(CellSQL(text: dialect.first(of: list), dialect))
    case .most: return .cell(CellSQL(text: dialect.mostFound(in: list), dialect))
    case .last, .any, .min, .max, .count, .span: return .list(list)
    }
  }

  /// One value of the texts of a list.
  func combined(_ list: String) -> String {
    func meaning(_ text: String) -> String { understood(CellSQL(text: text, dialect)) }
    switch rule.takeInRow {
    case .any:
      let rank = dialect.extreme(of: list, isLeast: false) { Self.rank(of: meaning($0)) }
      return Self.flag(ofRank: rank)
    case .min: return dialect.extreme(of: list, isLeast: true, meaning)
    case .max: return dialect.extreme(of: list, isLeast: false, meaning)
    case .first, .last, .count, .most, .join, .span: return dialect.last(of: list, meaning)
    }
  }

  var valueNames: [String] {
    let count = isCounted ? 1 : places.count
    return count == 1 ? [name] : (1...count).map { "\(name)_at\($0)" }
  }

  var counted: String {
    let counts = places.map { place in
      switch place {
      case .cell(let cell): "CASE WHEN \(cell.text) IS NULL THEN 0 ELSE 1 END"
      case .list(let list): dialect.count(of: list)
      }
    }
    let count = counts.joined(separator: " + ")
    return source.take == .count ? count : "CASE WHEN \(count) > 0 THEN 1 ELSE 0 END"
  }

  func conditioned(_ value: String) -> String {
    guard !source.conditions.isEmpty else { return value }
    let all = source.conditions.map(cells.condition).joined(separator: " AND ")
    return "CASE WHEN \(all) THEN \(value) END"
  }

  func understood(_ cell: CellSQL) -> String {
    let meaning = MeaningSQL(source: source, role: rule.role, dialect: dialect)
    switch rule.kind {
    case .identity, .name, .hash: return cell.text
    case .number, .duration: return cell.number
    case .share: return meaning.share(cell)
    case .time: return meaning.time(cell)
    case .flag: return meaning.flag(cell)
    case .decider: return meaning.words(cell.text, .decider)
    }
  }
}
