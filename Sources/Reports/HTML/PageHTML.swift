// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Values

/// The page around the chapters: head, title, and contents.
struct PageHTML {
  let outline: ReportOutline
  let options: ReportOptions
  let templates: ReportTemplates

  private var phrases: Phrases { templates.phrases }
  private var inlines: InlineHTML { InlineHTML(outline: outline, phrases: phrases, page: 0) }

  /// Nothing but its own style and pictures within the page is ever loaded, and nothing is run.
  private static let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

  func html(body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    \(author)<title>\(title)</title>
    <style>
    \(templates.style)
    </style>
    <style>
    \(PrintStyle(outline: outline, title: plainTitle, byline: byline()).css)
    </style>
    </head>
    <body class="\(kind)">
    <a class="skip" href="#main">\(text(.skip))</a>
    \(header)\(outline.hasFirstPageFirst ? "" : contents)<main id="main">
    \(body)</main>
    \(way)</body>
    </html>

    """
  }

  private var kind: String {
    if options.isDecisionOnly { return "decision" }
    if outline.pages.count == 1 { return "single" }
    return outline.isOneWorkflow ? "several one-workflow" : "several"
  }

  private var title: String { MarkupText.escaped(plainTitle) }

  private var plainTitle: String {
    switch outline.title {
    case .phrase(let phrase): phrases(phrase.key)
    case .words(let words): words.plain
    }
  }

  /// Back to the contents, from wherever one is.
  private var way: String {
    outline.pages.count > 1
      ? "<p class=\"up\"><a href=\"#contents\">\(text(.contents))</a></p>\n" : ""
  }

  private var author: String {
    options.author.map { "<meta name=\"author\" content=\"\(MarkupText.escaped($0))\">\n" } ?? ""
  }

  private var header: String {
    var html = "<header>\n"
    if let logo = options.logo {
      // Whose it is, the client's or the author's, nobody has said.
      html += "<img class=\"logo\" alt=\"\(text(.logo))\" src=\"\(logo.address)\">\n"
    }
    let id = MarkupText.escaped(outline.pages.count == 1 ? outline.id(of: 0) : "title")
    let words = ChapterHTML.text(of: outline.title, inlines)
    html += "<h1 id=\"\(id)\"\(ChapterHTML.direction(of: outline.title))>\(words)</h1>\n"
    // On a cover it is whom it is for that is looked for first.
    if outline.hasCover, let client {
      html += "<p class=\"client\">\(MarkupText.escaped(client))</p>\n"
    }
    return html
      + "<p class=\"by\">\(DayText.html(of: byline(isBelowClient: outline.hasCover)))</p>\n"
      + "</header>\n"
  }

  private var client: String? {
    options.client.map { phrases(ReportPhrase.forClient.key, [.name: $0]) }
  }

  /// For whom, by whom, of which day, and whether it is signed.
  private func byline(isBelowClient: Bool = false) -> String {
    [
      isBelowClient ? nil : client,
      options.author.map { phrases(ReportPhrase.byAuthor.key, [.name: $0]) },
      phrases(ReportPhrase.on.key, [.start: options.date.description]),
      outline.isDraft ? phrases(ReportPhrase.draft.key) : nil,
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// The list of what is in it; of a single plan it stands behind the first page.
  var contents: String {
    let entries = ContentsEntry.all(of: outline)
    guard entries.count > 1 else { return "" }
    let heading = "<h2 id=\"contents\">\(text(.contents))</h2>\n"
    return "<nav aria-labelledby=\"contents\">\n\(heading)\(list(of: entries))</nav>\n"
  }

  private func list(of entries: [ContentsEntry]) -> String {
    let items = entries.map { entry in
      let words = entry.words.map { $0.plain } ?? ""
      let shown = entry.phrase.map(text) ?? MarkupText.escaped(words)
      let direction = TextDirection.isFromRight(words) ? " dir=\"auto\"" : ""
      let inner = entry.inner.isEmpty ? "" : "\n" + list(of: entry.inner)
      return
        "<li\(direction)><a href=\"#\(MarkupText.escaped(entry.id))\">\(shown)</a>\(inner)</li>\n"
    }
    return "<ul>\n\(items.joined())</ul>\n"
  }

  private func text(_ phrase: ReportPhrase) -> String { MarkupText.escaped(phrases(phrase.key)) }
}
