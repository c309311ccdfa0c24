// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Text that stands in an HTML page or an attribute of it and is nothing but text there.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    LineText.singleLine(text).reduce(into: "") { page, character in
      switch character {
      case "&": page += "&amp;"
      case "<": page += "&lt;"
      case ">": page += "&gt;"
      case "\"": page += "&quot;"
      case "'": page += "&#39;"
      default: page.append(character)
      }
    }
  }
}
