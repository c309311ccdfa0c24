// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Holds a plan that a person or an assistant has put into other words to its facts.
package struct RewriteCheck: Sendable {
  private let facts: PlanFacts

  package init(_ facts: PlanFacts) {
    self.facts = facts
  }

  /// What the page says and the facts do not hold, and what it lost, by line.
  ///
  /// Where git left a conflict in it, that alone: both sides would be held to the facts.
  ///
  /// - Parameter file: the name of the page as the user gave it.
  package func problems(in text: String, file: String) -> [Diagnostic] {
    if let conflict = ConflictMarkers.problem(in: Array(text.utf8), of: file) { return [conflict] }
    let page = RewrittenPage(text, by: facts)
    var told: Set<Diagnostic> = []
    return RewriteRules.all.flatMap { $0.problems(in: page, by: facts) }
      .map { problem in
        Diagnostic(
          at: SourceLocation(file: file, line: problem.line), problem.message,
          remedy: problem.remedy)
      }
      .filter { told.insert($0).inserted }
      .sortedByPlace()
  }
}
