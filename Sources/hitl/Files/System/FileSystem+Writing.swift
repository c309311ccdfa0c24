// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

extension FileSystem {
  /// What must be at a place for a new text to take it.
  enum Expected {
    case anything
    case nothing
    /// A file with these bytes, or none any more.
    case bytes([UInt8])

    /// A file as it was read; nil where there was none.
    init(asRead bytes: [UInt8]?) {
      self = bytes.map { .bytes($0) } ?? .nothing
    }
  }

  /// Writes a file so that readers see either the old text or the new one, never a part, and that
  /// a loss of power leaves one of the two.
  ///
  /// The text goes to a file of its own beside the target, reaches the disk, is read back, and takes
  /// its place. The last part of the path is never followed: whoever means the file behind a link
  /// writes to `resolved(path)`.
  ///
  /// - Parameters:
  ///   - expected: what the writer knows to be there; `FileProblem.changed` is thrown otherwise.
  ///   - mode: the permissions of a new file, before the user's mask.
  static func write(
    _ text: String, to path: String, over expected: Expected = .anything, mode: mode_t = 0o666
  ) throws(FileProblem) {
    try write(bytes: Array(text.utf8), to: path, over: expected, mode: mode)
  }

  /// Writes bytes in the same way.
  static func write(
    bytes: [UInt8], to path: String, over expected: Expected = .anything, mode: mode_t = 0o666
  ) throws(FileProblem) {
    let old = try replaceable(path)
    let folder = parent(of: path)
    // The text of a file that few may read is not for more of them under another name.
    let firstMode = old == nil ? mode : 0o600
    guard
      let fresh = FreshFile(in: folder, prefix: ".hitl-", suffix: ".tmp", mode: firstMode)
    else { throw FileProblem(path, doing: .writing) }
    do throws(FileProblem) {
      guard fresh.fill(with: bytes, like: old) else { throw FileProblem(path, doing: .writing) }
      try put(fresh.path, at: path, over: expected, bytes: bytes)
    } catch {
      fresh.remove()
      throw error
    }
    try syncFolder(folder)
  }

  /// The state of what a new text may replace; nil where nothing is.
  private static func replaceable(_ path: String) throws(FileProblem) -> stat? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw FileProblem(path, doing: .writing)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw FileProblem(path, doing: .writing, because: FileProblem.isLink)
    default: throw FileProblem(path, doing: .writing, because: FileProblem.notAFile)
    }
    // Taking its place would get around the permissions of a file that must not be changed.
    guard access(path, W_OK) == 0 else { throw FileProblem(path, doing: .writing) }
    return status
  }

  /// Gives a finished file its name, unless what is there is not what was expected.
  private static func put(
    _ fresh: String, at path: String, over expected: Expected, bytes: [UInt8]
  ) throws(FileProblem) {
    switch expected {
    case .anything: break
    case .nothing:
      // A second name for the file fails where there is one already, and the first goes.
      if link(fresh, path) == 0 {
        unlink(fresh)
        return
      }
      // Some file systems have no second names; what is there is looked at instead.
      try require(nil, at: path, orAlready: bytes)
    case .bytes(let known): try require(known, at: path, orAlready: bytes)
    }
    if rename(fresh, path) != 0 { throw FileProblem(path, doing: .writing) }
  }

  /// Looks at the last moment whether somebody else has written a file.
  private static func require(
    _ known: [UInt8]?, at path: String, orAlready wanted: [UInt8]
  ) throws(FileProblem) {
    guard hasEntry(path) else { return }
    _ = try replaceable(path)
    let there = try read(path)
    guard there == known || there == wanted else {
      throw FileProblem(path, doing: .writing, because: FileProblem.changed)
    }
  }

  /// Puts the names of a folder on the disk, so that a loss of power takes no renamed file back.
  ///
  /// A folder that cannot be opened for that, and a file system that knows no such call, are no
  /// errors: the files themselves are there.
  static func syncFolder(_ folder: String) throws(FileProblem) {
    let descriptor = opened(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if !sync(descriptor), errno == EIO { throw FileProblem(folder, doing: .writing) }
  }

  /// Puts what was written through a descriptor on the disk; false where `errno` tells why not.
  static func sync(_ descriptor: Int32) -> Bool {
    while fsync(descriptor) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        offset += count
      }
      return true
    }
  }
}
