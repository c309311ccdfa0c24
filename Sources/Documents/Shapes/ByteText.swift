// SPDX-License-Identifier: GPL-3.0-or-later

/// What the bytes of Markdown are; all that mean something to it are ASCII.
enum ByteText {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn: UInt8 = 0x0D
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == lineFeed || byte == carriageReturn
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !isDigit(byte) && !isLetter(byte)
  }

  /// Whether a byte is part of a word; whatever is not ASCII counts as such.
  static func isWord(_ byte: UInt8?) -> Bool {
    byte.map { $0 >= 0x80 || isDigit($0) || isLetter($0) } ?? false
  }

  /// Whether there is white space, or nothing.
  static func isGap(_ byte: UInt8?) -> Bool { byte.map(isBlank) ?? true }

  static func trimmedEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  /// The line without white space at its end, but with two spaces of a line break.
  static func trimmedToBreak(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let trimmed = trimmedEnd(line)
    let end = line[trimmed.endIndex...].prefix(2)
    return trimmed.isEmpty || !end.elementsEqual([space, space]) ? trimmed : trimmed + end
  }

  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    trimmedEnd(text.drop(while: isBlank))
  }
}
