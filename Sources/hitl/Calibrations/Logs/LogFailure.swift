// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Diagnostics

/// A log that cannot be read or used, as it ends the command.
struct LogFailure: ReportedFailure {
  private let problem: LogProblem

  init(_ problem: LogProblem) { self.problem = problem }

  var diagnostics: [Diagnostic] { problem.diagnostics }

  var exitStatus: ExitStatus {
    switch problem.kind {
    case .badInput: .badInput
    case .reading: .readOrWriteError
    case .wrongUsage: .wrongUsage
    }
  }
}
