// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a value stands in a record: a column, or keys inside one another.
///
/// `a.b[0].c`, `a[*].b`, `a[?kind=='human'].b`; a name with a dot or bracket in it is quoted:
/// `'gen_ai.score'.value`. `$.` in front begins at the record where a map takes records apart with
/// `each`, `@.` at the record of the second file. A text that is JSON is entered like the rest.
package struct LogPath: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case key(String)
    /// From 0; negative ones count from the end.
    case index(Int)
    case every
    /// The items of a list whose value at `keys` is, or is not, a text.
    case filter(keys: [String], text: String, isEqual: Bool)
  }

  package enum Origin: Hashable, Sendable {
    /// What counts as a row: the record, or a part of it that `each` names.
    case row
    case record
    case second
  }

  /// As it was written.
  package let text: String
  package let origin: Origin
  package let steps: [Step]

  /// Steps in a path, and names in a filter.
  static let mostSteps = 32

  package init(_ text: String) throws(PathSlip) {
    self.text = text
    var parser = LogPathParser(text)
    origin = parser.origin()
    steps = try parser.steps()
  }

  /// A path of a single name, whatever characters it has.
  package init(column: String) {
    text = column
    origin = .row
    steps = [.key(column)]
  }
}

/// What is wrong with a path.
package struct PathSlip: Error {
  /// What is wrong, to go behind the path in a message.
  package var problem: String
  package var remedy: String
}
