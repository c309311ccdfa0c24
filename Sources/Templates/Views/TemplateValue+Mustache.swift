// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Mustache

extension TemplateValue: MustacheParent {
  /// The value of a name in the form that Mustache tests and repeats.
  ///
  /// A known but empty value must be an `NSNull`: it prints nothing, is false, and ends the search
  /// that would go on in the outer scopes.
  package func child(named name: String) -> Any? {
    guard case .mapping(let values) = self, let value = values[name] else { return nil }
    switch value {
    case .flag(let flag): return flag
    case .list(let items): return items
    case .mapping: return value
    case .text(let text): return text.isEmpty ? NSNull() : value
    case .nothing: return NSNull()
    }
  }
}

extension TemplateValue: MustacheCustomRenderable {
  /// The text, before the content type escapes it.
  package var renderText: String {
    if case .text(let text) = self { text } else { "" }
  }

  package var isNull: Bool { self == .nothing }
}
