// SPDX-License-Identifier: GPL-3.0-or-later

/// A finding in words: one answer, what speaks against it, and what is proposed.
package struct FindingText: Hashable, Sendable {
  package let rule: FindingID
  package let says: String
  package let but: String
  package let proposal: String
  /// Who does what is proposed, as it is named there; nil where nobody is.
  package let owner: String?
  package let stops: StoppedPart?
  /// Where it is.
  package let subjects: [FindingSubject]
}

/// A blocker in words.
package struct BlockerText: Hashable, Sendable {
  package let id: String
  package let what: String
  /// Nil where nobody is named and no decision owner either.
  package let who: Planned<String>?
  package let blocker: Blocker
}
