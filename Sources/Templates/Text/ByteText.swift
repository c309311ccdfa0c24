// SPDX-License-Identifier: GPL-3.0-or-later

/// What the bytes of Markdown are; all that mean something to it are ASCII.
///
/// Inlinable, for other targets ask it about every byte of a document.
package enum ByteText {
  @inlinable package static var tab: UInt8 { UInt8(ascii: "\t") }
  @inlinable package static var lineFeed: UInt8 { UInt8(ascii: "\n") }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { UInt8(ascii: " ") }
  @inlinable package static var backslash: UInt8 { UInt8(ascii: "\\") }

  @inlinable package static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == lineFeed || byte == carriageReturn
  }

  @inlinable package static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  @inlinable package static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  @inlinable package static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !isDigit(byte) && !isLetter(byte)
  }

  /// Whether a byte is part of a word; whatever is not ASCII counts as such.
  @inlinable package static func isWord(_ byte: UInt8?) -> Bool {
    byte.map { $0 >= 0x80 || isDigit($0) || isLetter($0) } ?? false
  }

  /// Whether there is white space, or nothing.
  @inlinable package static func isGap(_ byte: UInt8?) -> Bool { byte.map(isBlank) ?? true }

  @inlinable package static func trimmedEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  /// The line without white space at its end, but with two spaces of a line break.
  @inlinable package static func trimmedToBreak(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let trimmed = trimmedEnd(line)
    let end = line[trimmed.endIndex...].prefix(2)
    return trimmed.isEmpty || !end.elementsEqual([space, space]) ? trimmed : trimmed + end
  }

  @inlinable package static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    trimmedEnd(text.drop(while: isBlank))
  }
}
