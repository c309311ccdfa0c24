// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@testable import Reports

@Suite("A page")
struct PageTests {
  @Test("never leaves out a level of headings, and has one title")
  func levels() throws {
    let html = try MadeReports.body(
      "# A\n\n#### Deep\n\n###### Deeper\n\n## Two\n\n# Another\n\n- # In a list")
    #expect(html.matches(of: #/<h(\d)/#).map { String($0.1) } == ["2", "3", "2", "2"])
    #expect(html.contains("<strong>In a list</strong>"))
  }

  @Test(
    "shows raw HTML as text",
    arguments: [
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b>c</b>", "<!-- a --> b",
      "<div\n>", "<style>*{}</style>", "| a |\n| - |\n| <br> |", "<!DOCTYPE html>", "<?php ?>",
      "<svg onload=x>", "</main></body>",
    ])
  func rawHTML(markdown: String) throws {
    let html = try MadeReports.body(markdown)
    let tags = Set(html.matches(of: #/<\/?([a-z!?]+)/#).map { String($0.1) })
    #expect(
      tags.isSubset(of: [
        "main", "body", "html", "p", "pre", "code", "div", "table", "thead", "tbody", "tr", "th",
        "td", "caption", "colgroup", "col",
      ]))
    #expect(html.contains("&lt;"))
  }

  @Test("leaves out comments, which nobody sees in Markdown either")
  func comments() throws {
    let html = try MadeReports.body(
      "# A\n\n<!-- secret -->\n\na <!-- secret --> b\n\n<!--\nsecret\n\nx\n-->")
    #expect(!html.contains("secret"))
    #expect(html.contains("<p>a  b</p>"))
  }

  @Test("loads nothing: a picture from elsewhere is its words")
  func pictures() throws {
    let html = try MadeReports.body("![a *map*](https://a.example/x.png)")
    #expect(!html.contains("<img"))
    #expect(html.contains("a map"))
    // Without words it says nothing, and leaves no empty paragraph.
    #expect(try !MadeReports.body("![](x.png)").contains("<p"))
    #expect(try MadeReports.body("Text ![](x.png) more").contains("<p>Text  more</p>"))
  }

  @Test("keeps alignment, boxes, code, struck text and numbers of lists")
  func markup() throws {
    #expect(
      try MadeReports.body("| a | b |\n| :-: | --: |\n| c | d |").contains(
        "<td class=\"right\">d</td>"))
    #expect(try MadeReports.body("3. x\n4. y").contains("<ol start=\"3\">"))
    #expect(try MadeReports.body("- [x] a\n- [ ] b").contains("<li>☑ a"))
    #expect(try MadeReports.body("~~a~~ `b<`").contains("<del>a</del> <code>b&lt;</code>"))
    #expect(
      try MadeReports.body("```sh\na & b\n```").contains("<pre><code>a &amp; b\n</code></pre>"))
  }

  @Test("lets text from right to left find its direction")
  func direction() throws {
    #expect(try MadeReports.body("שלום").contains("<p dir=\"auto\">שלום</p>"))
    #expect(try MadeReports.body("| مرحبا |\n| - |").contains("<th scope=\"col\" dir=\"auto\">"))
    #expect(try MadeReports.body("a\u{202E}b").contains("<p>ab</p>"))
  }

  @Test("keeps a day in one line, and what only looks like one as it is")
  func days() {
    #expect(DayText.html(of: "by 2027-01-08.") == "by <span class=\"whole\">2027-01-08</span>.")
    for text in ["2027-02-30", "12027-01-08", "2027-01-081", "2027-01-0", "-------------"] {
      #expect(DayText.html(of: text) == text)
    }
  }

  @Test("keeps a range in one line, with the sign behind it, and a box with its word")
  func ranges() throws {
    let body = try MadeReports.body("50% (46–54), 0.7%–10%°, 98%°, a–b, 1 – 2; ☐ yes")
    for figure in ["50% (46–54)", "0.7%–10%°", "98%°"] {
      #expect(body.contains("<span class=\"whole\">\(figure)</span>"))
    }
    #expect(body.contains("a–b, 1 – 2; ☐\u{A0}yes"))
  }

  @Test("draws a chart in the place of its diagram, and before its table")
  func charts() throws {
    let diagram = "<!-- chart=map -->\n```mermaid\nflowchart TD\n a[\"<A>\"]\n```"
    let drawn = try MadeReports.body(diagram)
    #expect(drawn.contains("<figure class=\"chart\">"))
    #expect(drawn.contains("&lt;A&gt;</text>"))
    #expect(!drawn.contains("flowchart"))
    let table = try MadeReports.body(
      "<!-- chart=people -->\n\n| a | 1 |\n| - | - |\n| **Clerk** | **2** |")
    #expect(table.matches(of: #/<(figure|table)/#).map { String($0.1) } == ["figure", "table"])
  }

  @Test("has a tall chart in parts for paper, of which the first says what all of them show")
  func parts() throws {
    let lanes = (1...9).map {
      "  l\($0)[\"Step\"]\n  q -->|\"Kind \($0)\"| l\($0)\n  l\($0) --> z\n"
    }
    let text = "```mermaid\nflowchart TD\n  q{\"Which?\"}\n  z[\"End\"]\n\(lanes.joined())```"
    let page = try MadeReports.body(text)
    #expect(page.matches(of: #/<figure/#).count == 1)
    let parts = page.matches(of: #/<svg [^>]*viewBox="0 (\d+) 660 (\d+)"[^>]*>/#)
    #expect(parts.count > 2)
    let spans = try parts.map { (top: try #require(Int($0.1)), height: try #require(Int($0.2))) }
    for (part, next) in zip(spans, spans.dropFirst()) {
      #expect(part.top + part.height == next.top)
      #expect(part.height >= 96)
    }
    #expect(parts.map { $0.0.contains("aria-hidden") } == parts.indices.map { $0 > 0 })
    for number in 1...9 {
      // Once on paper, and once on a telephone.
      #expect(page.matches(of: try Regex(">Kind \(number)</text>")).count == 2)
    }
    let draft = try MadeReports.report([("page", text)]).wordDraft()
    #expect(draft.pictures.count == parts.count)
    #expect(draft.html.matches(of: #/data-custom-style="Figure Part"/#).count == parts.count - 1)
    #expect(draft.html.matches(of: #/data-custom-style="Captioned Figure"/#).count == 1)
  }

  @Test("has the heads of a card above its cells where one is long, beside them in up to two lines")
  func cards() throws {
    func classes(_ head: String) throws -> Bool {
      try MadeReports.body("| a | b | \(head) |\n| - | - | - |\n| 1 | 2 | 3 |")
        .contains("cards over")
    }
    #expect(try !classes("Who, by"))
    #expect(try !classes("More people on the roster"))
    #expect(try classes("More people on the roster, and those present on a peak day"))
  }

  @Test(
    "leaves a chart as it is that cannot be drawn, and says so",
    arguments: [
      "<!-- chart=map -->\n```mermaid\nflowchart TD\n a --> b\n```", "```mermaid\npie\n```",
      "<!-- chart=people -->\n| a | 1 |\n| - | - |\n| **Clerk** | **many** |",
      "<!-- chart=pie -->\n| a |\n| - |",
      "<!-- chart=road -->\n```mermaid\nflowchart TD\n a[A]\n```",
    ])
  func unread(markdown: String) throws {
    let page = try MadeReports.report([("page", markdown)]).page
    #expect(page.notes.count == 1)
    #expect(page.notes.allSatisfy { $0.severity == .warning })
    #expect(!page.html.contains("<figure"))
    #expect(page.html.contains("class=\"note\""))
  }

  @Test("leaves room to write in the columns that are for that, and in no others")
  func blank() throws {
    let rows = "| Who | Name, date | Remarks |\n| --- | --- | --- |\n| Ann | | |\n| Bob | | |"
    let html = try MadeReports.body(rows)
    let cells = html.matches(of: #/<td([^>]*)></td>/#).map { $0.1.contains("class=\"blank\"") }
    #expect(cells == [true, false, true, false])
  }

  @Test("has notes at the end, with links to them", arguments: [1, 40])
  func notes(count: Int) throws {
    let signs = (1...count).map { "a[^n\($0)]" }.joined(separator: "\n\n")
    let texts = (1...count).map { "[^n\($0)]: Text \($0)" }.joined(separator: "\n\n")
    let html = try MadeReports.body("# A\n\n\(texts)\n\n\(signs)\n")
    for number in 1...count {
      #expect(html.contains("<sup><a href=\"#note-\(number)-of-d-page\">\(number)</a></sup>"))
      #expect(
        html.contains(
          "<p id=\"note-\(number)-of-d-page\"><sup>\(number)</sup> Text\u{A0}\(number)</p>"))
    }
    #expect(!html.contains("[^"))
  }

  @Test("lets lines end within words that are longer than a column")
  func longWords() throws {
    let address = "https://a.example/a/very/long/address?with=many&parts=in-it"
    let html = try MadeReports.body(address)
    #expect(html.contains("<wbr>"))
    #expect(
      html.replacing("<wbr>", with: "").contains(
        ">https://a.example/a/very/long/address?with=many&amp;parts=in-it</a>"))
    #expect(try !MadeReports.body(String(repeating: "short words ", count: 9)).contains("<wbr>"))
    #expect(
      try MadeReports.body(String(repeating: "x", count: 61)).matches(of: #/<wbr>/#).count == 2)
  }

  @Test("has columns that have room for their longest words")
  func words() {
    let table = MarkdownTable(
      alignments: [], head: ["Role", "Needed", "Odds", "Remarks"].map { [.text($0)] },
      rows: [
        [
          [.text("Clerk")], [.text("83.2%")], [.text("5%")],
          [.text(String(repeating: "many words ", count: 60))],
        ]
      ])
    let shares = ColumnWidths.shares(of: table).percent
    #expect(shares[3] > 50)
    #expect(shares[1] >= 9 && shares[2] >= 7)
  }

  @Test("gives words room for which a short line has another, and leaves figures in one")
  func balanced() {
    func width(_ alignment: MarkdownTable.Alignment?) -> Int {
      let words = String(repeating: "costs at least 828,000 EUR more ", count: 3)
      let row = ["about 66% now", words, words, words, words].map { [Inline.text($0)] }
      let table = MarkdownTable(
        alignments: [alignment, nil, nil, nil, nil],
        head: ["Odds", "One", "Two", "Three", "Four"].map { [.text($0)] }, rows: [row, row])
      return ColumnWidths.shares(of: table).percent[0]
    }
    #expect(width(nil) < width(.right))
  }

  @Test("has columns that together fill a page", arguments: [1, 2, 7, 64])
  func columns(count: Int) {
    let cells = (0..<count).map { [Inline.text(String(repeating: "word ", count: $0))] }
    let table = MarkdownTable(alignments: [], head: cells, rows: [cells])
    let shares = ColumnWidths.shares(of: table).percent
    #expect(shares.reduce(0, +) == 100)
    #expect(shares.allSatisfy { $0 > 0 })
  }
}
