// SPDX-License-Identifier: GPL-3.0-or-later

/// The cases behind a share or a letter, so that an interval can be given.
package struct Sample: Sendable, Equatable {
  /// The part of the cases that a share was counted on.
  package struct Seen: Sendable, Equatable {
    package var what: String
    /// From 0 to 1.
    package var share: Double?
  }

  /// How many showed what a share counts.
  package var count: Int?
  /// How many were right, for a letter.
  package var right: Int?
  /// How many were looked at.
  package var of: Int?
  /// Whether chance drew them; files picked for a workshop are not drawn.
  package var isDrawn = true
  package var seen: Seen?

  package init(
    count: Int? = nil, right: Int? = nil, of: Int? = nil, isDrawn: Bool = true, seen: Seen? = nil
  ) {
    self.count = count
    self.right = right
    self.of = of
    self.isDrawn = isDrawn
    self.seen = seen
  }
}
