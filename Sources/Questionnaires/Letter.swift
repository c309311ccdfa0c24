// SPDX-License-Identifier: GPL-3.0-or-later

/// An answer to a question of type `abc`: leans towards automation, review or people.
package enum Letter: String, CaseIterable, Comparable, Sendable {
  case a
  case b
  case c

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Letter {
  /// The letter as the rules count it: what is not known yet, or not answered, counts as c.
  package static func counted(_ letter: Letter?) -> Letter { letter ?? .c }
}
