// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of a text that people read, as the template has it.
package struct PhraseKey: Hashable, Sendable {
  package let name: String

  package init(_ name: String) { self.name = name }
}

/// What a text leaves open.
package enum PhraseSlot: String, CaseIterable, Sendable {
  case name
  case list
  case count
  case start
  case end
  case there

  /// How it stands in a text that was read: as nothing that a person writes.
  package var mark: String { "\u{27E6}\(rawValue)\u{27E7}" }
}

/// The texts that people read on a report, from the template.
package struct Phrases: Sendable {
  private let texts: [PhraseKey: String]

  /// - Parameter texts: with the marks of the slots that they leave open.
  package init(_ texts: [PhraseKey: String]) { self.texts = texts }

  /// A text with its slots filled; the name of one that is not there.
  package func callAsFunction(
    _ key: PhraseKey, _ values: [PhraseSlot: String] = [:]
  ) -> String {
    guard let text = texts[key] else { return key.name }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "\u{27E6}") {
      result += rest[..<start]
      rest = rest[start...].dropFirst()
      guard let end = rest.firstIndex(of: "\u{27E7}") else { break }
      result += PhraseSlot(rawValue: String(rest[..<end])).flatMap { values[$0] } ?? ""
      rest = rest[end...].dropFirst()
    }
    return result + rest
  }
}
