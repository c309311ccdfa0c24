// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Why a report cannot be made.
package struct ReportProblem: Error {
  package let diagnostics: [Diagnostic]

  init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
