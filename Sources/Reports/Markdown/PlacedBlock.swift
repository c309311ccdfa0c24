// SPDX-License-Identifier: GPL-3.0-or-later

/// A block with the line of the document that it begins on.
struct PlacedBlock: Equatable, Sendable {
  var block: Block
  /// From 1 on.
  var line: Int
}
