// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc
import Synchronization

/// Hands out a log in blocks of whole records, to any number of cores in turns.
final class BlockReader: Sendable {
  let format: LogFormat
  /// The names of a table's columns; empty for JSON.
  let header: [String]
  /// The lines of the header, with empty ones before it.
  let headerLines: Int
  /// How many bytes were handed out so far.
  var handedOut: Int { turn.withLock { _ in state.handedOut } }
  private let turn = Mutex(())
  // Only who holds the turn reads or writes it.
  nonisolated(unsafe) private var state: State

  private struct State {
    let stream: ByteStream
    /// What was read behind the last whole record, with room for more.
    let carry: LogBlock
    var carried: Int
    var nextIndex = 0
    var handedOut = 0
    var isAtEnd: Bool
  }

  /// Reads the beginning: tells the format, and takes the header off.
  ///
  /// - Throws: `LogProblem` for an empty log or a header that is none.
  init(_ stream: ByteStream) throws(LogProblem) {
    let carry = LogBlock()
    let size = ReadingLimits.blockSize
    var carried = try stream.fill(UnsafeMutableRawBufferPointer(rebasing: carry.room[..<size]))
    let isAtEnd = carried < size
    let place = SourceLocation(file: stream.name)
    if carry.room[..<carried].starts(with: [0xEF, 0xBB, 0xBF]) {
      Self.drop(3, of: carry, count: &carried)
    }
    guard carry.room[..<carried].contains(where: { $0 > 0x20 }) else {
      throw LogProblem(at: place, "the log is empty", remedy: "name a log with a row at least")
    }
    let head = UnsafeRawBufferPointer(rebasing: carry.room[..<carried])
    format = Self.format(of: head)
    if case .table(let separator) = format {
      let table = try TableHeader(head, separator: separator, file: stream.name)
      header = table.names
      headerLines = head[..<table.size].count { $0 == 0x0A }
      Self.drop(table.size, of: carry, count: &carried)
    } else {
      header = []
      headerLines = 0
    }
    state = State(stream: stream, carry: carry, carried: carried, isAtEnd: isAtEnd)
  }

  /// Fills a block with the next whole records; false at the end of the log.
  ///
  /// - Throws: `LogProblem` where the log cannot be read on, or a record is too long.
  func next(_ block: LogBlock) throws(LogProblem) -> Bool {
    try turn.withLock { (_) throws(LogProblem) in try Self.next(block, &state, format) }
  }

  private static func next(
    _ block: LogBlock, _ state: inout State, _ format: LogFormat
  ) throws(LogProblem) -> Bool {
    var filled = state.carried
    block.reserve(filled + ReadingLimits.blockSize, keeping: 0)
    block.room.copyMemory(
      from: UnsafeRawBufferPointer(rebasing: state.carry.room[..<filled]))
    var end: Int? = nil
    var searched = 0
    var isFresh = true
    while true {
      // What is carried is often a whole block after the beginning.
      if !state.isAtEnd, !(isFresh && filled >= ReadingLimits.blockSize) {
        block.reserve(filled + ReadingLimits.blockSize, keeping: filled)
        let room = block.room[filled..<(filled + ReadingLimits.blockSize)]
        let count = try state.stream.fill(UnsafeMutableRawBufferPointer(rebasing: room))
        state.isAtEnd = count < ReadingLimits.blockSize
        filled += count
      }
      isFresh = false
      let bytes = UnsafeRawBufferPointer(rebasing: block.room[..<filled])
      end = RecordEnds.last(in: bytes, format, after: searched)
      searched = filled
      if end != nil || state.isAtEnd { break }
      guard filled < ReadingLimits.recordSize else {
        throw LogProblem(
          at: SourceLocation(file: state.stream.name),
          "a record is longer than \(ReadingLimits.recordSize >> 20) MB",
          remedy: "look for a quote that is not closed, or leave the long column out")
      }
    }
    guard filled > 0 else { return false }
    // The last record may lack its end.
    let count = state.isAtEnd ? filled : end ?? filled
    block.count = count
    block.index = state.nextIndex
    state.nextIndex += 1
    state.handedOut += count
    state.carried = filled - count
    state.carry.reserve(state.carried, keeping: 0)
    state.carry.room.copyMemory(
      from: UnsafeRawBufferPointer(rebasing: block.room[count..<filled]))
    return true
  }

  /// JSON that does not have an object on each line is read like an array.
  private static func format(of head: UnsafeRawBufferPointer) -> LogFormat {
    let format = LogFormat(of: head)
    guard format == .jsonLines, let base = head.baseAddress else { return format }
    let bytes = base.assumingMemoryBound(to: UInt8.self)
    let end = bytes + head.count
    var start = bytes
    while start < end, start.pointee <= 0x20 { start += 1 }
    guard let line = memchr(start, 0x0A, end - start), let after = JSONScan.end(of: start, end)
    else { return format }
    return UnsafeRawPointer(after) > UnsafeRawPointer(line) ? .jsonArray : format
  }

  private static func drop(_ size: Int, of block: LogBlock, count: inout Int) {
    guard let base = block.room.baseAddress else { return }
    count -= size
    memmove(base, base + size, count)
  }
}
