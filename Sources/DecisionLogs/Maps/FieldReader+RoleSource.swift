// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML
import Values

/// The keys of a column in a map.
package enum RoleSourceKey: String, CaseIterable {
  case at
  case `where`
  case named
  case source
  case take
  case always
  case present
  case scale
  case words
  case time
  case unit
  case yes
  case no
  case person
  case rule
  case timeout
  case bypass
  case pending
  case expired
  case unknown
  case other
  case missing
  case atLeast = "at_least"
  case same
  case differs
  case between
}

extension FieldReader {
  /// Reads where a role comes from: a path alone, a list of them, or a mapping.
  mutating func roleSource(
    _ node: YAMLNode, in what: String, kind: LogRole.Kind, context: RoleContext,
    isSide: Bool = false
  ) -> RoleSource? {
    var source = RoleSource()
    guard node.entries != nil else {
      guard let paths = logPaths(node, in: what) else { return nil }
      source.paths = paths
      return source
    }
    let keys = RoleSourceKey.allCases.map(\.rawValue)
    guard let fields = fields(of: node, in: "the column '\(what)'", keys: keys) else { return nil }
    func field(_ key: RoleSourceKey) -> YAMLNode? { fields[key.rawValue] }
    if let at = field(.at) { source.paths = logPaths(at, in: what) ?? [] }
    source.conditions = conditions(field(.where), in: "where")
    addLong(fields, to: &source, context: context)
    source.take = optionalWord(field(.take), in: "take", of: RoleSource.Take.self)
    source.isPresence = flag(field(.present), in: "present")
    source.timeForm = optionalWord(field(.time), in: "time", of: RoleSource.TimeForm.self)
    source.unit = optionalWord(field(.unit), in: "unit", of: RoleSource.Unit.self) ?? .seconds
    source.scale = optionalWord(field(.scale), in: "scale", of: RoleSource.Scale.self) ?? .share
    source.levels = levels(field(.words))
    source.atLeast = field(.atLeast).flatMap { number($0, in: "at_least")?.value }
    source.always = field(.always).flatMap { scalar($0, in: "always", expected: "a value")?.text }
    addWords(fields, to: &source)
    let wasGiven = !source.paths.isEmpty || source.always != nil
    for comparison in RoleSource.Comparison.allCases {
      guard let node = fields[comparison.rawValue] else { continue }
      guard !isSide else {
        error("a side of a comparison cannot be compared itself", at: node, remedy: "name a path")
        continue
      }
      source.comparison = comparison
      source.pair = sides(node, of: comparison, context: context)
    }
    if !wasGiven, source.comparison == nil, field(.at) == nil {
      error(
        "the column '\(what)' does not say where it is", at: node,
        remedy: "name a path with 'at', or a value for all with 'always'")
    }
    check(source, fields: fields, kind: isSide ? nil : kind, what: what)
    checkTake(source, fields: fields, kind: kind, what: what)
    return source
  }

  private mutating func sides(
    _ node: YAMLNode, of comparison: RoleSource.Comparison, context: RoleContext
  ) -> [RoleSource] {
    guard let items = items(of: node, in: comparison.rawValue) else { return [] }
    guard items.count == 2 else {
      error(
        "'\(comparison.rawValue)' compares \(items.count) values", at: node,
        remedy: "name two paths")
      return []
    }
    let kind: LogRole.Kind = comparison == .between ? .time : .name
    return items.compactMap {
      roleSource($0, in: comparison.rawValue, kind: kind, context: context, isSide: true)
    }
  }

  /// In `rows: long`, a value is picked by its name and source.
  private mutating func addLong(
    _ fields: YAMLFields, to source: inout RoleSource, context: RoleContext
  ) {
    let picks: [(RoleSourceKey, LogPath?)] = [(.named, context.name), (.source, context.source)]
    var isPicked = false
    for (key, path) in picks {
      guard let node = fields[key.rawValue] else { continue }
      guard let path else {
        error(
          "'\(key.rawValue)' needs the map to name a column for it", at: node,
          remedy: key == .named
            ? "say 'rows: long' with 'name' and 'value'" : "say 'source' beside 'name' and 'value'")
        continue
      }
      source.conditions.append(RowCondition(path: path, words: words(node, in: key.rawValue)))
      isPicked = true
    }
    if isPicked, source.paths.isEmpty { source.paths = context.values }
  }

  private mutating func addWords(_ fields: YAMLFields, to source: inout RoleSource) {
    for meaning in LogWords.Meaning.allCases {
      guard let node = fields[meaning.rawValue] else { continue }
      for word in words(node, in: meaning.rawValue) {
        guard let before = source.words.add(word, as: meaning) else { continue }
        error(
          "\(VisibleText.quoted(word)) is both '\(before.rawValue)' and '\(meaning.rawValue)'",
          at: node, remedy: "let each word mean one thing")
      }
    }
    for key in [RoleSourceKey.other, .missing] {
      guard let node = fields[key.rawValue] else { continue }
      // YAML takes yes and no for truth values, which is what they are here.
      let meaning = word(node, in: key.rawValue, of: LogWords.Meaning.self)
      if key == .other { source.words.other = meaning } else { source.missing = meaning }
    }
  }

  private mutating func levels(_ node: YAMLNode?) -> [String: Double] {
    guard let node, let entries = entries(of: node, in: "words") else { return [:] }
    var levels: [String: Double] = [:]
    for entry in entries {
      guard let value = number(entry.value, in: "the confidence of '\(entry.key)'")?.value else {
        continue
      }
      if !(0...1).contains(value) {
        error(
          "the confidence of '\(entry.key)' is \(value)", at: entry.value,
          remedy: "write a share from 0 to 1")
      }
      levels[LogWords.folded(entry.key)] = value
    }
    return levels
  }

  // MARK: Parts

  mutating func conditions(_ node: YAMLNode?, in what: String) -> [RowCondition] {
    guard let node, let entries = entries(of: node, in: what) else { return [] }
    return entries.compactMap { entry in
      guard let path = path(entry.key, at: entry.keyStart, in: what) else { return nil }
      return RowCondition(path: path, words: words(entry.value, in: what))
    }
  }

  /// A word, or a list of them, as the log has them.
  mutating func words(_ node: YAMLNode, in what: String) -> [String] {
    if case .sequence(let items) = node.content {
      return items.compactMap { scalar($0, in: what, expected: "a word")?.text }
    }
    return scalar(node, in: what, expected: "a word or a list of them").map { [$0.text] } ?? []
  }

  mutating func logPaths(_ node: YAMLNode, in what: String) -> [LogPath]? {
    guard case .sequence(let items) = node.content else {
      return logPath(node, in: what).map { [$0] }
    }
    return items.compactMap { logPath($0, in: what) }
  }

  mutating func logPath(_ node: YAMLNode, in what: String) -> LogPath? {
    guard let scalar = scalar(node, in: what, expected: "a column or a path") else { return nil }
    return path(scalar.text, at: node.start, in: what)
  }

  private mutating func path(
    _ text: String, at place: YAMLPosition, in what: String
  ) -> LogPath? {
    do throws(PathSlip) {
      return try LogPath(text)
    } catch {
      self.error(
        "the path \(VisibleText.quoted(text)) of '\(what)' \(error.problem)", at: place,
        remedy: error.remedy)
      return nil
    }
  }
}
