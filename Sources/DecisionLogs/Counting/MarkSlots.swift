// SPDX-License-Identifier: GPL-3.0-or-later

/// Cases with the same marks, while they are counted.
struct MarkSlot {
  var counts = MarkCounts()
  var resolution = FloatList()
  var review = FloatList()
  /// By kind of group, what is assumed of the group.
  var assumed = InlineArray<7, Double>(repeating: .infinity)
  let key: MarkKey
  /// The table of the bins of lane and version.
  let bins: Int
}

/// The numbers of a case's lane, version, segment and day in one word; -1 for what it has not.
struct MarkKey: Equatable {
  private let word: UInt64

  @inline(__always)
  init(_ values: CaseValues) {
    word =
      UInt64(UInt32(bitPattern: values.lane &+ 1)) << 56
      | UInt64(UInt32(bitPattern: values.version &+ 1)) << 48
      | UInt64(UInt32(bitPattern: values.segment &+ 1)) << 32
      | UInt64(UInt32(bitPattern: values.day &+ 1))
  }

  var lane: Int { Int(word >> 56) - 1 }
  var version: Int { Int(word >> 48 & 0xFF) - 1 }
  var segment: Int { Int(word >> 32 & 0xFFFF) - 1 }
  var day: Int { Int(word & 0xFFFF_FFFF) - 1 }

  var hash: Int { Int(truncatingIfNeeded: ByteHash.mixed(word)) }
}

/// All slots of one core, found by their keys.
struct MarkSlots {
  private var slots = UnsafeMutablePointer<MarkSlot>.allocate(capacity: 64)
  private(set) var count = 0
  private var room = 64
  /// The number of a slot plus 1, 0 for a free place; its size is a power of two.
  private var places = [Int32](repeating: 0, count: 256)
  private var last = -1

  /// Different marks, all together.
  static let most = 100_000

  var isFull: Bool { count == Self.most }

  @inline(__always)
  subscript(number: Int) -> UnsafeMutablePointer<MarkSlot> { slots + number }

  /// The number of the slot with a key; -1 for none.
  @inline(__always)
  mutating func number(of key: MarkKey) -> Int {
    if last >= 0, slots[last].key == key { return last }
    let mask = places.count - 1
    var place = key.hash & mask
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if slots[number].key == key {
        last = number
        return number
      }
      place = (place + 1) & mask
    }
    return -1
  }

  /// Adds a slot whose key has none, and gives its number.
  mutating func add(_ slot: MarkSlot) -> Int {
    if count == room {
      let larger = UnsafeMutablePointer<MarkSlot>.allocate(capacity: room * 2)
      larger.moveInitialize(from: slots, count: count)
      slots.deallocate()
      (slots, room) = (larger, room * 2)
    }
    (slots + count).initialize(to: slot)
    count += 1
    if count * 2 > places.count {
      places = [Int32](repeating: 0, count: places.count * 2)
      for number in 0..<count { put(number) }
    } else {
      put(count - 1)
    }
    last = count - 1
    return last
  }

  private mutating func put(_ number: Int) {
    let mask = places.count - 1
    var place = slots[number].key.hash & mask
    while places[place] != 0 { place = (place + 1) & mask }
    places[place] = Int32(number + 1)
  }

  mutating func deallocate() {
    slots.deinitialize(count: count)
    slots.deallocate()
  }
}
