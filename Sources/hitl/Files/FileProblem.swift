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
  /// The system's error number; 0 where what is there is no file.
  var code: Int32

  /// Takes the reason of the system call that has just failed.
  init(_ path: String, doing activity: Activity) {
    self.path = path
    self.activity = activity
    code = errno
  }

  /// What cannot be used because it is a folder, a pipe, or the like.
  init(notAFile path: String, doing activity: Activity) {
    self.path = path
    self.activity = activity
    code = 0
  }

  var diagnostic: Diagnostic {
    let reason = code == 0 ? "not a regular file" : String(cString: strerror(code))
    return Diagnostic(
      at: SourceLocation(file: path), "cannot \(activity.rawValue): \(reason)", remedy: remedy)
  }

  var diagnostics: [Diagnostic] { [diagnostic] }

  private var remedy: String? {
    switch code {
    case ENOENT where activity == .reading: "check the name"
    case EACCES, EPERM, EROFS: "check the permissions"
    case EILSEQ: "save it as UTF-8"
    case 0: "move it away"
    case ENOSPC, EDQUOT: "make room on the disk and run the command again"
    default: nil
    }
  }

  var exitStatus: ExitStatus {
    switch activity {
    case .reading: [0, ENOENT, EACCES].contains(code) ? .inputMissing : .readOrWriteError
    case .writing: [ENOSPC, EDQUOT, EIO, EBADF].contains(code) ? .readOrWriteError : .cannotWrite
    case .creating: .cannotWrite
    }
  }
}
