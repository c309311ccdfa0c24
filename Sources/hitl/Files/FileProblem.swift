// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc

/// Why a file could not be read or written, in the system's words.
struct FileProblem: ReportedFailure {
  enum Activity: String {
    case reading = "read"
    case writing = "write"
    case creating = "create"
  }

  var path: String
  var activity: Activity
  /// The system's error number.
  var code: Int32

  /// Takes the reason of the system call that has just failed.
  init(_ path: String, doing activity: Activity) {
    self.path = path
    self.activity = activity
    code = errno
  }

  var diagnostic: Diagnostic {
    Diagnostic(
      at: SourceLocation(file: path),
      "cannot \(activity.rawValue): \(String(cString: strerror(code)))",
      remedy: remedy)
  }

  var diagnostics: [Diagnostic] { [diagnostic] }

  private var remedy: String? {
    switch code {
    case ENOENT where activity == .reading: "check the name"
    case EACCES, EPERM, EROFS: "check the permissions"
    case ENOSPC, EDQUOT: "make room on the disk and run the command again"
    default: nil
    }
  }

  var exitStatus: ExitStatus {
    switch activity {
    case .reading: code == ENOENT || code == EACCES ? .inputMissing : .readOrWriteError
    case .writing: [ENOSPC, EDQUOT, EIO].contains(code) ? .readOrWriteError : .cannotWrite
    case .creating: .cannotWrite
    }
  }
}
