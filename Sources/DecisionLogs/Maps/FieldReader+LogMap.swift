// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

/// The keys of a map.
package enum LogMapKey: String, CaseIterable {
  case format = "hitl"
  case id
  case version
  case title
  case rows
  case each
  case covers
  case repeats
  case order
  case only
  case name
  case value
  case source
  case second
  case thresholds
  case columns
}

extension LogMap {
  /// Reads a map; nil where it has errors, which are in `diagnostics`.
  package init?(_ file: SourceFile, diagnostics: inout [Diagnostic]) {
    self.init(YAMLFile(file), diagnostics: &diagnostics)
  }

  /// What is wrong with a map.
  package static func problems(in yaml: YAMLFile) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    _ = LogMap(yaml, diagnostics: &problems)
    return problems
  }

  /// Takes a file that was parsed.
  package init?(_ yaml: YAMLFile, diagnostics: inout [Diagnostic]) {
    diagnostics += yaml.diagnostics
    guard let root = yaml.readable else { return nil }
    var reader = FieldReader(file: yaml.name)
    let map = reader.logMap(root)
    diagnostics += reader.diagnostics
    guard let map, !reader.diagnostics.hasErrors, !yaml.diagnostics.hasErrors else { return nil }
    self = map
  }
}

extension FieldReader {
  private static let formatVersion = "1"

  fileprivate mutating func logMap(_ root: YAMLNode) -> LogMap? {
    let keys = LogMapKey.allCases.map(\.rawValue)
    guard let fields = fields(of: root, in: "a map of a log", keys: keys) else { return nil }
    func field(_ key: LogMapKey) -> YAMLNode? { fields[key.rawValue] }
    _ = required(LogMapKey.format.rawValue, of: fields) { reader, node in
      if node.scalar?.text != Self.formatVersion {
        reader.error(
          "format \(node.summary) is not known", at: node,
          remedy: "this program reads 'hitl: \(Self.formatVersion)'")
      }
      return true
    }
    let id = requiredIdentifier(LogMapKey.id.rawValue, of: fields)
    let title = requiredText(LogMapKey.title.rawValue, of: fields)
    _ = optionalText(field(.version), in: LogMapKey.version.rawValue)
    var map = LogMap(id: id ?? "", title: title ?? "")
    map.rows = optionalWord(field(.rows), in: "rows", of: LogMap.Rows.self) ?? .single
    map.each = field(.each).flatMap { pathOfParts($0) }
    map.covers = optionalWord(field(.covers), in: "covers", of: LogCoverage.self) ?? .notSaid
    map.repeats = optionalWord(field(.repeats), in: "repeats", of: LogMap.Kept.self)
    map.only = conditions(field(.only), in: "only")
    if let node = field(.second) { map.second = second(node) }
    map.thresholds = field(.thresholds).flatMap { thresholds($0) }
    var context = RoleContext(rows: map.rows)
    if map.rows == .long {
      context.name = long(.name, of: fields)
      context.values =
        required(LogMapKey.value.rawValue, of: fields) { $0.logPaths($1, in: "value") } ?? []
      context.source = field(.source).flatMap { logPath($0, in: "source") }
    } else {
      for key in [LogMapKey.name, .value, .source] {
        guard let node = field(key) else { continue }
        error(
          "'\(key.rawValue)' goes with 'rows: long' alone", at: node,
          remedy: "take it out, or say 'rows: long'")
      }
    }
    if let node = field(.order) {
      map.order = roleSource(node, in: "order", kind: .time, context: context)
    }
    let columns = required(LogMapKey.columns.rawValue, of: fields) { reader, node in
      reader.roles(node, context: context)
    }
    map.columns = columns ?? [:]
    check(map, fields: fields)
    return map
  }

  private mutating func long(_ key: LogMapKey, of fields: YAMLFields) -> LogPath? {
    required(key.rawValue, of: fields) { $0.logPath($1, in: key.rawValue) }
  }

  private mutating func roles(
    _ node: YAMLNode, context: RoleContext
  ) -> [LogRole: RoleSource]? {
    guard let entries = entries(of: node, in: "columns") else { return nil }
    var roles: [LogRole: RoleSource] = [:]
    for entry in entries {
      guard let role = LogRole(rawValue: entry.key) else {
        unknown(
          entry, kind: "column", in: "a map of a log", allowed: LogRole.allCases.map(\.rawValue))
        continue
      }
      roles[role] = roleSource(entry.value, in: entry.key, kind: role.kind, context: context)
    }
    return roles
  }

  private mutating func pathOfParts(_ node: YAMLNode) -> LogPath? {
    let path = logPath(node, in: "each")
    if let path, path.origin == .second {
      error(
        "the path \(VisibleText.quoted(path.text)) of 'each' begins at the second file", at: node,
        remedy: "say it under 'second', without '@.'")
    }
    return path
  }

  private mutating func second(_ node: YAMLNode) -> LogMap.Second? {
    let keys = ["each", "key", "on", "needed", "order"]
    guard let fields = fields(of: node, in: "the second file", keys: keys) else { return nil }
    let key = required("key", of: fields) { $0.logPaths($1, in: "key") }
    let on = required("on", of: fields) { $0.logPaths($1, in: "on") }
    let each = fields["each"].flatMap { pathOfParts($0) }
    guard let key, let on else { return nil }
    if key.count != on.count {
      error(
        "the key has \(key.count) parts in the second file and \(on.count) in the first", at: node,
        remedy: "name as many for 'key' as for 'on'")
    }
    var second = LogMap.Second(each: each, key: key, on: on)
    second.isNeeded = flag(fields["needed"], in: "needed")
    second.order = fields["order"].flatMap {
      roleSource($0, in: "order", kind: .time, context: RoleContext(rows: .single))
    }
    if (key + on + (second.order?.allPaths ?? [])).contains(where: { $0.origin == .second }) {
      error(
        "a path under 'second' begins with '@.', which is not yet found there", at: node,
        remedy: "write paths into the second file without it, and 'on' with paths into the first")
    }
    return second
  }

  private mutating func check(_ map: LogMap, fields: YAMLFields) {
    guard let columns = fields[LogMapKey.columns.rawValue] else { return }
    if map.columns[.caseID] == nil, map.rows != .single || map.repeats != nil {
      error(
        "the columns lack 'case_id'", at: columns,
        remedy: "name what tells which rows belong to one case")
    }
    if map.rows != .single, let node = fields[LogMapKey.repeats.rawValue] {
      error(
        "'repeats' goes with 'rows: case' alone", at: node,
        remedy: "say with 'take' which value of a case counts")
    }
    if map.rows == .single, let node = fields[LogMapKey.order.rawValue] {
      error(
        "'order' goes with several rows for a case", at: node,
        remedy: "say 'rows: event'; 'repeats' goes by the order of the log, in a database by 'ts'")
    }
    let paths = map.columns.values.flatMap(\.allPaths) + map.only.map(\.path)
    let usesSecond = (paths + (map.order?.allPaths ?? [])).contains { $0.origin == .second }
    if usesSecond, map.second == nil {
      error(
        "a path begins with '@.', but the map has no second file", at: columns,
        remedy: "say under 'second' how its records are found")
    }
  }
}
