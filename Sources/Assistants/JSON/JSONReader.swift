// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Reads JSON text; objects keep the order of their keys, and keys that stand twice.
struct JSONReader {
  /// Lists and objects in each other beyond which text is refused.
  static let mostDepth = 64

  /// What is wrong with the text, and at which byte.
  struct Failure: Error {
    let message: String
    let offset: Int
  }

  private let bytes: [UInt8]
  private var place = 0

  /// - Throws: `Failure` for text that is no JSON, or not UTF-8.
  static func value(of bytes: [UInt8]) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.place == bytes.count else { throw reader.failure("text after the value") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func failure(_ message: String) -> Failure { Failure(message: message, offset: place) }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      place += 1
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth <= Self.mostDepth else { throw failure("too many levels") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw failure("the text ends early")
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw failure("no JSON value") }
    place += word.utf8.count
    return value
  }

  private mutating func object(_ depth: Int) throws(Failure) -> JSONValue {
    var members: [JSONValue.Member] = []
    try items(until: UInt8(ascii: "}")) { reader throws(Failure) in
      reader.skipSpace()
      guard reader.next == UInt8(ascii: "\"") else { throw reader.failure("no key") }
      let key = try reader.text()
      reader.skipSpace()
      guard reader.next == UInt8(ascii: ":") else { throw reader.failure("no colon behind a key") }
      reader.place += 1
      members.append(JSONValue.Member(key: key, value: try reader.value(depth: depth + 1)))
    }
    return .object(members)
  }

  private mutating func list(_ depth: Int) throws(Failure) -> JSONValue {
    var values: [JSONValue] = []
    try items(until: UInt8(ascii: "]")) { reader throws(Failure) in
      values.append(try reader.value(depth: depth + 1))
    }
    return .list(values)
  }

  private mutating func items(
    until end: UInt8, _ read: (inout JSONReader) throws(Failure) -> Void
  ) throws(Failure) {
    place += 1
    skipSpace()
    if next == end {
      place += 1
      return
    }
    while true {
      try read(&self)
      skipSpace()
      guard let byte = next, byte == end || byte == UInt8(ascii: ",") else {
        throw failure("no comma and no end")
      }
      place += 1
      if byte == end { return }
    }
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = place
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
    let digits = String(decoding: bytes[start..<place], as: UTF8.self)
    let body = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
    guard body.first?.isNumber == true, body.last?.isNumber == true,
      !(body.hasPrefix("0") && body.dropFirst().first?.isNumber == true),
      let number = Double(digits), number.isFinite
    else {
      place = start
      throw failure("no JSON value")
    }
    return .number(number)
  }

  private mutating func text() throws(Failure) -> String {
    place += 1
    var result: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: result, as: UTF8.self) else {
          throw failure("text that is not UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): try escape(&result)
      case 0..<0x20: throw failure("a control character in a text")
      default: result.append(byte)
      }
    }
    throw failure("the text ends early")
  }

  private mutating func escape(_ result: inout [UInt8]) throws(Failure) {
    guard let byte = next else { throw failure("the text ends early") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      var code = try unit()
      if (0xD800..<0xDC00).contains(code), bytes[place...].starts(with: "\\u".utf8) {
        let first = code
        place += 2
        let second = try unit()
        guard (0xDC00..<0xE000).contains(second) else { throw failure("half a character") }
        code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw failure("half a character") }
      result += String(scalar).utf8
    default: throw failure("no such escape")
    }
  }

  private mutating func unit() throws(Failure) -> UInt32 {
    guard place + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw failure("no character code") }
    place += 4
    return unit
  }
}
