// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Reports

@Suite("A link")
struct LinkTests {
  @Test(
    "leads out of a report to pages and mail addresses alone",
    arguments: [
      "http://a.example/x", "HTTPS://a.example/?q=1&r=2#s", "mailto:ann@a.example",
    ])
  func outside(target: String) { #expect(LinkText.outside(target) == target) }

  @Test(
    "is none where a browser would run, read or call something",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "data:text/html,x",
      "vbscript:x", "file:///etc/passwd", "//a.example", "ftp://a.example", "tel:1", "http:/x", "",
      "\u{1}http://a.example", "java\nscript:x", "https:evil",
    ])
  func refused(target: String) { #expect(LinkText.outside(target) == nil) }

  @Test("has no character that would end it")
  func escaped() {
    #expect(
      LinkText.outside("https://a.example/\"><b> é\\")
        == "https://a.example/%22%3E%3Cb%3E%20%C3%A9%5C")
  }

  @Test(
    "is read with its codes",
    arguments: [("a%20b", "a b"), ("%C3%A9", "é"), ("%", "%"), ("%FF", "%FF")])
  func decoded(text: String, read: String) { #expect(LinkText.decoded(text) == read) }
}

@Suite("The name of a heading")
struct AnchorsTests {
  @Test("is what GitHub makes of it, and another one the second time")
  func names() {
    var anchors = Anchors()
    #expect(anchors.next("1. What it's for — all of us") == "1-what-its-for--all-of-us")
    #expect(anchors.next("Über_uns") == "über_uns")
    #expect(anchors.next("A") == "a")
    #expect(anchors.next("a!") == "a-1")
    #expect(anchors.next("🎉") == "")
  }
}
