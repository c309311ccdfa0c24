// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of a finding: one answer, what speaks against it, and what is proposed.
///
/// Of several entries for a rule the first counts whose slots all have values.
package struct FindingEntry: Sendable {
  package var id: String
  /// The id of the rule that finds it.
  package var rule: String
  package var scope: Scope
  package var says: String
  package var but: String
  package var proposal: String
}

/// The words of what must be settled before something begins.
///
/// Of several entries for a kind the first counts whose slots all have values.
package struct BlockerEntry: Sendable {
  package var id: String
  /// The kind of blocker.
  package var kind: String
  package var scope: Scope
  package var text: String
}
