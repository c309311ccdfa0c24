// SPDX-License-Identifier: GPL-3.0-or-later

/// A show of hands as a note keeps it: `votes: yes 6, no 2 (Ann and Bo)`.
///
/// It tells how many said what, and no reason, so that nothing quotes it as one.
package struct HandCount: Sendable, Equatable {
  package static let start = "votes: "
  package static let separator = "; "

  /// What was counted, the most first: `yes 6, no 2 (Ann and Bo)`.
  package var words: String

  /// Nil for a part of a note that is something else.
  package init?(_ part: some StringProtocol) {
    guard part.hasPrefix(Self.start) else { return nil }
    words = String(part.dropFirst(Self.start.count))
  }

  /// What most have said; nil where as many have said something else.
  package var leading: String? {
    let counts = words.components(by: ", ").prefix(2).map { $0.split(separator: " ") }
    guard let most = counts.first, most.count > 1 else { return nil }
    let isTied = counts.dropFirst().contains { $0.count > 1 && $0[1] == most[1] }
    return isTied ? nil : String(most[0])
  }

  /// The counts that a note holds.
  package static func all(in note: String) -> [HandCount] {
    note.components(by: separator).compactMap { HandCount($0) }
  }

  /// A note without them; nil where nothing else was said.
  package static func removed(from note: String) -> String? {
    let rest = note.components(by: separator).filter { HandCount($0) == nil }
    return rest.isEmpty ? nil : rest.joined(separator: separator)
  }
}

extension String {
  fileprivate func components(by separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
