// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that is picked from rows: that of a role, or one side of a comparison.
struct Channel: Sendable {
  enum Kind: Sendable {
    case number
    case share
    case time
    case duration
    case flag
    case decider
    case name
    /// Compared only; no text is kept.
    case hash
    /// The key of the case, of which the hash is kept and the text where it is needed.
    case identity
  }

  var role: LogRole
  var kind: Kind
  var source: RoleSource
  /// Where it is in the records of this log.
  var places: [FoundPath]
  var conditions: [FoundCondition]
  /// The paths of the places, as the map writes them.
  var words: String
  /// Which of several values counts within a row, and among the rows of a case.
  var takeInRow: RoleSource.Take
  var takeInCase: RoleSource.Take
  /// The cells of a channel that is a column, or the first of a few, without anything else; none
  /// for the others.
  var simpleSlots: [Int]

  /// How many columns a simple channel may look at.
  static let mostSimpleSlots = 4
}

/// A path where it begins in the cells of a record.
struct FoundPath: Sendable {
  /// The cell of its first step.
  var slot: Int
  var steps: [FoundStep]
}

/// A condition where it is in the cells of a record.
struct FoundCondition: Sendable {
  /// Nil where the log lacks the column, so that no row has the word.
  var place: FoundPath?
  var words: [[UInt8]]
}
