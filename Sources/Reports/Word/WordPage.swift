// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Values

/// The page that pandoc makes a Word document of: safe HTML with the names of styles.
struct WordPage {
  let outline: ReportOutline
  let options: ReportOptions
  let phrases: Phrases

  func html(body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    \(author)<title>\(MarkupText.escaped(title))</title>
    </head>
    <body>
    \(client)\(byline)\(body)</body>
    </html>

    """
  }

  var title: String {
    switch outline.title {
    case .phrase(let phrase): phrases(phrase.key)
    case .words(let words): words.plain
    }
  }

  /// Word keeps it among the properties of the file; the line below the title shows it.
  private var author: String {
    options.author.map { "<meta name=\"author\" content=\"\(MarkupText.escaped($0))\">\n" } ?? ""
  }

  private var forClient: String? {
    options.client.map { phrases(ReportPhrase.forClient.key, [.name: $0]) }
  }

  /// On a cover it is whom it is for that is looked for first.
  private var client: String {
    guard outline.hasCover, let forClient else { return "" }
    return WordStyle.client.around("<p>\(MarkupText.escaped(forClient))</p>")
  }

  private var byline: String {
    let day = phrases(ReportPhrase.on.key, [.start: options.date.description])
    let client = outline.hasCover ? nil : forClient
    let draft = outline.isDraft ? phrases(ReportPhrase.draft.key) : nil
    let words = [client, day, draft].compactMap(\.self).joined(separator: " · ")
    return WordStyle.byline.around("<p>\(MarkupText.escaped(words))</p>")
  }

  /// The contents as they are before a word processor makes them anew, which alone knows the numbers
  /// of its pages.
  ///
  /// A plan alone has none, as on paper: behind its first page they would stand amid the text, and before
  /// it that page would have no room on its sheet.
  var contents: String {
    guard !outline.hasFirstPageFirst else { return "" }
    let entries = ContentsEntry.all(of: outline, hasSections: true)
    guard entries.count > 1 else { return "" }
    let heading = "<p>\(MarkupText.escaped(phrases(ReportPhrase.contents.key)))</p>"
    // Those of one workflow stand on the sheet of its title.
    let begin = outline.hasParts && !outline.isOneWorkflow ? WordStyle.pageBreak : ""
    let list = begin + WordStyle.contentsHeading.around(heading) + lines(of: entries, .contents)
    // Several documents begin a sheet each.
    return outline.pages.count > 1 ? list : list + WordStyle.contentsEnd.around("<p>\u{200B}</p>")
  }

  private func lines(of entries: [ContentsEntry], _ style: WordStyle) -> String {
    entries.map { entry in
      let words = entry.phrase.map { phrases($0.key) } ?? entry.words?.plain ?? ""
      let link = "<a href=\"#\(MarkupText.escaped(entry.id))\">\(MarkupText.escaped(words))</a>"
      return style.around("<p>\(link)</p>") + lines(of: entry.inner, .innerContents)
    }.joined()
  }
}
