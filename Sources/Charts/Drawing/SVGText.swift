// SPDX-License-Identifier: GPL-3.0-or-later

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
      <title id="\(id)-title">\(escaped(title))</title>
      <desc id="\(id)-text">\(escaped(alternative))</desc>
      \(drawing.elements)</svg>
      """
  }

  /// A text that is nothing but text in SVG, also within quotes.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result += " "
      // XML has no place for these.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
