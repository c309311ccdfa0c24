// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The section that a reader of markers is in, and what is wrong with the markers it has met.
package struct SectionNesting {
  /// The id of the section that has not ended, and the line of its begin marker.
  private(set) var open: (id: String, line: Int)?
  private var ended: Set<String> = []
  private let file: String

  package init(file: String) {
    self.file = file
  }

  package mutating func begin(_ id: String, at line: Int) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if let open {
      problems.append(
        problem(
          "section '\(id)' begins inside section '\(open.id)'", line,
          "add \(MarkerLine.end(open.id)) before it"))
    }
    if ended.contains(id) {
      problems.append(
        problem("section '\(id)' stands here a second time", line, "remove one of the two"))
    }
    open = (id, line)
    return problems
  }

  /// Ends the open section; nil where the marker is its own.
  package mutating func end(_ id: String, at line: Int) -> Diagnostic? {
    guard open?.id == id else {
      let begun = open.map { "section '\($0.id)' is open" } ?? "no section is open"
      return problem(
        "section '\(id)' ends here, but \(begun)", line,
        "restore the begin marker from version control, or remove this line")
    }
    open = nil
    ended.insert(id)
    return nil
  }

  /// What is wrong where the text has ended.
  package func unclosed() -> Diagnostic? {
    open.map {
      problem(
        "section '\($0.id)' begins here and never ends", $0.line,
        "add \(MarkerLine.end($0.id))")
    }
  }

  private func problem(_ message: String, _ line: Int, _ remedy: String) -> Diagnostic {
    Diagnostic(at: SourceLocation(file: file, line: line), message, remedy: remedy)
  }
}
