// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// What may not begin before something is done, at the end of a line: `before shadow`, `before the
/// broad phase`, `before Clear opens`.
enum BeforeInput {
  /// Takes it away from the words; nil where they end otherwise, for “before” can be any word.
  static func take(from words: inout [String], lanes: [Lane]) -> ActionBefore? {
    guard let at = words.lastIndex(where: { $0.lowercased() == "before" }) else { return nil }
    var named = words[(at + 1)...].map { $0.lowercased() }
    if named.first == "the" { named.removeFirst() }
    if let last = named.last, named.count > 1, ["phase", "begins", "opens"].contains(last) {
      named.removeLast()
    }
    let name = named.joined(separator: " ")
    let before: ActionBefore? =
      if let phase = PhaseName(rawValue: name) {
        .phase(phase)
      } else {
        lanes.first { [$0.id, $0.name].contains { $0.lowercased() == name } }.map { .lane($0.id) }
      }
    if before != nil { words.removeSubrange(at...) }
    return before
  }
}
