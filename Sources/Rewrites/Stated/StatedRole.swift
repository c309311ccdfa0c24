// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody whom a page names by what they do: "credit officer", "head of consumer lending".
struct StatedRole: Hashable, Sendable {
  /// The noun that makes it a role, in the singular: "officer", "head".
  let head: String
  /// The words that say which one, as stems; empty where the page says just "the officer".
  let marks: Set<String>
  let written: String
  let token: Int
}
