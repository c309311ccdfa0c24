// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@testable import Templates

@Suite struct FormatTests {
  @Test(arguments: [
    ("plain text, with 5% and (brackets).", "plain text, with 5% and (brackets)."),
    ("a|b", "a\\|b"),
    ("`code`", "\\`code\\`"),
    ("<script>alert(1)</script>", "\\<script>alert(1)\\</script>"),
    ("{{x}} {{{x}}}", "{{x}} {{{x}}}"),
    ("two\nlines\r\nthree\u{2028}four", "two lines three four"),
    ("🎉 ok", "🎉 ok"),
    ("العربية", "العربية"),
    ("\u{202E}evil\u{7}", "\u{FFFD}evil\u{FFFD}"),
    ("--> x", "\\--\\> x"),
    ("---", "\\---"),
    ("===", "\\==="),
    ("- item", "\\- item"),
    ("+ item", "\\+ item"),
    ("-5 degrees", "-5 degrees"),
    (":smile: and :+1:", "\\:smile: and \\:+1:"),
    (":100:, at 10:30:15", "\\:100:, at 10:30:15"),
    ("note: this: that", "note: this: that"),
    ("1. first", "1\\. first"),
    ("12) first", "12\\) first"),
    ("1.5 hours", "1.5 hours"),
    ("2026", "2026"),
    ("# heading", "\\# heading"),
    ("C# and #12", "C# and \\#12"),
    ("> quote", "\\> quote"),
    ("a > b < 5", "a > b < 5"),
    ("trailing \\", "trailing \\\\"),
    ("  padded  ", "padded"),
    ("override_rate, _x_", "override_rate, \\_x\\_"),
    ("*bold* ~~gone~~ ~5 min", "\\*bold\\* \\~\\~gone\\~\\~ ~5 min"),
    ("R&D, AT&T &lt; &#35;", "R&D, AT&T \\&lt; \\&\\#35;"),
    ("$5 and US$7, $x$", "$5 and US\\$7, \\$x\\$"),
    ("[a](b) ![i](j) [^1]", "\\[a\\](b) !\\[i\\](j) \\[^1\\]"),
    ("http://x.yz www.x.yz", "http\\://x.yz www\\.x.yz"),
    ("ask @user or me@x.yz", "ask \\@user or me\\@x.yz"),
    (":-:", "\\:-:"),
    ("<!-- hitl:end decision -->", "\\<!-- hitl:end decision --\\>"),
    ("", ""),
    ("\n", ""),
  ])
  func markdownIsEscapedWhereItWouldBeRead(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test func markdownOfRandomTextIsOneLineThatGivesTheTextBack() {
    let atoms = [
      "|", "`", "<b>", "\n", "🎉", "e\u{301}", "-->", "#", "\\", "_", "*", "~", "$", "&amp;", "@u",
      "1.", " ", "- ", "=", ":", "a", "http://", "ا", "\u{202E}", "]", "[", ">", "+", "\u{301}",
    ]
    var state: UInt64 = 7
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += atoms[Int((state >> 33) % UInt64(atoms.count))]
      }
      let escaped = Array(MarkdownText.escaped(text).unicodeScalars)
      // Taking away each backslash before ASCII punctuation must give the text as one line.
      var plain = String.UnicodeScalarView()
      var index = 0
      while index < escaped.count {
        if escaped[index] == "\\", index + 1 < escaped.count { index += 1 }
        plain.append(escaped[index])
        index += 1
      }
      #expect(String(plain) == LineText.singleLine(text))
      #expect(!String(plain).unicodeScalars.contains("\n"))
    }
  }

  @Test func longWordsSurvive() {
    let word = String(repeating: "x", count: 5000)
    #expect(MarkdownText.escaped(word) == word)
  }

  @Test func mermaidLabelsHoldNothingThatMermaidReads() {
    #expect(MermaidText.escaped("a \"b\" #1") == "a #34;b#34; #35;1")
    #expect(MermaidText.escaped("50%% <i> `x`") == "50#37;#37; #60;i#62; #96;x#96;")
    #expect(MermaidText.escaped("one\ntwo: [x] (y) {z} | end") == "one two#58; [x] (y) {z} | end")
    #expect(MermaidText.escaped("a\\nb $$x$$") == "a#92;nb #36;#36;x#36;#36;")
  }
}
