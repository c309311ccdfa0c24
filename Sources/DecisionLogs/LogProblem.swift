// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Why a log, or a file that belongs to it, cannot be read.
package struct LogProblem: Error {
  package enum Kind: Sendable {
    /// What was read is not what it should be.
    case badInput
    /// The system refused to read, or a program that is needed failed.
    case reading
    /// What was asked for cannot be had from this log.
    case wrongUsage
  }

  package var kind: Kind
  package var diagnostics: [Diagnostic]

  package init(_ kind: Kind, _ diagnostics: [Diagnostic]) {
    self.kind = kind
    self.diagnostics = diagnostics
  }

  package init(
    _ kind: Kind = .badInput, at location: SourceLocation? = nil, _ message: String, remedy: String
  ) {
    self.init(kind, [Diagnostic(at: location, message, remedy: remedy)])
  }
}
