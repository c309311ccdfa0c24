// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc

/// The bytes of a log from an open descriptor, unpacked where they are gzip.
///
/// The descriptor stays the caller's, who closes it after the stream is gone.
final class ByteStream {
  let name: String
  private let descriptor: Int32
  private var child: GzipChild?
  /// What was read to tell what the bytes are, and is still to be handed out.
  private var ahead: [UInt8] = []

  /// How many bytes are looked at to tell gzip from text.
  private static let headSize = 4

  /// - Throws: `LogProblem` where the descriptor cannot be read or gzip cannot be started.
  init(descriptor: Int32, name: String) throws(LogProblem) {
    self.name = name
    self.descriptor = descriptor
    try readHead()
    if let refusal = Self.refusal(of: ahead) {
      throw LogProblem(
        at: SourceLocation(file: name), "this is \(refusal.what), not a text log",
        remedy: refusal.remedy)
    }
    guard ahead.starts(with: [0x1F, 0x8B]) else { return }
    child = try GzipChild(reading: descriptor, after: ahead, named: name)
    ahead = []
  }

  /// Reads as much as there is room for; fewer bytes only at the end, where it checks that what was
  /// packed was whole.
  func fill(_ room: UnsafeMutableRawBufferPointer) throws(LogProblem) -> Int {
    var count = min(ahead.count, room.count)
    if count > 0 {
      room.copyBytes(from: ahead[..<count])
      ahead.removeFirst(count)
    }
    while count < room.count {
      let part = try read(UnsafeMutableRawBufferPointer(rebasing: room[count...]))
      if part == 0 { break }
      count += part
    }
    return count
  }

  private func read(_ room: UnsafeMutableRawBufferPointer) throws(LogProblem) -> Int {
    let source = child?.output ?? descriptor
    while true {
      let count = Glibc.read(source, room.baseAddress, room.count)
      if count > 0 { return count }
      if count == 0 {
        try child?.finish()
        return 0
      }
      guard errno == EINTR else { throw Self.failure(name) }
    }
  }

  private func readHead() throws(LogProblem) {
    var bytes = [UInt8](repeating: 0, count: Self.headSize)
    while ahead.count < Self.headSize {
      let count = Glibc.read(descriptor, &bytes, Self.headSize - ahead.count)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure(name)
      }
      ahead += bytes[..<count]
    }
  }

  private static func failure(_ name: String) -> LogProblem {
    LogProblem(
      .reading, at: SourceLocation(file: name), "cannot read: \(String(cString: strerror(errno)))",
      remedy: "copy the log to a local disk and run the command again")
  }

  /// What is known to be no text, by its first bytes.
  private static func refusal(of head: [UInt8]) -> (what: String, remedy: String)? {
    let signs: [(bytes: [UInt8], what: String, remedy: String)] = [
      ([0x28, 0xB5, 0x2F, 0xFD], "a zstd file", "unpack it with 'zstd -dc' and pipe that in"),
      ([0x50, 0x4B, 0x03, 0x04], "a zip file", "unpack it and name the file inside"),
      ([0x50, 0x41, 0x52, 0x31], "a Parquet file", "write it as CSV or JSON Lines first"),
      ([0x42, 0x5A, 0x68], "a bzip2 file", "unpack it with 'bzip2 -dc' and pipe that in"),
      ([0xFD, 0x37, 0x7A, 0x58], "an xz file", "unpack it with 'xz -dc' and pipe that in"),
      ([0xFF, 0xFE], "UTF-16 text", "save it as UTF-8"),
      ([0xFE, 0xFF], "UTF-16 text", "save it as UTF-8"),
    ]
    return signs.first { head.starts(with: $0.bytes) }.map { ($0.what, $0.remedy) }
  }
}
