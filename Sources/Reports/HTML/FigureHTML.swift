// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Values

/// A chart as it stands in a report: the picture, or the note that there is none.
struct FigureHTML {
  /// A picture for a word processor, which takes no drawing within the text.
  typealias Picture = WordDraft.Picture

  /// On paper, on a screen, and in a word processor, in pixels.
  static let width = 660.0
  /// On a telephone.
  static let narrowWidth = 328.0

  let number: Int
  let phrases: Phrases
  let medium: Medium

  /// The chart of a block, with its picture where that is a file of its own.
  ///
  /// - Parameter caption: what stands below it.
  func html(of chart: any Chart, caption: Caption) -> (html: String, picture: Picture?) {
    let title = chart.caption(phrases)
    let alternative = chart.alternative(phrases)
    func svg(_ width: Double, _ id: String) -> String {
      SVGText.of(
        chart.drawing(width: width, phrases), id: id, title: title, alternative: alternative)
    }
    let id = "chart-\(number)"
    switch medium {
    case .page:
      let pictures =
        "<div class=\"wide\">\n\(svg(Self.width, id))\n</div>\n"
        + "<div class=\"narrow\">\n\(svg(Self.narrowWidth, id + "-narrow"))\n</div>\n"
      let below = "<figcaption>\(caption.html(for: medium))</figcaption>\n"
      return ("<figure class=\"chart\">\n\(pictures)\(below)</figure>\n", nil)
    case .word:
      let image =
        "<img src=\"\(id).png\" alt=\"\(MarkupText.escaped(alternative))\" style=\"width: 100%\">"
      let html =
        WordStyle.figure.around("<p>\(image)</p>")
        + WordStyle.caption.around("<p>\(caption.html(for: medium))</p>")
      return (html, Picture(name: id, svg: svg(Self.width, id)))
    }
  }

  func note(_ phrase: ReportPhrase) -> String {
    let words = MarkupText.escaped(phrases(phrase.key))
    return medium == .page
      ? "<p class=\"note\">\(words)</p>\n" : WordStyle.note.around("<p>\(words)</p>")
  }
}
