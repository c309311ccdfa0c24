// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc
import Values

/// Keeps a second interview off a file for as long as this one lasts.
///
/// The lock is the system's, on a hidden file beside the answers, so that it ends with the process
/// however that ends. Where the hidden file cannot be made or the
/// file system knows no locks, the interview goes on without.
final class FileLock {
  /// Somebody else is at work on the file.
  struct Held: Error {
    /// Who it is, as that process wrote it down; empty where it cannot be read.
    var holder: String
  }

  private let descriptor: Int32
  private let path: String

  /// - Parameter file: the file itself, not a link to it.
  /// - Throws: `Held` where another process has the file.
  init?(on file: String) throws(Held) {
    path = FileSystem.path(FileSystem.parent(of: file), Self.name(for: file))
    while true {
      let opened = Self.opened(path)
      guard opened >= 0 else { return nil }
      if !Self.isTaken(opened) {
        guard errno == EWOULDBLOCK else {
          close(opened)
          return nil
        }
        let bytes = (try? FileSystem.read(from: opened, named: path, upTo: 200)) ?? []
        close(opened)
        throw Held(holder: String(decoding: bytes.prefix(200), as: UTF8.self))
      }
      var mine = stat()
      guard fstat(opened, &mine) == 0, mine.st_mode & S_IFMT == S_IFREG, mine.st_nlink <= 1 else {
        // Not a lock of ours: somebody put another file or a second name of one there.
        close(opened)
        return nil
      }
      // The last holder may have taken the file away between the two calls.
      var there = stat()
      if mine.st_nlink == 1, lstat(path, &there) == 0, mine.st_ino == there.st_ino {
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

  /// The name of the hidden file, which is no longer for a file with a long name.
  private static func name(for file: String) -> String {
    let digest = SHA256.hexDigest(of: FileSystem.name(of: file).utf8)
    return ".hitl-\(digest.prefix(12)).lock"
  }

  /// The descriptor of the hidden file, made where it is not there.
  ///
  /// One that belongs to somebody else can be locked without being written to.
  private static func opened(_ path: String) -> Int32 {
    let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let opened = FileSystem.opened(path, O_RDWR | O_CREAT | flags, 0o644)
    guard opened < 0, errno == EACCES else { return opened }
    return FileSystem.opened(path, O_RDONLY | flags)
  }

  /// Whether the lock is this process's now; `errno` tells otherwise why not.
  private static func isTaken(_ descriptor: Int32) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  func release() {
    unlink(path)
    close(descriptor)
  }
}
