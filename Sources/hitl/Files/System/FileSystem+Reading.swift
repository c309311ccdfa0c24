// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc
import StrictYAML

extension FileSystem {
  /// Reads a file, whole or up to a limit.
  ///
  /// - Parameter limit: the most bytes to read; one more than a reader takes is enough to refuse.
  /// - Throws: `FileProblem` with the system's reason.
  static func read(_ path: String, upTo limit: Int = .max) throws(FileProblem) -> [UInt8] {
    let descriptor = opened(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path, doing: .reading) }
    defer { close(descriptor) }
    return try read(from: descriptor, named: path, upTo: limit)
  }

  /// A file for the YAML reader, which refuses one beyond its limit.
  static func source(_ path: String) throws(FileProblem) -> SourceFile {
    SourceFile(name: path, bytes: try read(path, upTo: SourceFile.sizeLimit))
  }

  /// The text of a file; bytes that are not UTF-8 are an error.
  static func text(_ path: String) throws(FileProblem) -> String {
    guard let text = String(validating: try read(path), as: UTF8.self) else {
      throw FileProblem(path, doing: .reading, because: EILSEQ)
    }
    return text
  }

  /// Reads a descriptor to its end, or up to a limit.
  static func read(
    from descriptor: Int32, named path: String, upTo limit: Int = .max
  ) throws(FileProblem) -> [UInt8] {
    var status = stat()
    // A file mostly fits at once; a pipe tells no size.
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    var room = max(4_096, min(size + 1, 1_048_576))
    var bytes: [UInt8] = []
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileProblem(path, doing: .reading)
      }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { return bytes }
      room = 65_536
    }
  }
}
