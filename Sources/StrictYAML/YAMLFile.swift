// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A YAML or JSON file read strictly: one document, no aliases, anchors, tags or duplicate keys.
package struct YAMLFile: Sendable {
  package var name: String
  /// The document's value; nil where the file has errors.
  package var root: YAMLNode? { diagnostics.hasErrors ? nil : readable }
  /// What can be read on of a file with errors, so that the rest of them are told as well; nil where
  /// reading on would only lead to errors that are none.
  package private(set) var readable: YAMLNode?
  package var diagnostics: [Diagnostic]
  /// The keys at its top, by which kinds of files are told apart; none where it is no mapping.
  package var keys: Set<String> { Set(readable?.entries?.map(\.key) ?? []) }

  /// Reads the whole file; what stops it is in `diagnostics`.
  ///
  /// Malformed YAML ends the reading at its first syntax error. Everything else is collected.
  package init(_ file: SourceFile) {
    name = file.name
    diagnostics = []
    do throws(YAMLProblem) {
      let pairs = SurrogatePairs(joining: try YAMLText.checked(file))
      var composer = try YAMLComposer(pairs)
      let document = try composer.document()
      report(composer.problems)
      if !composer.hasGaps { readable = document }
    } catch {
      report([error])
    }
  }

  private mutating func report(_ problems: [YAMLProblem]) {
    diagnostics += problems.map { problem in
      let place = SourceLocation(
        file: name, line: problem.position?.line, column: problem.position?.column)
      return Diagnostic(
        problem.isWarning ? .warning : .error, at: place, problem.message, remedy: problem.remedy)
    }
  }
}
