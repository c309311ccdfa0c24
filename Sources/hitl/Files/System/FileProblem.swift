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
  /// The system's error number, or one of those below, for which the system has none.
  var code: Int32

  /// What is there is a folder, a pipe, or the like.
  static let notAFile: Int32 = 0
  /// A link that was found in a folder leads out of it.
  static let leadsOutside: Int32 = -1
  /// What is there is a symbolic link, and nothing is written through one.
  static let isLink: Int32 = -2
  /// Somebody else has written the file since it was read.
  static let changed: Int32 = -3

  /// - Parameter code: the reason; without one it is that of the system call that has just failed.
  init(_ path: String, doing activity: Activity, because code: Int32 = errno) {
    self.path = path
    self.activity = activity
    self.code = code
  }

  /// Whether the system failed, rather than that what is there is no file to read; nothing can be
  /// concluded from it then.
  var isFault: Bool {
    ![
      Self.notAFile, Self.leadsOutside, Self.isLink, ENOENT, EACCES, EPERM, EILSEQ, EISDIR, ELOOP,
      ENOTDIR, ENAMETOOLONG,
    ].contains(code)
  }

  var diagnostic: Diagnostic {
    let reason =
      switch code {
      case Self.notAFile: "not a regular file"
      case Self.leadsOutside: "a link that leads out of its folder"
      case Self.isLink: "a symbolic link"
      case Self.changed: "somebody else has changed it meanwhile"
      default: String(cString: strerror(code))
      }
    return Diagnostic(
      at: SourceLocation(file: path), "cannot \(activity.rawValue): \(reason)", remedy: remedy)
  }

  var diagnostics: [Diagnostic] { [diagnostic] }

  private var remedy: String? {
    switch code {
    // The system's bytes have no other text.
    case ENOENT where path.unicodeScalars.contains("\u{FFFD}"):
      "its name is not UTF-8; give it another"
    case ENOENT where activity == .reading: "check the name"
    case EACCES, EPERM, EROFS: "check the permissions"
    case EILSEQ: "save it as UTF-8"
    case EEXIST where activity == .creating: "move away what stands there, or name another folder"
    case Self.notAFile: "move it away"
    case Self.leadsOutside: "put the file itself there"
    case Self.isLink: "nothing is written through a link; remove it, or name the file behind it"
    case Self.changed: "run the command again"
    case ENAMETOOLONG: "choose a shorter name"
    case ENOSPC, EDQUOT: "make room on the disk and run the command again"
    case EFBIG: "raise the limit on the size of files ('ulimit -f') and run the command again"
    case ENOMEM: "raise the limit ('ulimit -v') or end other programs"
    default: nil
    }
  }

  var exitStatus: ExitStatus {
    switch activity {
    case .reading:
      [Self.notAFile, Self.leadsOutside, ENOENT, EACCES].contains(code)
        ? .inputMissing : .readOrWriteError
    case .writing:
      [ENOSPC, EDQUOT, EFBIG, EIO, EBADF, ENOMEM].contains(code) ? .readOrWriteError : .cannotWrite
    case .creating, .removing: .cannotWrite
    }
  }
}
