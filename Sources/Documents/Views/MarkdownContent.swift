// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

/// The formats that values can land in, known to Mustache as content types.
enum MarkdownContent {
  /// The settings that choose a format; the first is every template's own.
  static let types = [
    "CONTENT_TYPE:MARKDOWN", "CONTENT_TYPE:MERMAID", "CONTENT_TYPE:YAML_COMMENT",
  ]

  /// Tells Mustache about the formats, once per process; its table of them is global.
  static func register() { registration }

  private static let registration: Void = {
    MustacheContentTypes.register(Markdown(), named: "MARKDOWN")
    MustacheContentTypes.register(Mermaid(), named: "MERMAID")
    MustacheContentTypes.register(YAMLComment(), named: "YAML_COMMENT")
  }()

  private struct Markdown: MustacheContentType {
    func escapeText(_ text: String) -> String { MarkdownText.escaped(text) }
  }

  /// Text that can only stand in a comment, which ends with its line.
  private struct YAMLComment: MustacheContentType {
    func escapeText(_ text: String) -> String { LineText.singleLine(text) }
  }

  private struct Mermaid: MustacheContentType {
    func escapeText(_ text: String) -> String { MermaidText.escaped(text) }
  }
}
