// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// A value that a template can print, repeat or test.
///
/// Values are made by views and are plain: a template finds every name it knows in them, filled or
/// empty, and never computes.
package enum TemplateValue: Equatable, Sendable {
  case text(String)
  case flag(Bool)
  case list([TemplateValue])
  case mapping([String: TemplateValue])
  /// Known but empty.
  case nothing

  /// A number as it is read by people.
  package static func number(_ value: Double) -> TemplateValue { .text(FigureText.plain(value)) }

  /// The paragraphs of a text of several lines.
  package static func paragraphs(_ text: String) -> TemplateValue {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }
    return .list(paragraphs.map { .text($0.joined(separator: " ")) })
  }
}
