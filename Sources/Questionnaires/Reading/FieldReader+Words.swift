// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML

extension FieldReader {
  /// The texts that the program looks up, by place and key.
  mutating func words(_ node: YAMLNode?) -> [WordEntry] {
    guard let node, let places = entries(of: node, in: "words") else { return [] }
    var words: [WordEntry] = []
    for place in places {
      for text in entries(of: place.value, in: "the place '\(place.key)'") ?? [] {
        words += wordings(text.value, of: text.key, at: place.key)
      }
    }
    return words
  }

  /// One text, or a list of texts with what each is for.
  private mutating func wordings(
    _ node: YAMLNode, of key: String, at place: String
  ) -> [WordEntry] {
    let what = "the text '\(key)' at '\(place)'"
    guard case .sequence = node.content else {
      let scope = Scope(
        verdicts: Verdict.allCases, condition: condition(nil), location: location(node.start))
      return optionalText(node, in: what).map {
        [WordEntry(place: place, key: key, scope: scope, text: $0)]
      } ?? []
    }
    return list(node, in: what) { reader, node in
      guard
        let fields = reader.fields(of: node, in: "a text", keys: ["verdicts", "when", "text"]),
        let text = reader.requiredText("text", of: fields.named(what))
      else { return nil }
      return WordEntry(place: place, key: key, scope: reader.scope(fields, at: node), text: text)
    }
  }
}
