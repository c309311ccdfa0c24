// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// When a question is asked, a gate fires or an entry of the playbook applies.
///
/// Every entry must hold; without entries the condition always does.
package struct Condition: Sendable {
  /// One question and the answers that satisfy it; any of them will do.
  package struct Entry: Sendable {
    package var question: String
    package var values: [String]
    package var location: SourceLocation
  }

  package var entries: [Entry]

  package init(entries: [Entry] = []) {
    self.entries = entries
  }
}

extension Condition {
  /// Whether every entry holds.
  ///
  /// An entry that reads `?` counts as holding; one that reads an absent answer does not hold.
  package func holds(for value: (String) -> AnswerValue?) -> Bool {
    entries.allSatisfy { $0.holds(for: value($0.question)) }
  }
}

extension Condition.Entry {
  package func holds(for value: AnswerValue?) -> Bool {
    switch value {
    case nil: false
    case .unknown?: true
    case let value?: value.words.contains(where: values.contains)
    }
  }
}
