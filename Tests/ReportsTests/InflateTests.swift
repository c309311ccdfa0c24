// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Reports

@Suite("What was packed")
struct InflateTests {
  private func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.count, by: 2).compactMap { start in
      let from = hex.index(hex.startIndex, offsetBy: start)
      return UInt8(hex[from..<hex.index(from, offsetBy: 2)], radix: 16)
    }
  }

  private func unpacked(_ hex: String, size: Int) throws -> String {
    String(decoding: try Inflate.bytes(of: bytes(hex)[...], size: size), as: UTF8.self)
  }

  // Packed with zlib 1.2.13.
  private static let stored = "011c00e3ff6869746c207265706f7274206869746c207265706f7274206869746c"
  private static let fixed = "cbc82cc951284a2dc82f2a51c840630300"
  private static let dynamic =
    "35c8c90900300c03b059edf8d87f8342435e02411666f0815b830bc2618e2a5197bb07"

  @Test("is read again, stored, or with the codes of all or of its own")
  func kinds() throws {
    #expect(try unpacked(Self.stored, size: 28) == "hitl report hitl report hitl")
    #expect(try unpacked(Self.fixed, size: 28) == "hitl report hitl report hitl")
    let expected = (0..<60).map { (number: Int) -> UInt8 in
      let product = (number * 7_919 % 60) * (number % 13)
      return UInt8(97 + product % 7)
    }
    #expect(try unpacked(Self.dynamic, size: 60) == String(decoding: expected, as: UTF8.self))
  }

  @Test(
    "is refused where it breaks off, is larger or smaller than it said, or points before its beginning",
    arguments: [
      (String(fixed.dropLast(6)), 28), (String(stored.dropLast(2)), 28), (fixed, 27), (fixed, 29),
      (stored, 27), ("07", 1), ("", 0), ("fbff", 2), ("4b040100", 300), ("0300", 1), ("ffff", 9),
    ])
  func broken(hex: String, size: Int) {
    #expect(throws: Inflate.Broken.self) { try Inflate.bytes(of: bytes(hex)[...], size: size) }
  }

  @Test("is read from an archive by its directory, and nothing else is one")
  func archives() throws {
    var zip = StoredZip()
    zip.add("a/b.txt", Array("abc".utf8))
    zip.add("é", [])
    let archive = zip.finished()
    let entries = try ZipEntries(archive).entries
    #expect(entries.map(\.name) == ["a/b.txt", "é"])
    #expect(try ZipEntries.bytes(of: entries[0]) == Array("abc".utf8))
    for count in 0..<archive.count {
      #expect(throws: ZipEntries.Broken.self) { try ZipEntries(Array(archive.prefix(count))) }
    }
  }
}

@Suite("A Word document")
struct FinishedWordTests {
  private func finished(_ text: String) throws -> String {
    var zip = StoredZip()
    zip.add("word/document.xml", Array(text.utf8))
    zip.add("word/styles.xml", Array("<w:tr>".utf8))
    let made = try ZipEntries(try FinishedWord.bytes(of: zip.finished())).entries
    #expect(try ZipEntries.bytes(of: made[1]) == Array("<w:tr>".utf8))
    return String(decoding: try ZipEntries.bytes(of: made[0]), as: UTF8.self)
  }

  @Test("has rows that are not cut, heads too")
  func rows() throws {
    #expect(
      try finished("<w:tr><w:tc>x</w:tc></w:tr>")
        == "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>x</w:tc></w:tr>")
    #expect(
      try finished("<w:tr><w:trPr><w:tblHeader /></w:trPr><w:tc>")
        == "<w:tr><w:trPr><w:cantSplit/><w:tblHeader /></w:trPr><w:tc>")
  }

  @Test(
    "has short tables on one sheet, and no row of a longer one alone",
    arguments: [(1, ""), (2, "1"), (6, "12345"), (7, "1256"), (8, "1267")])
  func kept(rows: Int, kept: String) throws {
    let row = "<w:tr><w:p><w:pStyle /></w:p></w:tr>"
    let table = "<w:tbl>" + String(repeating: row, count: rows) + "</w:tbl><w:p><w:pStyle /></w:p>"
    let made = try finished("<w:p><w:pStyle /></w:p>" + table + table)
    let rows = made.matches(of: #/<w:tr>.*?</w:tr>/#).map(\.output)
    let found = rows.enumerated().filter { $1.contains("<w:pStyle /><w:keepNext/>") }
      .map { String($0.offset % (rows.count / 2) + 1) }
    #expect(found.joined() == kept + kept)
    #expect(made.matches(of: #/<w:keepNext/>/#).count == found.count)
  }

  @Test("has no table of much text on one sheet, which would leave much of the one before empty")
  func muchText() throws {
    func kept(_ count: Int) throws -> String {
      let text = String(repeating: "x", count: 300)
      let row = "<w:tr><w:p><w:pStyle /><w:t>\(text)</w:t></w:p></w:tr>"
      let made = try finished("<w:tbl>" + String(repeating: row, count: count) + "</w:tbl>")
      return made.matches(of: #/<w:tr>.*?</w:tr>/#)
        .map { $0.output.contains("<w:keepNext/>") ? "k" : "-" }.joined()
    }
    #expect(try kept(3) == "kk-")
    #expect(try kept(5) == "kk-k-")
    #expect(try kept(6) == "kk--k-")
    #expect(try kept(7) == "kk--kk-")
  }

  @Test(
    "has short lists on one sheet, and no item of a longer one alone",
    arguments: [(1, "-"), (2, "k-"), (6, "kkkkk-"), (7, "k----k-"), (8, "k-----k-")])
  func lists(items: Int, kept: String) throws {
    let item = "<w:p><w:pPr><w:pStyle /><w:numPr></w:numPr></w:pPr></w:p>"
    let other = "<w:p><w:pPr><w:pStyle /></w:pPr></w:p>"
    let list = String(repeating: item, count: items)
    let made = try finished(other + list + other + list)
    let found = made.matches(of: #/<w:p>.*?</w:p>/#).map { $0.output }
      .map { $0.contains("<w:keepNext/>") ? "k" : "-" }.joined()
    #expect(found == "-" + kept + "-" + kept)
  }

  @Test("has days in which no line ends, and pictures without a margin")
  func days() throws {
    let sign = "</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">"
    #expect(
      try finished("<w:t>by 2027-01-08°</w:t>") == "<w:t>by 2027\(sign)01\(sign)08°</w:t>")
    #expect(
      try finished("<w:t w:a=\"2027-01-08\">2027-13-08") == "<w:t w:a=\"2027-01-08\">2027-13-08")
    #expect(
      try finished("<wp:inline><a/>")
        == "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><a/>")
  }

  @Test("has ranges with their own dash, at which no line ends")
  func ranges() throws {
    #expect(
      try finished("<w:t>46–54, 3%–4%</w:t>")
        == "<w:t>46\u{2060}–\u{2060}54, 3%\u{2060}–\u{2060}4%</w:t>")
    #expect(try finished("<w:t>a–b, 5 – 6</w:t>") == "<w:t>a–b, 5 – 6</w:t>")
  }

  @Test("is not made of what is no archive")
  func broken() {
    #expect(throws: ReportProblem.self) { try FinishedWord.bytes(of: Array("PK".utf8)) }
  }
}
