// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Reads numbers from bytes: `0.91`, `-3`, `1.5e9`, `91%`.
enum NumberReading {
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
  /// More digits than a double holds exactly, and more than any log has.
  private static let mostDigits = 15
  private static let longest = 64

  /// The number of all bytes; nil for anything else, also for `nan` and `inf`.
  @inline(__always)
  static func number(_ start: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    var place = 0
    let isNegative = count > 0 && start[0] == UInt8(ascii: "-")
    if isNegative { place = 1 }
    var digits: Int64 = 0
    var digitCount = 0
    var decimals = 0
    let first = place
    while place < count, case let digit = start[place] &- 0x30, digit < 10 {
      digits = digits &* 10 &+ Int64(digit)
      place += 1
    }
    digitCount = place - first
    if place < count, start[place] == UInt8(ascii: ".") {
      place += 1
      let behind = place
      while place < count, case let digit = start[place] &- 0x30, digit < 10 {
        digits = digits &* 10 &+ Int64(digit)
        place += 1
      }
      decimals = place - behind
      digitCount += decimals
    }
    guard place == count, digitCount > 0, digitCount <= mostDigits else {
      return slowNumber(start, count)
    }
    let value = decimals == 0 ? Double(digits) : Double(digits) / powers[decimals]
    return isNegative ? -value : value
  }

  /// Numbers with exponents, many digits, a plus or spaces.
  @inline(never)
  private static func slowNumber(_ start: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    var bytes = UnsafeBufferPointer(start: start, count: count)[...]
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D { bytes.removeLast() }
    guard !bytes.isEmpty, bytes.count <= longest else { return nil }
    for byte in bytes {
      switch byte {
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"),
        UInt8(ascii: "-"), UInt8(ascii: "+"):
        continue
      default: return nil
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let value = Double(text.hasPrefix("+") ? String(text.dropFirst()) : text),
      value.isFinite
    else { return nil }
    return value
  }

  /// The number before a percent sign; nil where there is none.
  @inline(never)
  static func percent(_ start: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    guard count > 1, start[count - 1] == UInt8(ascii: "%") else { return nil }
    return number(start, count - 1)
  }
}
