// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import ShippedContent
import Templates
import Testing
import Values

@testable import Reports

@Suite("A report")
struct ReportTests {
  private func report(
    _ texts: [(String, String)], decisionOnly: Bool = false
  ) throws -> Report {
    var options = ReportOptions(date: try #require(CalendarDate("2027-01-08")))
    options.isDecisionOnly = decisionOnly
    let files = try Shipped.templates().filter { $0.name.hasPrefix(ReportTemplates.prefix) }
    return try Report(
      of: texts.map { ReportSource(name: $0.0, file: "\($0.0).md", text: $0.1) }, options: options,
      templates: ReportTemplates(files))
  }

  private func body(_ markdown: String) throws -> String {
    let html = try report([("page", markdown)]).page.html
    let main = try #require(html.firstRange(of: "<main id=\"main\">"))
    return String(html[main.upperBound...])
  }

  private static func plan(_ name: String) -> String {
    """
    <!-- hitl:begin decision 0123456789abcdef manual -->

    # \(name): plan

    ## 1. Decision

    \(name) stays.

    <!-- hitl:end decision -->

    <!-- hitl:begin findings 0123456789abcdef -->

    ## 2. Findings

    See [the annex](\(name)-annex.md#costs) and [the decision](#1-decision).

    <!-- hitl:end findings -->

    """
  }

  private static func page(_ section: String, _ title: String) -> String {
    "<!-- hitl:begin \(section) 0123456789abcdef -->\n\n# \(title)\n\n## Costs\n\n"
      + "<!-- hitl:end \(section) -->\n"
  }

  private static let folder = [
    ("a-annex", page("annex-front", "a: annex")), ("a", plan("a")), ("b", plan("b")),
    ("handbook", page("handbook-front", "Handbook")), ("index", page("workflows", "Index")),
    ("notes", "# Notes\n\nOf ours."),
  ]

  /// The ids of what follows each other in a page.
  private func ids(_ html: String) -> [String] {
    html.matches(of: #/<h\d id="([^"]*)"/#).map { String($0.1) }
  }

  @Test("has the decision pages first, then plans, notes, handbook, annexes, and portfolio")
  func order() throws {
    #expect(
      try ids(report(Self.folder).page.html) == [
        "title", "contents", "part-decisions", "d-a", "d-a--1-decision", "d-b", "d-b--1-decision",
        "part-plans", "d-a-plan", "d-a--2-findings", "d-b-plan", "d-b--2-findings", "d-notes",
        "d-handbook", "d-handbook--costs", "part-annexes", "d-a-annex", "d-a-annex--costs",
        "d-index",
        "d-index--costs",
      ])
  }

  @Test("has the first page of each plan alone where only these are wanted")
  func decisions() throws {
    let html = try report(Self.folder, decisionOnly: true).page.html
    #expect(
      ids(html) == ["title", "contents", "d-a", "d-a--1-decision", "d-b", "d-b--1-decision"])
    #expect(throws: ReportProblem.self) { try report([("x", "# X")], decisionOnly: true) }
  }

  @Test("of one plan is that plan, with its sections as contents")
  func single() throws {
    let html = try report([("a", Self.plan("a"))]).page.html
    #expect(ids(html) == ["d-a", "contents", "d-a--1-decision", "d-a--2-findings"])
    #expect(html.contains("<a href=\"#d-a--2-findings\">2. Findings</a>"))
  }

  @Test("has links to what is in it, and the words alone of others")
  func links() throws {
    let whole = try report(Self.folder).page.html
    #expect(whole.contains("<a href=\"#d-a-annex--costs\">the annex</a>"))
    #expect(whole.contains("<a href=\"#d-a--1-decision\">the decision</a>"))
    let alone = try report([("a", Self.plan("a"))]).page.html
    #expect(alone.contains("See the annex and <a href"))
    #expect(try body("[a](x.pdf) [b](javascript:x) [c](#nowhere)").contains("<p>a b c</p>"))
  }

  @Test("gives documents of one name ids of their own")
  func namesakes() throws {
    let html = try report([("a", Self.plan("a")), ("a", Self.plan("a"))]).page.html
    #expect(Set(ids(html)).count == ids(html).count)
  }

