// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Numbers the different names of a column in the order in which they come.
struct NameTable {
  private(set) var names: [[UInt8]] = []
  private let most: Int
  /// By hash: the number of a name plus 1, 0 for a free place; its size is a power of two.
  private var places: [Int32] = [Int32](repeating: 0, count: 64)

  /// - Parameter most: how many different names there may be.
  init(most: Int) { self.most = most }

  /// The number of a name, from 0; nil for a name beyond the limits, and for what is no
  /// text.
  @inline(__always)
  mutating func number(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: ByteHash.hash(start, count)) & mask
    while true {
      let number = places[place]
      if number == 0 { return added(start, count) }
      let isSame = names[Int(number) - 1].withUnsafeBufferPointer { name in
        guard name.count == count, let base = name.baseAddress else { return name.count == count }
        return memcmp(base, start, count) == 0
      }
      if isSame { return Int(number) - 1 }
      place = (place + 1) & mask
    }
  }

  @inline(never)
  private mutating func added(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    guard names.count < most, count <= ReadingLimits.nameSize, Self.isText(start, count) else {
      return nil
    }
    names.append(Array(UnsafeBufferPointer(start: start, count: count)))
    if names.count * 2 > places.count {
      places = [Int32](repeating: 0, count: places.count * 2)
      for number in names.indices { put(number) }
    } else {
      put(names.count - 1)
    }
    return names.count - 1
  }

  private mutating func put(_ number: Int) {
    let mask = places.count - 1
    let hash = names[number].withUnsafeBufferPointer { name in
      ByteHash.hash(name.baseAddress ?? Cell.nowhere, name.count)
    }
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0 { place = (place + 1) & mask }
    places[place] = Int32(number + 1)
  }

  /// Whether bytes are UTF-8.
  static func isText(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    String(validating: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) != nil
  }

  /// A name as text.
  func text(_ number: Int) -> String { String(decoding: names[number], as: UTF8.self) }
}
