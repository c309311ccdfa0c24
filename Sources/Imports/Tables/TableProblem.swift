// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Why a spreadsheet cannot be taken apart into cells; nothing of it is used then.
package struct TableProblem: Error {
  package var diagnostic: Diagnostic

  init(_ message: String, at place: SourceLocation, remedy: String) {
    diagnostic = Diagnostic(at: place, message, remedy: remedy)
  }
}
