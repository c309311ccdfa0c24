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
    let found = source.paths.map(place)
    guard rule.takeInRow == .join, found.count > 1 else {
      // A table has all columns of a list, so the first of them counts.
      return source.take == nil ? Array(found.prefix(1)) : found
    }
    let texts = found.map { place in
      switch place {
      case .cell(let cell): cell.text
      case .list(let list): dialect.first(of: list)
      }
    }
    return [.cell(CellSQL(text: "(" + texts.joined(separator: " || '/' || ") + ")", dialect))]
  }

  private func place(_ path: LogPath) -> Place {
    guard cells.isList(path) else { return .cell(cells.cell(at: path)) }
    let list = cells.list(at: path)
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
