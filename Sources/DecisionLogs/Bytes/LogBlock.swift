// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole records of a log, as one core takes them.
final class LogBlock {
  /// The number of the block, from 0 in the order of the log.
  var index = 0
  /// How many of the bytes are records; what follows belongs to the next block.
  var count = 0
  private(set) var room: UnsafeMutableRawBufferPointer

  init() {
    room = .allocate(byteCount: ReadingLimits.blockSize * 2, alignment: 64)
  }

  deinit { room.deallocate() }

  /// Makes room for at least so many bytes and keeps the first ones.
  func reserve(_ size: Int, keeping kept: Int) {
    guard room.count < size else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[..<kept]))
    room.deallocate()
    room = larger
  }
}
