// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Mustache
import Values

/// The formats that values can land in, known to Mustache as content types.
enum TemplateFormat: String, CaseIterable {
  case markdown = "MARKDOWN"
  case mermaid = "MERMAID"
  /// Text that can only stand in a comment, which ends with its line.
  case yamlComment = "YAML_COMMENT"
  /// Text of a page to print, with nothing in it that marks it up.
  case html = "HTML"
  /// Lines of a terminal before they are laid out.
  case screen = "SCREEN"

  /// Those that a template may choose; the others come with the folder it is in.
  static let choices: [TemplateFormat] = [.markdown, .mermaid, .yamlComment, .html]

  /// What chooses the format, as it stands between `{{%` and `}}`.
  var setting: String { "CONTENT_TYPE:\(rawValue)" }

  /// The value as it must be written so that the format shows it and nothing else.
  func escaped(_ text: String) -> String {
    switch self {
    case .markdown: MarkdownText.escaped(text)
    case .mermaid: MermaidText.escaped(text)
    case .yamlComment: LineText.singleLine(text)
    case .html: MarkupText.escaped(LineText.singleLine(text))
    case .screen: ScreenText.masked(text)
    }
  }

  /// Tells Mustache about the formats, once per process; its table of them is global.
  static func register() { registration }

  private static let registration: Void = {
    for format in allCases {
      MustacheContentTypes.register(Content(format: format), named: format.rawValue)
    }
  }()

  private struct Content: MustacheContentType {
    let format: TemplateFormat

    func escapeText(_ text: String) -> String { format.escaped(text) }
  }
}
