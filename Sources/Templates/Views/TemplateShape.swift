// SPDX-License-Identifier: GPL-3.0-or-later

/// What a view offers to templates: its names and what kind of value each has.
package indirect enum TemplateShape: Equatable, Sendable {
  case text
  case flag
  case list(TemplateShape)
  case mapping([String: TemplateShape])

  /// What a section over it adds to the scopes of names.
  var scope: TemplateShape? {
    switch self {
    case .flag: nil
    case .list(let element): element
    case .text, .mapping: self
    }
  }
}
