// SPDX-License-Identifier: GPL-3.0-or-later

/// A text with its lines as libyaml counts them.
struct TextLines {
  let bytes: [UInt8]
  /// The line break that the text uses.
  let newline: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var newline: [UInt8]?
    var index = 0
    while index < bytes.count {
      let width = Self.breakWidth(in: bytes, at: index)
      if width > 0 {
        if newline == nil, width < 3, bytes[index] < 0x80 {
          newline = Array(bytes[index..<(index + width)])
        }
        starts.append(index + width)
      }
      index += max(width, 1)
    }
    self.starts = starts
    self.newline = newline ?? [0x0A]
  }

  /// The length of the line break at an offset, 0 where there is none.
  private static func breakWidth(in bytes: [UInt8], at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xC2: return byte(1) == 0x85 ? 2 : 0
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  /// The offset of a position, whose columns count Unicode scalars.
  func offset(_ position: YAMLPosition) -> Int {
    guard position.line <= starts.count else { return bytes.count }
    var offset = starts[position.line - 1]
    for _ in 1..<max(position.column, 1) where offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// Where the line of an offset begins.
  func lineStart(_ offset: Int) -> Int { starts[line(offset)] }

  /// Where the line of an offset ends, before its break.
  func lineEnd(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, Self.breakWidth(in: bytes, at: index) == 0 { index += 1 }
    return index
  }

  /// Where the line after an offset's begins.
  func nextLine(_ offset: Int) -> Int {
    let next = line(offset) + 1
    return next < starts.count ? starts[next] : bytes.count
  }

  private func line(_ offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether there is nothing but spaces and tabs.
  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether there is nothing but spaces, tabs and line breaks.
  func isWhitespace(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// The first offset that is neither white space nor part of a comment.
  func skippingSpace(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "#"): index = lineEnd(index)
      default: return index
      }
    }
    return index
  }

  /// The start of the comment lines right above a line, or of the line itself.
  func withCommentsAbove(_ lineStart: Int) -> Int {
    var start = lineStart
    while start > 0 {
      let above = self.lineStart(start - 1)
      let first = bytes[above..<start].first { $0 != 0x20 && $0 != 0x09 }
      guard first == UInt8(ascii: "#") else { break }
      start = above
    }
    return start
  }
}
