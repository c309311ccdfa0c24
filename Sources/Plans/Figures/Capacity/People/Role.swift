// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Who does work: a role as the answers name it, or nobody yet.
///
/// Two roles are one where their names look the same.
package struct Role: Sendable {
  /// As it was first written; nil where nobody is named.
  package let name: String?
  /// What tells it from others, and orders it among them.
  let key: String

  package init(_ name: String?) {
    key = name.map(NameLikeness.key) ?? ""
    self.name = key.isEmpty ? nil : name
  }
}

extension Role: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.key == right.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
