// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Writes a drawing as SVG.
package enum SVGText {
  /// - Parameters:
  ///   - id: what begins the ids in it, so that a page may hold several.
  ///   - title: what it is.
  ///   - alternative: what it shows.
  package static func of(
    _ drawing: Drawing, id: String, title: String, alternative: String
  ) -> String {
    let (width, height) = (Drawing.number(drawing.width), Drawing.number(drawing.height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="\(id)-title \(id)-text" \
      font-family="Helvetica Neue, Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif">
      <title id="\(id)-title">\(MarkupText.escaped(title))</title>
      <desc id="\(id)-text">\(MarkupText.escaped(alternative))</desc>
      \(drawing.elements)</svg>
      """
  }
}
