// SPDX-License-Identifier: GPL-3.0-or-later

/// A text of the playbook with slots such as `{reviewer}`.
///
/// A slot is a name of lower-case letters and underscores in braces; any other brace stands for
/// itself. Filling goes over the text once, so that braces in an answer are never read as a slot.
package struct Phrase: Sendable {
  private enum Part {
    case text(Substring)
    case slot(String)
  }

  private let parts: [Part]

  private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")

  package init(_ text: String) {
    var parts: [Part] = []
    // Bytes are compared faster than characters, and every phrase is read at every start.
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let inside = rest[rest.index(after: open)...]
      let name = inside.prefix { Self.letters.contains($0) || $0 == UInt8(ascii: "_") }
      guard !name.isEmpty, inside[name.endIndex...].first == UInt8(ascii: "}") else {
        parts.append(.text(Substring(rest[...open])))
        rest = inside
        continue
      }
      parts.append(.text(Substring(rest[..<open])))
      parts.append(.slot(String(Substring(name))))
      rest = inside[inside.index(after: name.endIndex)...]
    }
    parts.append(.text(Substring(rest)))
    self.parts = parts
  }

  /// Whether the text can hold a slot; most do not, and are not taken apart.
  package static func mayHaveSlots(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "{"))
  }

  /// The names of the slots of a text, in order.
  package static func slots(in text: String) -> [String] {
    mayHaveSlots(text) ? Phrase(text).slots : []
  }

  /// The names of the slots, in order.
  package var slots: [String] {
    parts.compactMap { if case .slot(let name) = $0 { name } else { nil } }
  }

  /// The text with each slot replaced by its value; a slot without a value stays as written.
  package func filled(by value: (String) -> String?) -> String {
    var filled = ""
    for part in parts {
      switch part {
      case .text(let text): filled += text
      case .slot(let name): filled += value(name) ?? "{\(name)}"
      }
    }
    return filled
  }
}
