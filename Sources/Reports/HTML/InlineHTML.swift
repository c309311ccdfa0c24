// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Values

/// Writes the pieces of lines as HTML.
struct InlineHTML {
  let outline: ReportOutline
  let phrases: Phrases
  /// The document that links are seen from.
  var page: Int
  /// The chapter at whose end its notes stand.
  var chapter = ""

  func html(of inlines: [Inline], hasLinks: Bool = true) -> String {
    inlines.map { html(of: $0, hasLinks) }.joined()
  }

  private func html(of inline: Inline, _ hasLinks: Bool) -> String {
    func inside(_ inner: [Inline]) -> String { html(of: inner, hasLinks: hasLinks) }
    return switch inline {
    case .text(let text): Self.unbroken(LongWords.html(of: ShortNumbers.joined(text)))
    case .html(let text): MarkupText.escaped(text)
    case .softBreak: "\n"
    case .lineBreak: "<br>\n"
    case .code(let text): "<code>\(MarkupText.escaped(text))</code>"
    case .emphasis(let inner): "<em>\(inside(inner))</em>"
    case .note(let number):
      hasLinks
        ? "<sup><a href=\"#\(noteID(number))\">\(number)</a></sup>" : "<sup>\(number)</sup>"
    case .strong(let inner): "<strong>\(inside(inner))</strong>"
    case .struck(let inner): "<del>\(inside(inner))</del>"
    case .picture(let inner):
      // One without words says nothing.
      inner.plain.isEmpty
        ? "" : MarkupText.escaped(phrases(ReportPhrase.picture.key, [.name: inner.plain]))
    case .link(let target, let inner): hasLinks ? link(to: target, inner) : inside(inner)
    }
  }

  /// The id of a note, escaped.
  func noteID(_ number: Int) -> String { MarkupText.escaped("note-\(number)-of-\(chapter)") }

  /// A text in which no line ends within a range such as `46–54`, before the sign of a proposal, or
  /// between a box and what it is for.
  private static func unbroken(_ html: String) -> String {
    var boxed = html
    if html.utf8.contains(0xE2) {
      for box in ["☐", "☑", "☒"] { boxed = boxed.replacing("\(box) ", with: "\(box)\u{A0}") }
    }
    // The sign of a proposal stands with what it means, not at the end of a line.
    if html.utf8.contains(0xC2) { boxed = boxed.replacing(" ° ", with: " °\u{A0}") }
    guard mayHoldFigures(boxed) else { return boxed }
    let figures = #/(?:\d[\d.,]*%? \()?\d[\d.,]*%?–[\d.,]*\d%?°?\)?|\d[\d.,]*%°/#
    return boxed.replacing(figures) { found in "<span class=\"whole\">\(found.output)</span>" }
  }

  /// Whether a digit or a percent sign stands before a dash or a degree sign: few texts do, and to read
  /// a pattern takes longer than most of them.
  private static func mayHoldFigures(_ html: String) -> Bool {
    var before: UInt8 = 0
    for byte in html.utf8 {
      let isSign = byte == 0xE2 || byte == 0xC2
      if isSign, (0x30...0x39).contains(before) || [0x25, 0x2C, 0x2E].contains(before) {
        return true
      }
      before = byte
    }
    return false
  }

  private static let mail = "mailto:"

  /// A link; the words alone where its target is not in the report and no safe one outside.
  private func link(to target: String, _ words: [Inline]) -> String {
    // A link in a link is none, and nobody writes to "mailto:".
    let isAddress = words.plain == target && target.lowercased().hasPrefix(Self.mail)
    let words =
      isAddress
      ? MarkupText.escaped(String(target.dropFirst(Self.mail.count)))
      : html(of: words, hasLinks: false)
    if let outside = LinkText.outside(target) {
      return "<a href=\"\(MarkupText.escaped(outside))\">\(words)</a>"
    }
    guard let id = outline.id(ofLink: target, in: page) else { return words }
    return "<a href=\"#\(MarkupText.escaped(id))\">\(words)</a>"
  }
}
