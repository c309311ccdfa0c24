// SPDX-License-Identifier: GPL-3.0-or-later

/// A template that the program asks for by name.
package struct TemplateEntry: Sendable {
  package let name: String
  /// The names that its document offers.
  package let shape: TemplateShape
  /// Whether its document stands in sections.
  let isSectioned: Bool

  package init(_ name: String, _ shape: TemplateShape, isSectioned: Bool = false) {
    self.name = name
    self.shape = shape
    self.isSectioned = isSectioned
  }
}
