// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Values

/// Writes the blocks of a document as HTML.
struct BlockHTML {
  let inlines: InlineHTML
  let medium: Medium
  /// Whether they stand on a first page, which is to have room on one sheet.
  var isFirstPage = false

  private var phrases: Phrases { inlines.phrases }

  /// - Parameter isTight: whether paragraphs stand without tags, as in a list without blank lines.
  func html(of blocks: [Block], isTight: Bool = false) -> String {
    blocks.map { html(of: $0, isTight: isTight) }.joined()
  }

  func html(of block: Block, isTight: Bool = false) -> String {
    switch block {
    case .paragraph(let words):
      let text = inlines.html(of: words)
      if isTight { return text + "\n" }
      // Such as a picture without words.
      if text.isEmpty { return "" }
      let html = "<p\(TextDirection.mark(of: words))>\(text)</p>\n"
      return medium == .word && TextDirection.beginsFromRight(words.plain)
        ? "<div dir=\"rtl\">\n\(html)</div>\n" : html
    // One that stands in a list or a quotation would break the order of the others.
    case .heading(_, let words):
      return "<p\(TextDirection.mark(of: words))><strong>\(inlines.html(of: words))</strong></p>\n"
    case .quote(let inner): return "<blockquote>\n\(html(of: inner))</blockquote>\n"
    case .list(let list): return html(of: list)
    case .code(_, let text): return code(text)
    case .table(let table): return self.html(of: table)
    case .html(let text): return code(text)
    case .comment: return ""
    case .rule: return "<hr>\n"
    // It stands at the end of its chapter.
    case .note: return ""
    }
  }

  /// A paragraph that stands by itself.
  func html(ofParagraph block: Block) -> String {
    let text = html(of: block)
    return medium == .word && isFirstPage && !text.isEmpty ? WordStyle.firstText.around(text) : text
  }

  /// A paragraph that leads in to what follows, and stays on its sheet.
  func html(ofLeadIn words: [Inline]) -> String {
    let text = inlines.html(of: words)
    guard medium == .page else { return WordStyle.leadIn.around("<p>\(text)</p>") }
    return "<p class=\"lead\"\(TextDirection.mark(of: words))>\(text)</p>\n"
  }

  /// - Parameters:
  ///   - caption: what stands above it; nil for one within a list or a quotation.
  ///   - labels: what its heads are called where a head alone tells too little.
  func html(of table: MarkdownTable, caption: Caption? = nil, labels: [String]? = nil) -> String {
    TableHTML(
      table: table, caption: caption, inlines: inlines, medium: medium, labels: labels,
      isFirstPage: isFirstPage
    ).html
  }

  private func code(_ text: String) -> String {
    // The first line feed after the tag is not part of the text.
    "<pre><code>\(MarkupText.escaped(text))</code></pre>\n"
  }

  private func html(of list: MarkdownList) -> String {
    let tag = list.start == nil ? "ul" : "ol"
    let start = list.start.flatMap { $0 == 1 ? nil : " start=\"\($0)\"" } ?? ""
    let items = list.items.map { item in
      let box = item.isTicked.map { phrases(($0 ? ReportPhrase.ticked : .notTicked).key) + " " }
      let text = html(of: item.blocks, isTight: list.isTight)
      return "<li\(direction(of: item))>\(MarkupText.escaped(box ?? ""))\(text)</li>\n"
    }
    return "<\(tag)\(start)>\n\(items.joined())</\(tag)>\n"
  }

  private func direction(of item: MarkdownList.Item) -> String {
    guard case .paragraph(let words) = item.blocks.first else { return "" }
    return TextDirection.mark(of: words)
  }
}
