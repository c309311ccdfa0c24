// SPDX-License-Identifier: GPL-3.0-or-later

/// The styles of our own that a Word document has beside those of every one.
///
/// They are among the styles in the template, and Word shows them by these names.
enum WordStyle: String, CaseIterable {
  case byline = "Byline"
  /// On a cover, whom it is for.
  case client = "Client"
  case contentsHeading = "Contents Heading"
  case contents = "toc 1"
  case innerContents = "toc 2"
  /// A line that begins a page and is hardly seen.
  case newPage = "New Page"
  /// A line that is hardly seen, between words and a chart that they do not lead to.
  case figureStart = "Figure Start"
  case figure = "Captioned Figure"
  /// A part of a chart that goes on below, be it on another sheet.
  case figurePart = "Figure Part"
  case caption = "Image Caption"
  case note = "Note"
  /// A rule between the contents and the text that goes on below them.
  case contentsEnd = "Contents End"
  /// A paragraph that leads in to the table or list below it.
  case leadIn = "Lead In"
  /// A cell that people write into.
  case writeIn = "Write In"
  /// A cell of a table with more columns than have room.
  case denseCell = "Dense Cell"
  /// A cell and a paragraph of a first page, which is to have room on one sheet.
  case firstCell = "First Cell"
  case firstText = "First Text"
  case notes = "Notes"
  // Of words in a paragraph.
  /// The title of a document, which the head of its pages repeats.
  case documentName = "Document Name"
  case tableNumber = "Table Number"
  case figureNumber = "Figure Number"

  /// Paragraphs in this style.
  func around(_ html: String) -> String {
    "<div data-custom-style=\"\(rawValue)\">\(html)</div>\n"
  }

  /// Words of a paragraph in this style.
  func around(words html: String) -> String {
    "<span data-custom-style=\"\(rawValue)\">\(html)</span>"
  }

  /// Begins a page; a paragraph without a character would be left out.
  static let pageBreak = newPage.around("<p>\u{200B}</p>")
}
