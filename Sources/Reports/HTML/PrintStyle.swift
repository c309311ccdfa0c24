// SPDX-License-Identifier: GPL-3.0-or-later
import Charts

/// What a browser prints at the edges of each sheet: the document that it belongs to, and whose the
/// report is.
struct PrintStyle {
  let outline: ReportOutline
  /// The title of the report.
  let title: String
  /// Whose it is, and of which day.
  let byline: String

  /// The kind of sheets of a document.
  static func name(of page: Int) -> String { "d\(page + 1)" }

  var css: String {
    var rules = [Self.rule("", top: title, bottom: byline)]
    if outline.pages.count > 1 {
      rules += outline.pages.indices.map { page in
        Self.rule(" \(Self.name(of: page))", top: outline.name(of: page).plain, bottom: nil)
      }
    }
    // The first sheet has the title below.
    rules.append(Self.rule(" :first", top: "", bottom: nil))
    return rules.joined(separator: "\n")
  }

  private static func rule(_ name: String, top: String, bottom: String?) -> String {
    let below = bottom.map { " @bottom-left { content: \(quoted($0)); }" } ?? ""
    return "@page\(name) { @top-left { content: \(quoted(top)); }\(below) }"
  }

  /// A text as a style sheet has it; what could end it is written as a number.
  private static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", "-", ":", "(", ")", "·":
        result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      default: result += "\\\(String(scalar.value, radix: 16)) "
      }
    }
    return "\"\(result)\""
  }
}
