// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Writes a drawing as SVG.
package enum SVGText {
  /// - Parameters:
  ///   - part: the heights between which it is shown; all of it without.
  ///   - id: what begins the ids in it, so that a page may hold several.
  ///   - title: what it is.
  ///   - alternative: what it shows.
  package static func of(
    _ drawing: Drawing, part: ClosedRange<Double>? = nil, id: String, title: String,
    alternative: String
  ) -> String {
    """
    \(opening(drawing, part, "role=\"img\" aria-labelledby=\"\(id)-title \(id)-text\""))
    <title id="\(id)-title">\(MarkupText.escaped(title))</title>
    <desc id="\(id)-text">\(MarkupText.escaped(alternative))</desc>
    \(elements(of: drawing, part))</svg>
    """
  }

  /// A later part of a drawing, of which the first one has said what it shows.
  package static func of(_ drawing: Drawing, goingOnWith part: ClosedRange<Double>) -> String {
    let head = drawing.head(at: part.lowerBound)
    // Above what the part shows, which keeps its places.
    let shown = part.lowerBound - (head?.height.rounded() ?? 0)...part.upperBound
    let repeated = head.map {
      "<g transform=\"translate(0 \(Drawing.number(shown.lowerBound)))\">\n\($0.elements())</g>\n"
    }
    return "\(opening(drawing, shown, "aria-hidden=\"true\""))\n\(repeated ?? "")"
      + "\(elements(of: drawing, part))</svg>"
  }

  private static func opening(
    _ drawing: Drawing, _ part: ClosedRange<Double>?, _ attributes: String
  ) -> String {
    let part = part ?? 0...drawing.height
    let (width, height) = (
      Drawing.number(drawing.width), Drawing.number(part.upperBound - part.lowerBound)
    )
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 \(Drawing.number(part.lowerBound)) \(width) \
      \(height)" width="\(width)" height="\(height)" \(attributes) \
      font-family="Helvetica Neue, Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif">
      """
  }

  private static func elements(of drawing: Drawing, _ part: ClosedRange<Double>?) -> String {
    part.map { drawing.elements(from: $0.lowerBound, to: $0.upperBound) } ?? drawing.elements()
  }
}
