// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads bytes that were packed by RFC 1951 (deflate), as those of a ZIP archive are.
struct Inflate {
  /// What was packed breaks its rules, or is larger than it said.
  struct Broken: Error {}

  private let input: ArraySlice<UInt8>
  private var place: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let size: Int

  /// - Parameter size: of what was packed, in bytes.
  static func bytes(of packed: ArraySlice<UInt8>, size: Int) throws(Broken) -> [UInt8] {
    var inflate = Inflate(packed, size: size)
    try inflate.run()
    guard inflate.output.count == size else { throw Broken() }
    return inflate.output
  }

  private init(_ packed: ArraySlice<UInt8>, size: Int) {
    input = packed
    place = packed.startIndex
    self.size = size
    output.reserveCapacity(min(size, 16_777_216))
  }

  private mutating func run() throws(Broken) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try unpack(Self.fixedLetters, Self.fixedDistances)
      case 2:
        let (letters, distances) = try tables()
        try unpack(letters, distances)
      default: throw Broken()
      }
    }
  }

  /// The next bits, the first of them as the lowest.
  private mutating func take(_ count: Int) throws(Broken) -> Int {
    while bitCount < count {
      guard place < input.endIndex else { throw Broken() }
      bits |= UInt32(input[place]) << UInt32(bitCount)
      place += 1
      bitCount += 8
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func copyStored() throws(Broken) {
    // The rest of the byte is skipped; no whole byte is ever left in the bits.
    (bits, bitCount) = (0, 0)
    guard place + 4 <= input.endIndex else { throw Broken() }
    let count = Int(input[place]) | Int(input[place + 1]) << 8
    place += 4
    guard place + count <= input.endIndex, output.count + count <= size else { throw Broken() }
    output += input[place..<place + count]
    place += count
  }

  private mutating func unpack(_ letters: Codes, _ distances: Codes) throws(Broken) {
    while true {
      let symbol = try next(letters)
      switch symbol {
      case 0..<256:
        guard output.count < size else { throw Broken() }
        output.append(UInt8(symbol))
      case 256: return
      default: try copy(symbol - 257, distances)
      }
    }
  }

  private mutating func copy(_ lengthCode: Int, _ distances: Codes) throws(Broken) {
    guard lengthCode < Self.lengths.count else { throw Broken() }
    let length = Self.lengths[lengthCode].base + (try take(Self.lengths[lengthCode].bits))
    let code = try next(distances)
    guard code < Self.distances.count else { throw Broken() }
    let distance = Self.distances[code].base + (try take(Self.distances[code].bits))
    guard distance <= output.count, output.count + length <= size else { throw Broken() }
    let start = output.count - distance
    // What is copied may itself be part of the copy.
    for index in start..<start + length { output.append(output[index]) }
  }

  private mutating func next(_ codes: Codes) throws(Broken) -> Int {
    var (code, first, index) = (0, 0, 0)
    for length in 1...15 {
      code |= try take(1)
      let count = codes.counts[length]
      if code - count < first { return codes.symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw Broken()
  }

  /// The codes of a block that brings its own.
  private mutating func tables() throws(Broken) -> (Codes, Codes) {
    let letterCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let orderCount = try take(4) + 4
    var lengths = [Int](repeating: 0, count: 19)
    for place in Self.order.prefix(orderCount) { lengths[place] = try take(3) }
    let codes = Codes(lengths)
    var all: [Int] = []
    while all.count < letterCount + distanceCount {
      let symbol = try next(codes)
      switch symbol {
      case 0..<16: all.append(symbol)
      case 16:
        guard let last = all.last else { throw Broken() }
        all += [Int](repeating: last, count: 3 + (try take(2)))
      case 17: all += [Int](repeating: 0, count: 3 + (try take(3)))
      default: all += [Int](repeating: 0, count: 11 + (try take(7)))
      }
    }
    guard all.count == letterCount + distanceCount else { throw Broken() }
    return (Codes(Array(all.prefix(letterCount))), Codes(Array(all.dropFirst(letterCount))))
  }

  /// Codes by their lengths: how many there are of each, and their symbols in order.
  private struct Codes {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int]

    init(_ lengths: [Int]) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      symbols = lengths.indices.filter { lengths[$0] > 0 }
        .sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    }
  }

  private static let fixedLetters = Codes(
    [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
      + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8))
  private static let fixedDistances = Codes([Int](repeating: 5, count: 30))

  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// The least length or distance of each code, and how many bits tell how much more it is.
  private static let lengths: [(base: Int, bits: Int)] =
    (0..<8).map { ($0 + 3, 0) }
    + (8..<28).map { (((4 + $0 % 4) << ($0 / 4 - 1)) + 3, $0 / 4 - 1) } + [(258, 0)]
  private static let distances: [(base: Int, bits: Int)] =
    (0..<4).map { ($0 + 1, 0) }
    + (4..<30).map { (((2 + $0 % 2) << ($0 / 2 - 1)) + 1, $0 / 2 - 1) }
}
