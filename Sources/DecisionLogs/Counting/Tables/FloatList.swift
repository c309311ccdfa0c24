// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers that are only collected, 4 bytes each: never moved, and with little room to spare.
struct FloatList {
  private var chunk: UnsafeMutablePointer<Float>?
  private var capacity = 0
  private var filled = 0
  private var full: [UnsafeMutableBufferPointer<Float>] = []

  /// A log has some hundred lists, and half of the last chunk of each is free.
  private static let largest = 1_024
  private static let smallest = 16

  var count: Int { full.reduce(filled) { $0 + $1.count } }

  @inline(__always)
  mutating func append(_ value: Float) {
    if filled == capacity { grow() }
    chunk?[filled] = value
    filled += 1
  }

  @inline(never)
  private mutating func grow() {
    if let chunk { full.append(UnsafeMutableBufferPointer(start: chunk, count: capacity)) }
    capacity = min(Self.largest, max(Self.smallest, capacity * 2))
    chunk = .allocate(capacity: capacity)
    filled = 0
  }

  /// Hands all numbers over as they lie, and is empty afterwards.
  mutating func finished() -> TimeList {
    let count = count
    if let chunk { full.append(UnsafeMutableBufferPointer(start: chunk, count: capacity)) }
    let parts = full
    self = FloatList()
    return TimeList(TimePiece(parts, count: count))
  }
}
