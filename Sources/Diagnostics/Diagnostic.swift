// SPDX-License-Identifier: GPL-3.0-or-later
import Values

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
  /// For the rest of a file's problems: how many there are.
  private var restCount: Int?

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
  /// Whether it counts problems that are not told.
  package var isRest: Bool { restCount != nil }

  /// Several problems of a file in one that says how many they are; nil where there are none.
  ///
  /// As severe as the severest of them, so that no error is lost.
  static func rest(of problems: [Diagnostic]) -> Diagnostic? {
    guard let place = problems.lazy.compactMap(\.location).first else { return nil }
    let count = problems.reduce(0) { $0 + ($1.restCount ?? 1) }
    let severities: [Severity] = [.error, .warning, .note]
    let severest = severities.first { severity in problems.contains { $0.severity == severity } }
    var rest = Diagnostic(
      severest ?? .error, at: SourceLocation(file: place.file),
      "and \(FigureText.count(count)) more", remedy: "mend the first ones, and run it again")
    rest.restCount = count
    return rest
  }

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
  /// By file, line and column, those without a place first and what is only counted last; those of
  /// one place stay in order.
  package func sortedByPlace() -> [Diagnostic] {
    let nowhere = SourceLocation(file: "")
    return enumerated().sorted { left, right in
      let (first, second) = (left.element.location ?? nowhere, right.element.location ?? nowhere)
      if first.file == second.file, left.element.isRest != right.element.isRest {
        return right.element.isRest
      }
      return (first, left.offset) < (second, right.offset)
    }.map(\.element)
  }

  /// Whether any of them is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
