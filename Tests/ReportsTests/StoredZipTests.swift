// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Reports

@Suite("An archive")
struct StoredZipTests {
  // The check value of the catalog of CRC algorithms (CRC-32/ISO-HDLC).
  @Test("has the check sum of the format")
  func sum() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
  }

  @Test("gives the same bytes for the same files, with each where its directory says")
  func bytes() {
    var zip = StoredZip()
    zip.add("a.txt", Array("abc".utf8))
    zip.add("b.txt", [])
    let bytes = zip.finished()
    #expect(bytes == zip.finished())
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    // The end of the directory: two entries, and where the directory begins.
    let end = Array(bytes.suffix(22))
    #expect(end.starts(with: [0x50, 0x4B, 5, 6]))
    #expect(end[10] == 2)
    let start = Int(end[16]) | Int(end[17]) << 8
    #expect(bytes[start...].starts(with: [0x50, 0x4B, 1, 2]))
  }
}
