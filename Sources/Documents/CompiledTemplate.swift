// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

/// A parsed template with the partials it includes.
struct CompiledTemplate: Sendable {
  let name: String
  let library: MustacheLibrary

  func rendered(_ value: TemplateValue) -> String {
    library.render(value, withTemplate: name) ?? ""
  }
}