  @Test("ends a decision page before the second part where its marker is lost")
  func lostMarker() throws {
    let lost = Self.plan("a").replacing("<!-- hitl:end decision -->", with: "")
    #expect(
      try ids(report([("a", lost)], decisionOnly: true).page.html) == ["d-a", "d-a--1-decision"])
  }

  @Test("never leaves out a level of headings, and has one title")
  func levels() throws {
    let html = try body("# A\n\n#### Deep\n\n###### Deeper\n\n## Two\n\n# Another\n\n- # In a list")
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
    let html = try body(markdown)
    let tags = Set(html.matches(of: #/<\/?([a-z!?]+)/#).map { String($0.1) })
    #expect(
      tags.isSubset(of: [
        "main", "body", "html", "p", "pre", "code", "div", "table", "thead", "tbody", "tr", "th",
        "td",
      ]))
    #expect(html.contains("&lt;"))
  }

  @Test("leaves out comments, which nobody sees in Markdown either")
  func comments() throws {
    let html = try body("# A\n\n<!-- secret -->\n\na <!-- secret --> b\n\n<!--\nsecret\n\nx\n-->")
    #expect(!html.contains("secret"))
    #expect(html.contains("<p>a  b</p>"))
  }

  @Test("loads nothing: a picture from elsewhere is its words")
  func pictures() throws {
    let html = try body("![a *map*](https://a.example/x.png)")
    #expect(!html.contains("<img"))
    #expect(html.contains("a map"))
  }

  @Test("keeps alignment, boxes, code, struck text and numbers of lists")
  func markup() throws {
    #expect(try body("| a | b |\n| :-: | --: |\n| c | d |").contains("<td class=\"right\">d</td>"))
    #expect(try body("3. x\n4. y").contains("<ol start=\"3\">"))
    #expect(try body("- [x] a\n- [ ] b").contains("<li>☑ a"))
    #expect(try body("~~a~~ `b<`").contains("<del>a</del> <code>b&lt;</code>"))
    #expect(try body("```sh\na & b\n```").contains("<pre><code>a &amp; b\n</code></pre>"))
  }

  @Test("lets text from right to left find its direction")
  func direction() throws {
    #expect(try body("שלום").contains("<p dir=\"auto\">שלום</p>"))
    #expect(try body("| مرحبا |\n| - |").contains("<th scope=\"col\" dir=\"auto\">"))
    #expect(try body("a\u{202E}b").contains("a\u{FFFD}b"))
  }

  @Test("keeps a day in one line, and what only looks like one as it is")
  func days() {
    #expect(DayText.html(of: "by 2027-01-08.") == "by <span class=\"day\">2027-01-08</span>.")
    for text in ["2027-02-30", "12027-01-08", "2027-01-081", "2027-01-0", "-------------"] {
      #expect(DayText.html(of: text) == text)
    }
  }

  @Test("draws a chart in the place of its diagram, and before its table")
  func charts() throws {
    let diagram = "<!-- chart=map -->\n```mermaid\nflowchart TD\n a[\"<A>\"]\n```"
    let drawn = try body(diagram)
    #expect(drawn.contains("<figure class=\"chart\">"))
    #expect(drawn.contains("&lt;A&gt;</text>"))
    #expect(!drawn.contains("flowchart"))
    let table = try body("<!-- chart=people -->\n\n| a | 1 |\n| - | - |\n| **Clerk** | **2** |")
    #expect(table.matches(of: #/<(figure|table)/#).map { String($0.1) } == ["figure", "table"])
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
    let page = try report([("page", markdown)]).page
    #expect(page.notes.count == 1)
    #expect(page.notes.allSatisfy { $0.severity == .warning })
    #expect(!page.html.contains("<figure"))
    #expect(page.html.contains("class=\"note\""))
  }

  @Test("has columns that together fill a page", arguments: [1, 2, 7, 64])
  func columns(count: Int) {
    let cells = (0..<count).map { [Inline.text(String(repeating: "word ", count: $0))] }
    let table = MarkdownTable(alignments: [], head: cells, rows: [cells])
    let shares = ColumnWidths.shares(of: table)
    #expect(shares.reduce(0, +) == 100)
    #expect(shares.allSatisfy { $0 > 0 })
  }

  @Test("tells every document that is in conflict or beyond its bounds, and is not made then")
  func problems() throws {
    let wide =
      "|" + String(repeating: " a |", count: 65) + "\n|" + String(repeating: "-|", count: 65)
    do {
      _ = try report([("a", "<<<<<<< x\n"), ("b", "# B"), ("c", wide)])
      Issue.record("a report was made")
    } catch let problem as ReportProblem {
      #expect(problem.diagnostics.map(\.location?.file) == ["a.md", "c.md"])
    }
  }
}

@Suite("The templates of reports")
struct ReportTemplatesTests {
  private func files() throws -> [TemplateFile] {
    try Shipped.templates().filter { $0.name.hasPrefix(ReportTemplates.prefix) }
  }

  @Test("must have each text that is looked up")
  func missing() throws {
    var files = try files()
    let index = try #require(files.firstIndex { $0.name == "report/words" })
    files[index].text.replace("contents -->", with: "content -->")
    let changed = files
    #expect(throws: TemplateProblems.self) { try ReportTemplates(changed) }
  }

  @Test("have a style sheet that cannot end itself")
  func style() throws {
    var files = try files()
    let index = try #require(files.firstIndex { $0.name == "report/style" })
    files[index].text += "\n</style><script>"
    let changed = files
    #expect(throws: TemplateProblems.self) { try ReportTemplates(changed) }
  }

  @Test("have each style of Word that is named")
  func styles() throws {
    let styles = try #require(files().first { $0.name == "report/word-styles" })
    for style in WordStyle.allCases {
      #expect(styles.text.contains("<w:name w:val=\"\(style.rawValue)\"/>"))
    }
  }
}
