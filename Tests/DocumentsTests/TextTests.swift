// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Testing

@testable import Documents
import Values

@Suite struct TextTests {
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
    #expect(MermaidText.lines(word) == [String(repeating: "x", count: 21) + "…"])
  }

  @Test func mermaidLabelsHoldNothingThatMermaidReads() {
    #expect(MermaidText.escaped("a \"b\" #1") == "a #34;b#34; #35;1")
    #expect(MermaidText.escaped("50%% <i> `x`") == "50#37;#37; #60;i#62; #96;x#96;")
    #expect(MermaidText.escaped("one\ntwo: [x] (y) {z} | end") == "one two#58; [x] (y) {z} | end")
    #expect(MermaidText.escaped("a\\nb $$x$$") == "a#92;nb #36;#36;x#36;#36;")
  }

  @Test func mermaidLabelsAreWrappedAndCut() {
    #expect(
      MermaidText.lines("Send the link to the registered phone or mailbox") == [
        "Send the link to the", "registered phone or", "mailbox",
      ])
    let long = Array(repeating: "word", count: 40).joined(separator: " ")
    #expect(MermaidText.lines(long).count == 4)
    #expect(MermaidText.lines(long).last?.hasSuffix(" …") == true)
    #expect(MermaidText.lines("") == [])
  }

  @Test(arguments: [
    (1200.0, "1,200"), (2.5, "2.5"), (0, "0"), (-1234.5, "-1,234.5"), (999_999.999, "1,000,000"),
    (0.004, "0"), (-0.001, "0"), (1_000_000, "1,000,000"), (12.305, "12.31"), (100, "100"),
  ])
  func numbersAreGrouped(value: Double, expected: String) {
    #expect(FigureText.plain(value) == expected)
  }

  @Test func numbersBeyondReasonDoNotTrap() {
    #expect(FigureText.plain(1e300) == "1e+300")
    #expect(FigureText.plain(.infinity) == "inf")
    #expect(FigureText.plain(.nan) == "nan")
    #expect(FigureText.percent(0.93) == "93%")
    #expect(FigureText.percent(0.025) == "2.5%")
  }

  @Test func widthsCountTerminalCells() {
    #expect(TerminalWidth.cells(of: "abc") == 3)
    #expect(TerminalWidth.cells(of: "日本") == 4)
    #expect(TerminalWidth.cells(of: "e\u{301}x") == 2)
    #expect(TerminalWidth.cells(of: "🎉👩‍👩‍👧") == 4)
    #expect(TerminalWidth.cells(of: "❤️") == 2)
    #expect(TerminalWidth.cells(of: "\u{200B}") == 0)
    #expect(TerminalWidth.cells(of: "©é–…") == 4)
    #expect(TerminalWidth.cut("日本語テキスト", to: 7) == "日本語…")
    #expect(TerminalWidth.cut("short", to: 5) == "short")
    #expect(TerminalWidth.cut("longer", to: 5) == "long…")
    #expect(TerminalWidth.cut("x", to: 0) == "")
  }
}
