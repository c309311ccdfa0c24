// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Reports

/// A report cannot be made of what was read.
struct ReportFailure: ReportedFailure {
  var diagnostics: [Diagnostic]
  var exitStatus: ExitStatus { .badInput }

  /// What `body` gives; its problems as a failure of the command.
  static func told<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let problem as ReportProblem {
      throw ReportFailure(diagnostics: problem.diagnostics)
    }
  }
}
