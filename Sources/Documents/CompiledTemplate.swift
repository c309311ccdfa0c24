// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Diagnostics
import Mustache

/// A parsed template with the partials it includes.
struct CompiledTemplate: Sendable {
  /// The pieces of the template, in order; they are rendered on all cores at once.
  let pieces: [String]
  let library: MustacheLibrary

  func rendered(_ value: TemplateValue) -> String {
    pieces.concurrentMap { library.render(value, withTemplate: $0) ?? "" }.joined()
  }
}
