// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Reports

@Suite("A logo")
struct LogoTests {
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0x01, 0x00, 0, 0, 0, 0x40, 8, 6, 0, 0, 0]
  /// With a segment before its frame.
  static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 90, 1, 1, 0x11, 0]

  @Test("is known by its first bytes, whatever its file is called")
  func kinds() throws {
    #expect(try Logo(Self.png, file: "x.svg").format == .png)
    #expect(try Logo(Self.jpeg, file: "x.png").format == .jpeg)
    #expect(
      try Logo(Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), file: "x").format == .svg)
    #expect(throws: ReportProblem.self) { try Logo(Array("GIF89a".utf8), file: "x.gif") }
    #expect(throws: ReportProblem.self) { try Logo([], file: "x.png") }
  }

  @Test("has at most a million bytes", arguments: [(1_000_000, true), (1_000_001, false)])
  func size(bytes: Int, fits: Bool) {
    let padded = Self.png + [UInt8](repeating: 0, count: bytes - Self.png.count)
    #expect(((try? Logo(padded, file: "x.png")) != nil) == fits)
  }

  @Test("says how large it is")
  func pixels() throws {
    let png = try #require(PictureSize(of: Logo(Self.png, file: "x")))
    #expect((png.width, png.height) == (256, 64))
    let jpeg = try #require(PictureSize(of: Logo(Self.jpeg, file: "x")))
    #expect((jpeg.width, jpeg.height) == (90, 30))
    #expect(try PictureSize(of: Logo(Array(Self.png.prefix(20)), file: "x")) == nil)
    #expect(try PictureSize(of: Logo(Array(Self.jpeg.prefix(9)), file: "x")) == nil)
  }

  @Test("keeps its shape in the frame that it is given")
  func fitted() throws {
    let size = try #require(PictureSize(of: Logo(Self.png, file: "x")))
    #expect(size.fitted(width: 512, height: 64) == (256, 64))
    #expect(size.fitted(width: 128, height: 64) == (128, 32))
  }

  @Test(
    "that is an SVG is refused for whatever might run, load or hide something",
    arguments: [
      "<script>x</script>", "<SCRIPT/>", "<a href='javascript:x'>", "<g onload='x'/>",
      "<g\nonClick = 'x'/>", "<svg/onload=x>", "<image href='https://a.example/x.png'/>",
      "<use xlink:href=\"other.svg#a\"/>", "<style>@import 'x'</style>",
      "<rect fill='url(http://a)'/>",
      "<foreignObject/>", "<!DOCTYPE svg [<!ENTITY a 'b'>]>",
      "<image href='data:image/svg+xml,x'/>",
      "<set attributeName='href'/>", "<?xml-stylesheet href='x'?>", "<g x=''onload='x'/>",
    ])
  func danger(part: String) { #expect(SVGCheck.danger(in: "<svg>\(part)</svg>") != nil) }

  @Test(
    "that is an SVG may be a picture, with references to its own parts",
    arguments: [
      "<use xlink:href=\"#a\"/>", "<rect fill='url(#a)'/>", "<text>on = off</text>",
      "<image href='data:image/png;base64,AA=='/>", "<g id='once' class='a'/>",
    ])
  func picture(part: String) { #expect(SVGCheck.danger(in: "<svg>\(part)</svg>") == nil) }

  // The values of RFC 4648, section 10.
  @Test(
    "stands in a page as base 64",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")])
  func base64(text: String, coded: String) { #expect(Base64.text(of: Array(text.utf8)) == coded) }
}
