// SPDX-License-Identifier: GPL-3.0-or-later

/// A Mustache template as it was read.
package struct TemplateFile: Sendable {
  /// The path below the templates folder, without `.mustache`.
  package var name: String
  package var text: String
  /// The file as it is named in messages.
  package var file: String

  package init(name: String, text: String, file: String? = nil) {
    self.name = name
    self.text = text
    self.file = file ?? "templates/\(name).mustache"
  }

  /// Whether the template is a piece of a line, so that its final line feed is not part of it.
  var isWording: Bool { name.hasPrefix("words/") }

  package static let screenPrefix = "screens/"

  /// What the names of the templates of prompts for assistants begin with.
  package static let promptPrefix = "assistants/"
  /// The names of the templates that belong to printed reports begin so.
  package static let reportPrefix = "report/"

  /// What its values land in: a terminal for the templates of screens, else a document.
  var format: TemplateFormat { name.hasPrefix(Self.screenPrefix) ? .screen : .markdown }
}
