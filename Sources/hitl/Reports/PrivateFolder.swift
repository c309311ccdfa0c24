// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// A folder that nobody else can read, for as long as something is made in it.
struct PrivateFolder {
  let path: String

  /// Below the folder of temporary files.
  init() throws(FileProblem) {
    let above = FileSystem.temporaryFolder
    var pattern = Array(FileSystem.path(above, "hitl-report-XXXXXX").utf8CString)
    guard let made = mkdtemp(&pattern) else { throw FileProblem(above, doing: .creating) }
    path = String(cString: made)
  }

  func path(of name: String) -> String { FileSystem.path(path, name) }

  func write(_ bytes: [UInt8], to name: String) throws(FileProblem) {
    let path = path(of: name)
    let descriptor = FileSystem.opened(
      path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileProblem(path, doing: .writing) }
    let isWritten = FileSystem.writeAll(bytes, to: descriptor)
    let reason = errno
    close(descriptor)
    guard isWritten else { throw FileProblem(path, doing: .writing, because: reason) }
  }

  /// Removes it with the files in it; there are no folders in it.
  func remove() {
    for name in (try? FileSystem.names(in: path)) ?? [] { unlink(self.path(of: name)) }
    rmdir(path)
  }
}
