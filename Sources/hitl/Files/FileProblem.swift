// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc

/// Why a file could not be read or written, in the system's words.
struct FileProblem: ReportedFailure {
  enum Activity: String {
    case reading = "read"
    case writing = "write"
    case creating = "create"
    case removing = "remove"
  }

  var path: String
  var activity: Activity
  /// The system's error number, or `notAFile`.
  var code: Int32

  /// What is there is a folder, a pipe, or the like; the system has no number for that.
  static let notAFile: Int32 = 0

  /// - Parameter code: the reason; without one it is that of the system call that has just failed.
  init(_ path: String, doing activity: Activity, because code: Int32 = errno) {
    self.path = path
    self.activity = activity
    self.code = code
  }

  var diagnostic: Diagnostic {
    let reason = code == Self.notAFile ? "not a regular file" : String(cString: strerror(code))
    return Diagnostic(
      at: SourceLocation(file: path), "cannot \(activity.rawValue): \(reason)", remedy: remedy)
  }

  var diagnostics: [Diagnostic] { [diagnostic] }

  private var remedy: String? {
    switch code {
    case ENOENT where activity == .reading: "check the name"
    case EACCES, EPERM, EROFS: "check the permissions"
    case EILSEQ: "save it as UTF-8"
    case Self.notAFile: "move it away"
    case ENOSPC, EDQUOT: "make room on the disk and run the command again"
    case EFBIG: "raise the limit on the size of files ('ulimit -f') and run the command again"
    default: nil
    }
  }

  var exitStatus: ExitStatus {
    switch activity {
    case .reading:
      [Self.notAFile, ENOENT, EACCES].contains(code) ? .inputMissing : .readOrWriteError
    case .writing:
      [ENOSPC, EDQUOT, EFBIG, EIO, EBADF].contains(code) ? .readOrWriteError : .cannotWrite
    case .creating, .removing: .cannotWrite
    }
  }
}
