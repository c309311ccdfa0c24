// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a typed line cannot be taken, with an example of one that can.
package struct InputRefusal: Error, Equatable {
  package var message: String
  package var example: String?

  package init(_ message: String, example: String? = nil) {
    self.message = message
    self.example = example
  }

  /// What is told of something written in a file that is not taken, without its place.
  package func message(about what: String) -> String {
    let clause = message.hasSuffix(".") ? String(message.dropLast()) : message
    return "\(what) is not taken: \(clause)"
  }

  /// What to do about it.
  package var remedy: String? { example.map { "write it like this: \($0)" } }
}
