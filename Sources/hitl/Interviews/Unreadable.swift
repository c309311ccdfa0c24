// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A file that a run or an interview cannot go on with as it is.
struct Unreadable: ReportedFailure {
  var diagnostics: [Diagnostic]
  var exitStatus = ExitStatus.badInput
}
