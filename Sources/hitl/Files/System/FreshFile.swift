// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// A file under a random name, made by this process and by nobody before it.
///
/// The name has one length whatever the file is for, and cannot be foreseen; what stands there
/// already, a link too, is neither followed nor touched.
struct FreshFile {
  private static let attempts = 100

  let path: String
  private let descriptor: Int32

  /// Nil where no file can be made in the folder; `errno` tells why.
  init?(in folder: String, prefix: String, suffix: String, mode: mode_t) {
    for _ in 0..<Self.attempts {
      let path = FileSystem.path(folder, "\(prefix)\(Self.randomWord)\(suffix)")
      let opened = FileSystem.opened(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
      if opened >= 0 {
        self.path = path
        descriptor = opened
        return
      }
      guard errno == EEXIST else { return nil }
    }
    return nil
  }

  /// Twelve characters that nobody can foresee.
  private static var randomWord: String {
    let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    return String((0..<12).map { _ in alphabet[Int.random(in: alphabet.indices)] })
  }

  /// Writes the bytes, puts them on the disk and reads them back; false where `errno` tells why not.
  ///
  /// The file is closed then.
  ///
  /// - Parameter old: the file whose permissions it takes, and owner and group where that is allowed.
  func fill(with bytes: [UInt8], like old: stat? = nil) -> Bool {
    if let old {
      if old.st_uid != geteuid() || old.st_gid != getegid() {
        _ = fchown(descriptor, old.st_uid, old.st_gid)
      }
      fchmod(descriptor, old.st_mode & 0o7777)
    }
    let isWritten =
      FileSystem.writeAll(bytes, to: descriptor) && FileSystem.sync(descriptor) && holds(bytes)
    let reason = errno
    let isClosed = close(descriptor) == 0
    if !isWritten { errno = reason }
    return isWritten && isClosed
  }

  private func holds(_ bytes: [UInt8]) -> Bool {
    guard
      lseek(descriptor, 0, SEEK_SET) == 0,
      let there = try? FileSystem.read(from: descriptor, named: path)
    else { return false }
    guard there == bytes else {
      errno = EIO
      return false
    }
    return true
  }

  func remove() { unlink(path) }
}
