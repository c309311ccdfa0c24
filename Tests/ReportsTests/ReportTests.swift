// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import ShippedContent
import Templates
import Testing
import Values

@testable import Reports

@Suite("A report")
struct ReportTests {
  private func made(_ texts: [(String, String)], decisionOnly: Bool = false) throws -> Report {
    try MadeReports.report(texts, decisionOnly: decisionOnly)
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

  @Test("has a portfolio right behind the list of all, and among the rest of a single workflow")
  func portfolio() throws {
    let files = [("portfolio", "# All\n\ntext")] + Self.folder
    #expect(
      try ids(made(files).page.html).prefix(6) == [
        "title", "contents", "d-index", "d-index--costs", "d-portfolio", "part-decisions",
      ])
    let one = files.filter { $0.0 != "b" }
    #expect(
      try ids(made(one).page.html).prefix(6) == [
        "title", "contents", "d-a", "d-a--1-decision", "d-a--2-findings", "d-portfolio",
      ])
  }

  @Test("begins a plan with what somebody wrote above its first page")
  func preface() throws {
    let summary = "## Summary\n\nIn short.\n\n"
    let plan = Self.plan("a")
    // Above the marker, and below the title.
    for text in [
      summary + plan,
      plan.replacing("# a: plan\n\n", with: "# a: plan\n\n\(summary)"),
      "# Own words\n\nIn short.\n\n" + plan,
    ] {
      let html = try made([("a", text + Self.sections(3...6))]).page.html
      let found = ids(html)
      #expect(found.first == "d-a" && found[2] == "d-a--1-decision")
      #expect(["d-a--summary", "d-a--own-words"].contains(found[1]))
      #expect(html.contains("<title>a: plan</title>"))
      #expect(html.contains("<a href=\"#\(found[1])\">"))
      #expect(found[3] == "contents")
      let only = try made([("a", text)], decisionOnly: true).page.html
      #expect(only.contains("In short.") && only.contains("a stays."))
      #expect(!only.contains("Findings"))
    }
    // A title that was moved above the marker stays one.
    let moved =
      "# Moved\n\n" + plan.replacing("# a: plan\n\n", with: "")
    #expect(try made([("a", moved)]).page.html.contains("<title>Moved</title>"))
  }

  @Test("says below each first page that stands alone where the rest is, and nowhere else")
  func elsewhere() throws {
    let html = try made(Self.folder, decisionOnly: true).page.html
    let below = "<p class=\"below\">"
    #expect(html.matches(of: #/<p class="below">/#).count == 2)
    let first = try #require(html.firstRange(of: below))
    let words = try #require(html.firstRange(of: "a stays."))
    #expect(words.lowerBound < first.lowerBound)
    #expect(try !made(Self.folder).page.html.contains(below))
    // In Word it stands in the footer of all pages but a cover, where no row pushes it on.
    let said = try #require(
      html[first.upperBound...].prefix { $0 != "<" }.split(separator: ";").first)
    func footers(_ texts: [(String, String)], decisionOnly: Bool) throws -> Int {
      let draft = try made(texts, decisionOnly: decisionOnly).wordDraft()
      #expect(!draft.html.contains(said))
      return String(decoding: draft.reference, as: UTF8.self).ranges(of: said).count
    }
    #expect(try footers(Self.folder, decisionOnly: true) == 1)
    #expect(try footers([("a", Self.plan("a"))], decisionOnly: true) == 2)
    #expect(try footers(Self.folder, decisionOnly: false) == 0)
  }

  @Test("has the list of all first, then decision pages, plans, notes, handbook, and annexes")
  func order() throws {
    #expect(
      try ids(made(Self.folder).page.html) == [
        "title", "contents", "d-index", "d-index--costs", "part-decisions", "d-a",
        "d-a--1-decision", "d-b", "d-b--1-decision",
        "part-plans", "rest-of-d-a", "d-a--2-findings", "rest-of-d-b", "d-b--2-findings", "d-notes",
        "d-handbook", "d-handbook--costs", "part-annexes", "d-a-annex", "d-a-annex--costs",
      ])
  }

  @Test("has the first page of each plan alone where only these are wanted")
  func decisions() throws {
    let html = try made(Self.folder, decisionOnly: true).page.html
    #expect(
      ids(html) == ["title", "contents", "d-a", "d-a--1-decision", "d-b", "d-b--1-decision"])
    #expect(throws: ReportProblem.self) { try made([("x", "# X")], decisionOnly: true) }
  }

  @Test("tells the first page of a plan and the rest apart by their headings")
  func titles() throws {
    let html = try made(Self.folder).page.html
    let titles = html.matches(of: #/<h3 id="(?:rest-of-)?d-a"><a [^>]*>(.*?)</#).map {
      String($0.1)
    }
    #expect(titles.count == 2 && titles[0] == "a" && titles[1].hasPrefix("a, "))
    #expect(html.contains(">Overview</a></h2>"))
  }

  @Test("has bookmarks that Word takes, each of its own, where it is for Word")
  func bookmarks() throws {
    let long = String(repeating: "a very long heading ", count: 9)
    let html = try made(
      Self.folder + [("z", "# Z\n\n## \(long)\n\n## \(long)\n\n[x](a.md#1-decision)")]
    )
    .wordDraft().html
    #expect(ids(html).allSatisfy { $0.count <= 40 })
    #expect(Set(ids(html)).count == ids(html).count)
    for link in html.matches(of: #/href="#([^"]*)"/#) {
      #expect(ids(html).contains(String(link.1)))
    }
  }

  private static func sections(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "## \($0). More\n\n" }.joined()
  }

  @Test("of one plan has its sections as contents behind the first page, where they are many")
  func single() throws {
    let short = try made([("a", Self.plan("a") + Self.sections(3...5))])
    #expect(!ids(short.page.html).contains("contents"))
    #expect(try !short.wordDraft().html.contains("\"toc 1\""))
    let long = try made([("a", Self.plan("a") + Self.sections(3...6))])
    #expect(
      ids(long.page.html).prefix(4) == ["d-a", "d-a--1-decision", "contents", "d-a--2-findings"])
    #expect(long.page.html.contains("<a href=\"#d-a--2-findings\">2. Findings</a>"))
    // In Word, as on paper, they would stand amid the text.
    #expect(try !long.wordDraft().html.contains("\"toc 1\""))
  }

  @Test("of one workflow has its plan in one piece, and contents that name all sections")
  func oneWorkflow() throws {
    let several = try made(Self.folder)
    #expect(several.page.html.contains("<body class=\"several\">"))
    let one = Self.folder.filter { $0.0 != "b" }
    let html = try made(one).page.html
    #expect(
      ids(html) == [
        "title", "contents", "d-a", "d-a--1-decision", "d-a--2-findings", "d-notes", "d-handbook",
        "d-handbook--costs", "d-a-annex", "d-a-annex--costs", "d-index", "d-index--costs",
      ])
    #expect(html.contains("<title>a</title>"))
    #expect(html.contains("<body class=\"several one-workflow\">"))
    let contents = html.matches(of: #/<li><a href="#([^"]*)"/#).map { String($0.1) }
    #expect(contents == Array(ids(html).dropFirst(2)))
    let word = try made(one).wordDraft().html
    #expect(word.contains("\"toc 2\""))
    // The contents stand below the title, and each document begins a page.
    #expect(word.matches(of: #/"New Page"/#).count == 5)
    #expect(
      try ids(made(one, decisionOnly: true).page.html) == ["d-a", "d-a--1-decision"])
  }

  @Test("has links to what is in it, and the words alone of others")
  func links() throws {
    let whole = try made(Self.folder).page.html
    #expect(whole.contains("<a href=\"#d-a-annex--costs\">the annex</a>"))
    #expect(whole.contains("<a href=\"#d-a--1-decision\">the decision</a>"))
    let alone = try made([("a", Self.plan("a"))]).page.html
    #expect(alone.contains("See the annex and <a href"))
    #expect(
      try MadeReports.body("[a](x.pdf) [b](javascript:x) [c](#nowhere)").contains("<p>a b c</p>"))
  }

  @Test("gives documents of one name ids of their own")
  func namesakes() throws {
    let html = try made([("a", Self.plan("a")), ("a", Self.plan("a"))]).page.html
    #expect(Set(ids(html)).count == ids(html).count)
  }

  @Test(
    "gives every heading an id of its own, whatever documents and headings are called",
    arguments: [
      ["a", "a--b"], ["a", "a--1-decision"], ["a", "a-plan"], ["a-", "a", "a--"],
      ["part", "contents"],
      ["a", "A"], ["?", "!"], ["title", "part-decisions", "rest-of-d-a", "a"],
    ])
  func ids(names: [String]) throws {
    let text = Self.plan("a") + "\n## B\n\n## -b\n\n## ?\n"
    let html = try made(names.map { ($0, text) }).page.html
    #expect(Set(ids(html)).count == ids(html).count)
  }

  @Test("has links that lead to the first heading of a document without a title, and to a title")
  func firstHeadings() throws {
    let links = "[x](a.md#b) [y](c.md#c) [z](#see)"
    let html = try made([
      ("a", "Text.\n\n## B\n\ntext"), ("c", "# C\n\ntext"), ("d", "## See\n\n\(links)"),
    ]).page.html
    #expect(html.contains("<h3 id=\"d-a--b\">"))
    #expect(
      html.contains("<a href=\"#d-a--b\">x</a> <a href=\"#d-c\">y</a> <a href=\"#d-d--see\">z</a>"))
  }

  @Test("ends a decision page before the second part where its marker is lost")
  func lostMarker() throws {
    let lost = Self.plan("a").replacing("<!-- hitl:end decision -->", with: "")
    #expect(
      try ids(made([("a", lost)], decisionOnly: true).page.html) == ["d-a", "d-a--1-decision"])
  }

  @Test("tells every document that is in conflict or beyond its bounds, and is not made then")
  func problems() throws {
    let wide =
      "|" + String(repeating: " a |", count: 65) + "\n|" + String(repeating: "-|", count: 65)
    do {
      _ = try made([("a", "<<<<<<< x\n"), ("b", "# B"), ("c", wide)])
      Issue.record("a report was made")
    } catch let problem as ReportProblem {
      #expect(problem.diagnostics.map(\.location?.file) == ["a.md", "c.md"])
    }
  }
}
