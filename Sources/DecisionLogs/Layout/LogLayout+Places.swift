// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension LogLayout {
  /// Where a path begins; nil where a table has no such column.
  mutating func place(_ path: LogPath, isRecord: Bool = false) -> FoundPath? {
    guard case .key(let first)? = path.steps.first else { return nil }
    let below = path.steps.dropFirst().map(FoundStep.init)
    if path.origin == .second {
      return FoundPath(slot: slot(of: first, in: \.secondKeys), steps: below)
    }
    if each != nil || map.each != nil, !isRecord, path.origin == .row {
      return FoundPath(slot: slot(of: first, in: \.rowKeys), steps: below)
    }
    guard case .table = format else {
      return FoundPath(slot: slot(of: first, in: \.recordKeys), steps: below)
    }
    // A column may be called like a whole path.
    if let column = column(path.text) {
      return FoundPath(slot: slot(ofColumn: column), steps: [])
    }
    return column(first).map { FoundPath(slot: slot(ofColumn: $0), steps: below) }
  }

  /// Whether a path begins at the record, and not at a part of it or in the second file.
  func isOfRecord(_ path: LogPath) -> Bool {
    path.origin == .record || path.origin == .row && map.each == nil
  }

  private func column(_ name: String) -> Int? {
    header.firstIndex(of: name)
      ?? header.firstIndex { LogWords.folded($0) == LogWords.folded(name) }
  }

  private mutating func slot(ofColumn column: Int) -> Int {
    if columnSlots[column] < 0 {
      columnSlots[column] = Int32(slotCount)
      slotCount += 1
    }
    return Int(columnSlots[column])
  }

  private mutating func slot(
    of name: String, in keys: WritableKeyPath<Self, [(name: String, slot: Int)]>
  ) -> Int {
    if let known = self[keyPath: keys].first(where: { $0.name == name }) { return known.slot }
    self[keyPath: keys].append((name, slotCount))
    slotCount += 1
    return slotCount - 1
  }

  func missing(_ path: LogPath, of what: String, file: String) -> LogProblem {
    LogProblem(
      at: SourceLocation(file: file, line: 1),
      "the log has no column \(VisibleText.quoted(path.text)) for '\(what)'",
      remedy: Self.remedy(header: header, wanted: [path.text]))
  }

  static func remedy(header: [String], wanted: [String]) -> String {
    for name in wanted {
      if let near = NearMiss.of(name, in: header) { return "did you mean '\(near)'?" }
    }
    let some = header.prefix(20).map { VisibleText.quoted($0) }.joined(separator: ", ")
    return "name them with --column or --map; its columns: \(some)\(header.count > 20 ? ", …" : "")"
  }
}
