// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The rules for the name of a workflow, which is also the name of its plan's file.
package enum WorkflowID {
  package static let remedy =
    "use up to 64 letters, digits, '.', '_' or '-', starting with a letter or digit"

  /// The form of an id as a regular expression.
  package static let pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"

  /// Names that the output folder needs for itself.
  private static let reserved = ["index", "defaults", "handbook"]
  /// The end of the name of a document beside a plan.
  private static let reservedEnding = "-annex"

  static func isReserved(_ id: String) -> Bool {
    let id = id.lowercased()
    return reserved.contains(id) || id.hasSuffix(reservedEnding)
  }

  /// Whether a workflow can have the id.
  package static func isAllowed(_ id: String) -> Bool { isValid(id) && !isReserved(id) }

  static func isValid(_ id: String) -> Bool {
    guard
      (1...64).contains(id.utf8.count), let first = id.utf8.first, isAlphanumeric(first)
    else { return false }
    return id.utf8.allSatisfy { isAlphanumeric($0) || [0x2D, 0x2E, 0x5F].contains($0) }
  }

  /// The id for a file without one: its name without folders and extension.
  package static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// What is wrong with a file without an id whose name cannot be one.
  static func problem(ofFile name: String) -> (message: String, remedy: String) {
    let stem = stem(of: name)
    return (
      "the workflow has no id, and the file's name \(VisibleText.quoted(stem)) cannot be one",
      "add workflow: {id: \(derived(from: stem, besides: []))}, or rename the file"
    )
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
