// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Keeps a second interview off a file for as long as this one lasts.
///
/// The lock is the system's, on a hidden file beside the answers, so that it ends with the process
/// however that ends. Where the hidden file cannot be made, the interview goes on without.
final class FileLock {
  /// Somebody else is at work on the file.
  struct Held: Error {
    /// Who it is, as that process wrote it down; empty where it cannot be read.
    var holder: String
  }

  private let descriptor: Int32
  private let path: String

  /// - Throws: `Held` where another process has the file.
  init?(on file: String) throws(Held) {
    path = FileSystem.path(
      FileSystem.parent(of: file), ".\(FileSystem.name(of: file)).lock")
    while true {
      let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard opened >= 0 else { return nil }
      if flock(opened, LOCK_EX | LOCK_NB) != 0 {
        let bytes = (try? FileSystem.read(from: opened, named: path)) ?? []
        close(opened)
        throw Held(holder: String(decoding: bytes.prefix(200), as: UTF8.self))
      }
      // The last holder may have taken the file away between the two calls.
      var mine = stat()
      var there = stat()
      if fstat(opened, &mine) == 0, stat(path, &there) == 0, mine.st_ino == there.st_ino {
        descriptor = opened
        break
      }
      close(opened)
    }
    ftruncate(descriptor, 0)
    let user = getenv("USER").map { String(cString: $0) } ?? "uid \(getuid())"
    let holder = "process \(getpid()) of \(user), since \(LocalTime.now)"
    _ = FileSystem.writeAll(Array(holder.utf8), to: descriptor)
  }

  func release() {
    unlink(path)
    close(descriptor)
  }
}
