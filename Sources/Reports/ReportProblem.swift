// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Why a report cannot be made.
package struct ReportProblem: Error {
  package let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
