// SPDX-License-Identifier: GPL-3.0-or-later

/// What a case is called: application, applications.
package struct CaseWord: Sendable, Equatable {
  package var one: String
  package var many: String

  /// What is said where the room has no word of its own.
  package static let standard = CaseWord(one: "case", many: "cases")

  package init(one: String, many: String) {
    self.one = one
    self.many = many
  }
}
