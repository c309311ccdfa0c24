// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Documents

/// Problems as an assistant reads them.
enum Problems {
  /// - Parameter texts: what was sent along, by name, so that a problem can quote its line.
  static func json(_ problems: [Diagnostic], in texts: [String: String] = [:]) -> JSONValue {
    var lines: [String: [Substring]] = [:]
    for (name, text) in texts {
      lines[name] = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
    return .list(problems.map { value(of: $0, in: lines) })
  }

  private static func value(of problem: Diagnostic, in lines: [String: [Substring]]) -> JSONValue {
    let place = problem.location
    let line = place?.line.flatMap { number -> String? in
      guard let all = place.flatMap({ lines[$0.file] }), all.indices.contains(number - 1) else {
        return nil
      }
      return String(all[number - 1].drop(while: \.isWhitespace).prefix(200))
    }
    return .object(
      ("severity", .text(problem.severity.rawValue)), ("message", .text(problem.message)),
      ("remedy", problem.remedy.map(JSONValue.text)),
      ("file", (place?.file).map(JSONValue.text)),
      ("line", (place?.line).map { .number(Double($0)) }),
      ("column", (place?.column).map { .number(Double($0)) }), ("text", line.map(JSONValue.text)))
  }

  /// How many there are, in words.
  static func count(_ problems: [Diagnostic]) -> String {
    let errors = problems.count { $0.severity == .error }
    let rest = problems.count - errors
    let counts = [(errors, "error"), (rest, "remark")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return counts.isEmpty ? "nothing wrong" : counts.joined(separator: ", ")
  }

  /// A result that holds nothing but problems.
  static func result(_ problems: [Diagnostic]) -> ToolResult {
    ToolResult(
      structured: .object(("problems", json(problems))),
      text: problems.map(\.description).joined(separator: "\n"), isError: true)
  }
}
