// SPDX-License-Identifier: GPL-3.0-or-later

/// A problem: what is wrong, where, and what to do.
///
/// Diagnostics are values. Stations collect them; the program's console and the screens of an
/// interview show them.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable {
    case error
    case warning
    case note
  }

  package var severity: Severity
  package var location: SourceLocation?
  package var message: String
  package var remedy: String?

  package init(
    _ severity: Severity = .error,
    at location: SourceLocation? = nil,
    _ message: String,
    remedy: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.remedy = remedy
  }
}

extension Diagnostic {
  /// The same problem at another place.
  package func at(_ place: SourceLocation) -> Diagnostic {
    var moved = self
    moved.location = place
    return moved
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line: `file:line:column: error: message; remedy`.
  ///
  /// Control characters from the offending text are made visible, so that a file can never
  /// steer the terminal that shows its errors.
  package var description: String {
    let place = location.map { "\($0): " } ?? ""
    return VisibleText.neutralized(place + words)
  }

  /// The line without its place.
  package var words: String {
    "\(severity.rawValue): \(message)" + (remedy.map { "; \($0)" } ?? "")
  }
}

extension Sequence where Element == Diagnostic {
  /// By file, line and column, those without a place first; those of one place stay in order.
  package func sortedByPlace() -> [Diagnostic] {
    let nowhere = SourceLocation(file: "")
    return enumerated().sorted { left, right in
      (left.element.location ?? nowhere, left.offset)
        < (right.element.location ?? nowhere, right.offset)
    }.map(\.element)
  }

  /// Whether any of them is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
