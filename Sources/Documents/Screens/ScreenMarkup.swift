// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

/// The few marks by which a screen's template says how its lines are laid out.
///
/// A line that starts with `#` is emphasized, and `|` stands between the cells of a row. A value
/// cannot forge them: there they are other characters until the lines are laid out.
enum ScreenMarkup {
  static let heading: Unicode.Scalar = "#"
  static let cell: Unicode.Scalar = "|"

  // The last private characters of Unicode, which no text for people holds.
  private static let maskedHeading: Unicode.Scalar = "\u{10FFFC}"
  private static let maskedCell: Unicode.Scalar = "\u{10FFFD}"

  /// A value for a template: one line, harmless to a terminal, with single spaces and no marks.
  static func masked(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in LineText.singleLine(text).unicodeScalars {
      switch scalar {
      case heading: result.append(maskedHeading)
      case cell: result.append(maskedCell)
      case maskedHeading, maskedCell: result.append("\u{FFFD}")
      case " " where result.last == " ": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  static func unmasked(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == maskedHeading || $0 == maskedCell }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case maskedHeading: result.append(heading)
      case maskedCell: result.append(cell)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The setting that the templates of screens get, and only they.
  static let type = "CONTENT_TYPE:SCREEN"

  /// Tells Mustache about the format, once per process.
  static func register() { registration }

  private static let registration: Void = {
    MustacheContentTypes.register(Content(), named: "SCREEN")
  }()

  private struct Content: MustacheContentType {
    func escapeText(_ text: String) -> String { ScreenMarkup.masked(text) }
  }
}
