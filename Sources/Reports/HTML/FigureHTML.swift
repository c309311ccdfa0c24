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

  /// The least height of a part of a picture that may go on on another sheet, in pixels: a tenth of a
  /// sheet of A4.
  private static let leastPart = 96.0

  let number: Int
  let phrases: Phrases
  let medium: Medium

  /// The chart of a block, with its pictures where they are files of their own.
  ///
  /// On paper a tall chart is in parts that follow each other without a gap, so that it needs no sheet
  /// of its own and leaves none half empty.
  ///
  /// - Parameter caption: what stands below it.
  func html(of chart: any Chart, caption: Caption) -> (html: String, pictures: [Picture]) {
    let title = chart.caption(phrases)
    let alternative = chart.alternative(phrases)
    let id = "chart-\(number)"
    let wide = chart.drawing(width: Self.width, phrases)
    let parts = wide.parts(atLeast: Self.leastPart)
    let pictures = parts.enumerated().map { index, part in
      index == 0
        ? SVGText.of(wide, part: part, id: id, title: title, alternative: alternative)
        : SVGText.of(wide, goingOnWith: part)
    }
    switch medium {
    case .page:
      let narrow = SVGText.of(
        chart.drawing(width: Self.narrowWidth, phrases), id: id + "-narrow", title: title,
        alternative: alternative)
      let shown =
        "<div class=\"wide\">\n\(pictures.joined(separator: "\n"))\n</div>\n"
        + "<div class=\"narrow\">\n\(narrow)\n</div>\n"
      let below = "<figcaption>\(caption.html(for: medium))</figcaption>\n"
      return ("<figure class=\"chart\">\n\(shown)\(below)</figure>\n", [])
    case .word:
      let files = pictures.indices.map { parts.count > 1 ? "\(id)-\($0 + 1)" : id }
      let images = files.enumerated().map { index, file in
        let words = index == 0 ? alternative : phrases(ReportPhrase.figurePart.key, [.name: title])
        let image =
          "<img src=\"\(file).png\" alt=\"\(MarkupText.escaped(words))\" style=\"width: 100%\">"
        // The last part stays with the caption.
        let style = index < files.count - 1 ? WordStyle.figurePart : .figure
        return style.around("<p>\(image)</p>")
      }
      let below = WordStyle.caption.around("<p>\(caption.html(for: medium))</p>")
      return (
        images.joined() + below, zip(files, pictures).map { Picture(name: $0, svg: $1) }
      )
    }
  }

  func note(_ phrase: ReportPhrase) -> String {
    let words = MarkupText.escaped(phrases(phrase.key))
    return medium == .page
      ? "<p class=\"note\">\(words)</p>\n" : WordStyle.note.around("<p>\(words)</p>")
  }
}
