// SPDX-License-Identifier: GPL-3.0-or-later

/// The problems of one file while it is read: the first ones by place, and how many more there are.
///
/// A file of ten megabytes can have a million slips; nobody reads them, and they would take many
/// times the memory of the file.
package struct DiagnosticList: Sendable {
  private var kept: [Diagnostic] = []
  private var rest: Diagnostic?
  /// The last place that is told, once there are too many problems.
  private var lastPlace: SourceLocation?

  package init() {}

  package var all: [Diagnostic] { kept + (rest.map { [$0] } ?? []) }

  package mutating func append(_ problem: Diagnostic) {
    guard !isFull(before: problem.location) else { return count(problem) }
    kept.append(problem)
    // Sorted seldom: most places come in order.
    guard kept.count >= 2 * DiagnosticLimit.most else { return }
    let sorted = kept.sortedByPlace()
    kept = Array(sorted.prefix(DiagnosticLimit.most))
    lastPlace = kept.last?.location
    for problem in sorted.dropFirst(DiagnosticLimit.most) { count(problem) }
  }

  /// Whether a problem at that place would only be counted, so that its words are not needed.
  package func isFull(before place: SourceLocation?) -> Bool {
    guard let lastPlace, let place else { return false }
    return lastPlace <= place
  }

  /// Counts a problem that is not told.
  package mutating func count(_ problem: Diagnostic) {
    rest = Diagnostic.rest(of: [rest, problem].compactMap(\.self))
  }
}
