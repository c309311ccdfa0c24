// SPDX-License-Identifier: GPL-3.0-or-later

/// A text of the playbook with slots such as `{reviewer}`.
///
/// A slot is a name of lower-case letters and underscores in braces; any other brace stands for
/// itself. Filling goes over the text once, so that braces in an answer are never read as a slot.
package struct Phrase: Sendable {
  private enum Part {
    case text(String)
    case slot(String)
  }

  private let parts: [Part]

  private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")

  package init(_ text: String) {
    var parts: [Part] = []
    // An array of bytes is searched faster than a string, and every phrase is read at every start.
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: Self.brace) {
      let inside = rest[(open + 1)...]
      let name = inside.prefix { Self.letters.contains($0) || $0 == UInt8(ascii: "_") }
      guard !name.isEmpty, inside[name.endIndex...].first == UInt8(ascii: "}") else {
        parts.append(.text(Self.string(rest[...open])))
        rest = inside
        continue
      }
      parts.append(.text(Self.string(rest[..<open])))
      parts.append(.slot(Self.string(name)))
      rest = inside[(name.endIndex + 1)...]
    }
    parts.append(.text(Self.string(rest)))
    self.parts = parts
  }

  private static let brace = UInt8(ascii: "{")

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the text can hold a slot; most do not, and are not taken apart.
  package static func mayHaveSlots(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.contains(brace) } ?? text.utf8.contains(brace)
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
