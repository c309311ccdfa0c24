// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Another interview is at work on the file.
struct FileInUse: ReportedFailure {
  var path: String
  var holder: String

  var diagnostics: [Diagnostic] {
    let who = holder.isEmpty ? "" : " (\(holder))"
    return [
      Diagnostic(
        at: SourceLocation(file: path), "another interview has this file open\(who)",
        remedy: "end that one first, or choose another file")
    ]
  }

  var exitStatus: ExitStatus { .cannotWrite }
}
