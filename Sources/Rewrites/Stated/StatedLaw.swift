// SPDX-License-Identifier: GPL-3.0-or-later

/// A law that a page names, or a place in one.
struct StatedLaw: Sendable {
  enum Kind: Sendable {
    /// "Art. 22", by its number.
    case article
    /// "2016/679", "C-634/21", "422.572": what one law alone is numbered.
    case number
    /// "AI Act", "GDPR".
    case name
  }

  let kind: Kind
  /// What is looked up: the number, or the words of a name in lower case.
  let key: String
  let written: String
  let token: Int
}
