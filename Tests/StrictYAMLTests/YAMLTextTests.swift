// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Testing

@Suite struct YAMLTextTests {
  private func read(_ bytes: [UInt8]) -> [String] {
    messages(YAMLFile(SourceFile(name: "f", bytes: bytes)).diagnostics)
  }

  @Test func byteOrderMarks() {
    let text = Array("a: 1\n".utf8)
    #expect(
      read([0xEF, 0xBB, 0xBF] + text)
        == ["1:1: error: the file starts with a byte-order mark; save it as UTF-8 without one"])
    let utf16 = ["1:1: error: the file is UTF-16; save it as UTF-8 without a byte-order mark"]
    #expect(read([0xFF, 0xFE] + text) == utf16)
    #expect(read([0xFE, 0xFF] + text) == utf16)
  }

  @Test func nulByte() {
    #expect(
      read(Array("a: 1\nb: é".utf8) + [0] + Array("x\n".utf8))
        == ["2:5: error: a NUL byte; save the file as plain text"])
  }

  /// The place is the first byte that does not belong, whatever is wrong with it.
  @Test(
    arguments: [
      [0xE9],  // Latin-1
      [0xC0, 0xAF],  // overlong
      [0xED, 0xA0, 0x80],  // half of a surrogate pair
      [0xF4, 0x90, 0x80, 0x80],  // beyond Unicode
      [0xE2, 0x82],  // cut short
      [0x80],  // a continuation of nothing
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    #expect(
      read(Array("a: 1\nb: é🎉".utf8) + bytes + Array(" x\n".utf8))
        == ["2:6: error: the text is not UTF-8; save it as UTF-8"])
  }

  @Test func sizeLimit() {
    let atLimit = Array("a: 1 #".utf8) + [UInt8](repeating: 0x78, count: 9_999_994)
    #expect(read(atLimit) == [])
    #expect(read(atLimit + [0x0A]).count == 1)
  }
}
