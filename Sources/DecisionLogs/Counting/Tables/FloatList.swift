// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers that are only collected, 4 bytes each: never moved, and with little room to spare.
struct FloatList {
  private var chunk: UnsafeMutablePointer<Float>?
  private var capacity = 0
  private var filled = 0
  private var full: [UnsafeMutableBufferPointer<Float>] = []

  private static let largest = 16_384

  @inline(__always)
  mutating func append(_ value: Float) {
    if filled == capacity { grow() }
    chunk?[filled] = value
    filled += 1
  }

  @inline(never)
  private mutating func grow() {
    if let chunk { full.append(UnsafeMutableBufferPointer(start: chunk, count: capacity)) }
    capacity = min(Self.largest, max(16, capacity * 2))
    chunk = .allocate(capacity: capacity)
    filled = 0
  }

  /// Moves all numbers to the end of an array and gives the room back.
  mutating func drain(into all: inout [Float]) {
    all.reserveCapacity(all.count + count)
    for part in full {
      all += part
      part.deallocate()
    }
    if let chunk {
      all += UnsafeMutableBufferPointer(start: chunk, count: filled)
      chunk.deallocate()
    }
    self = FloatList()
  }

  var count: Int { full.reduce(filled) { $0 + $1.count } }
}
