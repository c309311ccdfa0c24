// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// What a map means for one log: which cells are filled from a record, and what they feed.
///
/// Cells are numbered through: those of the record, of the row where a record is taken apart, and
/// of the second file.
struct LogLayout: Sendable {
  let map: LogMap
  let rows: LogMap.Rows
  let format: LogFormat
  /// The cell of each column of a table; -1 for one that nobody wants.
  var columnSlots: [Int32] = []
  var recordKeys: [(name: String, slot: Int)] = []
  var rowKeys: [(name: String, slot: Int)] = []
  var secondKeys: [(name: String, slot: Int)] = []
  var slotCount = 0
  private(set) var channels: [Channel] = []
  private(set) var each: FoundPath?
  private(set) var only: [FoundCondition] = []
  /// What finds the record of the second file.
  private(set) var joinKey: [FoundPath] = []
  private(set) var order: Int?
  /// The channels of a role: one, or the two sides of a comparison.
  private(set) var channelsOfRole: [LogRole: [Int]] = [:]
  /// What a table's header has of the roles; for JSON that is known only after reading.
  private(set) var foundRoles: Set<LogRole> = []

  let header: [String]

  /// - Throws: `LogProblem` where a column that the user has named, or that the map cannot do
  ///   without, is not there.
  init(
    _ map: LogMap, format: LogFormat, header: [String], file: String
  ) throws(LogProblem) {
    self.map = map
    self.format = format
    self.header = header
    rows = map.rows
    columnSlots = [Int32](repeating: -1, count: header.count)
    if let path = map.each {
      each = place(path, isRecord: true)
      if each == nil { throw missing(path, of: "each", file: file) }
    }
    for row in map.only { only.append(condition(row)) }
    for path in map.second?.on ?? [] {
      guard let found = place(path) else { throw missing(path, of: "on", file: file) }
      joinKey.append(found)
    }
    for role in LogRole.allCases {
      guard let source = map.columns[role] else { continue }
      add(source, of: role)
      guard map.named.contains(role), !foundRoles.contains(role), case .table = format else {
        continue
      }
      throw missing(source.paths.first ?? LogPath(column: ""), of: role.rawValue, file: file)
    }
    if let source = map.order { try addOrder(source, file: file) }
    if case .table = format, foundRoles.isEmpty {
      let wanted = LogRole.allCases.compactMap { map.columns[$0] }.flatMap(\.allPaths).map(\.text)
      throw LogProblem(
        at: SourceLocation(file: file, line: 1), "the log has none of the columns of '\(map.id)'",
        remedy: Self.remedy(header: header, wanted: wanted))
    }
    if map.rows != .single, channelsOfRole[.caseID]?.allSatisfy({ isThere($0) }) != true {
      throw missing(
        map.columns[.caseID]?.paths.first ?? LogPath(column: "case_id"), of: "case_id", file: file)
    }
  }

  /// For the second file: the cell of each of its columns that the first one uses.
  private(set) var keptSlots: [Int?] = []

  /// The layout of a second file.
  ///
  /// - Parameter columns: the names of the columns that are used of it.
  init(
    _ second: LogMap.Second, columns: [String], format: LogFormat, header: [String], file: String
  ) throws(LogProblem) {
    map = LogMap(id: "", title: "", each: second.each)
    self.format = format
    self.header = header
    rows = .single
    columnSlots = [Int32](repeating: -1, count: header.count)
    if let path = second.each {
      each = place(path, isRecord: true)
      if each == nil { throw missing(path, of: "each", file: file) }
    }
    for path in second.key {
      guard let found = place(path) else { throw missing(path, of: "key", file: file) }
      joinKey.append(found)
    }
    if let source = second.order { try addOrder(source, file: file) }
    keptSlots = columns.map { place(LogPath(column: $0))?.slot }
  }

  /// Whether a channel can have values in this log.
  func isThere(_ channel: Int) -> Bool {
    !channels[channel].places.isEmpty || channels[channel].source.always != nil
  }

  /// Where a role was found, as the map writes it.
  func words(of role: LogRole) -> String {
    guard let source = map.columns[role] else { return "" }
    if let always = source.always { return "always \(always)" }
    let sides = (channelsOfRole[role] ?? []).map { channels[$0].words }
    switch source.comparison {
    case .same: return sides.joined(separator: " = ")
    case .differs: return sides.joined(separator: " ≠ ")
    case .between: return sides.joined(separator: " to ")
    case nil: return sides.first ?? ""
    }
  }

  // MARK: Channels

  private mutating func add(_ source: RoleSource, of role: LogRole) {
    let made = ChannelRule.rules(of: role, by: source).map { channel($0) }
    let indices = Array(channels.count..<(channels.count + made.count))
    channels += made
    channelsOfRole[role] = indices
    if indices.allSatisfy(isThere) { foundRoles.insert(role) }
  }

  private mutating func addOrder(_ source: RoleSource, file: String) throws(LogProblem) {
    order = channels.count
    channels.append(channel(.order(by: source)))
    guard let path = source.paths.first, !isThere(channels.count - 1) else { return }
    throw missing(path, of: "order", file: file)
  }

  private mutating func channel(_ rule: ChannelRule) -> Channel {
    let source = rule.source
    var places: [FoundPath] = []
    var words: [String] = []
    for path in source.paths {
      guard let found = place(path) else { continue }
      places.append(found)
      words.append(path.text)
      // Without a way to combine them, the first that the log has; what is inside of records is
      // there or not in each of them.
      if source.take == nil, case .table = format, isOfRecord(path) { break }
    }
    var conditions: [FoundCondition] = []
    for row in source.conditions { conditions.append(condition(row)) }
    let isSimple =
      (1...Channel.mostSimpleSlots).contains(places.count) && places.allSatisfy(\.steps.isEmpty)
      && (places.count == 1 || source.take == nil) && conditions.isEmpty && source.always == nil
      && !source.isPresence && source.take != .count
    return Channel(
      role: rule.role, kind: rule.kind, source: source, places: places, conditions: conditions,
      words: words.joined(separator: source.take == nil ? " or " : ", "),
      takeInRow: rule.takeInRow, takeInCase: rule.takeInCase,
      simpleSlots: isSimple ? places.map(\.slot) : [])
  }

  private mutating func condition(_ condition: RowCondition) -> FoundCondition {
    FoundCondition(
      place: place(condition.path), words: condition.words.map { Array($0.utf8) })
  }
}
