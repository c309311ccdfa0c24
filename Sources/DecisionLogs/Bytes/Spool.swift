// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc

/// Keeps what comes through a pipe in a file without a name, so that it can be read twice.
final class Spool {
  /// The file, at its beginning.
  let descriptor: Int32

  /// - Throws: `LogProblem` where the pipe cannot be read, or there is no room for the file.
  init(_ input: LogInput) throws(LogProblem) {
    descriptor = try Self.file(for: input)
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(input.descriptor, &bytes, bytes.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure(input.name)
      }
      var written = 0
      while written < count {
        let part = bytes.withUnsafeBytes {
          write(descriptor, $0.baseAddress.map { $0 + written }, count - written)
        }
        if part < 0, errno != EINTR { throw Self.failure(input.name) }
        written += max(0, part)
      }
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }

  /// Whether a descriptor can be read again from the place where it is.
  static func isNeeded(for input: LogInput) -> Bool { lseek(input.descriptor, 0, SEEK_CUR) < 0 }

  private static func file(for input: LogInput) throws(LogProblem) -> Int32 {
    var template = Array("\(input.spoolFolder)/hitl-log-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(input.name) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  private static func failure(_ name: String) -> LogProblem {
    let reason = String(cString: strerror(errno))
    return LogProblem(
      .reading, at: SourceLocation(file: name), "cannot keep the log to read it twice: \(reason)",
      remedy: "save it to a file and name that, or let TMPDIR name a folder with room")
  }
}
