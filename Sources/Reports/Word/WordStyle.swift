// SPDX-License-Identifier: GPL-3.0-or-later

/// The styles of our own that a Word document has beside those of every one.
///
/// They are among the styles in the template, and Word shows them by these names.
enum WordStyle: String, CaseIterable {
  case byline = "Byline"
  case contentsHeading = "Contents Heading"
  case contents = "Contents 1"
  case innerContents = "Contents 2"
  /// A line that begins a page and is hardly seen.
  case newPage = "New Page"
  case figure = "Captioned Figure"
  case caption = "Image Caption"
  case note = "Note"

  /// Paragraphs in this style.
  func around(_ html: String) -> String {
    "<div data-custom-style=\"\(rawValue)\">\(html)</div>\n"
  }

  /// Begins a page; a paragraph without a character would be left out.
  static let pageBreak = newPage.around("<p>\u{200B}</p>")
}
