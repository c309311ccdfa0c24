// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a typed line cannot be taken, with an example of one that can.
package struct InputRefusal: Error, Equatable {
  package var message: String
  package var example: String?
  /// Whether what was typed is long enough that somebody would rather not type it again.
  package var canBeRecalled = false

  static let longLine = 16

  package init(_ message: String, example: String? = nil) {
    self.message = message
    self.example = example
  }

  /// The refusal of a text behind a command, whose example is typed behind it too.
  func behind(_ command: Command) -> InputRefusal {
    guard let word = command.wordBeforeText, let example, !example.hasPrefix(":") else {
      return self
    }
    var refusal = self
    refusal.example = ":\(word) \(example)"
    return refusal
  }

  /// What is told of something written in a file that is not taken, without its place.
  package func message(about what: String) -> String {
    let clause = message.hasSuffix(".") ? String(message.dropLast()) : message
    return "\(what) is not taken: \(clause)"
  }

  /// What to do about it.
  package var remedy: String? { example.map { "write it like this: \($0)" } }
}
