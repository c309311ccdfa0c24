// SPDX-License-Identifier: GPL-3.0-or-later

/// A value to write into a file.
package indirect enum YAMLValue: Sendable {
  /// How a list or mapping is written where nothing forces one line.
  package enum Layout: Sendable {
    case line
    case block
  }

  /// One key of a mapping; without a value it is one that must not be there.
  package struct Field: Sendable {
    package var key: String
    package var value: YAMLValue?

    package init(_ key: String, _ value: YAMLValue?) {
      self.key = key
      self.value = value
    }
  }

  /// A letter, an id or a date, plain where that is safe.
  case word(String)
  case number(String)
  case yesNo(Bool)
  /// Text for people, always in quotes.
  case text(String)
  case list([YAMLValue], Layout)
  /// A mapping with these keys and no others.
  case mapping([Field], Layout)
  /// Some keys of a mapping; others that are there stay.
  ///
  /// A new key goes after the one that is there and comes next before it in `order`.
  case record([Field], order: [String], Layout)

  var layout: Layout {
    switch self {
    case .list(_, let layout), .mapping(_, let layout), .record(_, _, let layout): layout
    case .word, .number, .yesNo, .text: .line
    }
  }

  /// The fields that have a value; nil for anything but a mapping.
  var fields: [Field]? {
    switch self {
    case .mapping(let fields, _), .record(let fields, _, _): fields.filter { $0.value != nil }
    case .list, .word, .number, .yesNo, .text: nil
    }
  }

  /// Whether it asks for nothing where nothing is written.
  var isNoChange: Bool {
    if case .record = self { isEmpty } else { false }
  }

  /// Whether it is a list or mapping without anything in it.
  var isEmpty: Bool {
    if case .list(let items, _) = self { return items.isEmpty }
    return fields?.isEmpty ?? false
  }
}

extension YAMLValue {
  /// Whether a file already says this; keys and quotes may be written in any way.
  func matches(_ node: YAMLNode) -> Bool {
    switch (self, node.content) {
    case (.list(let values, _), .sequence(let items)):
      return values.count == items.count && zip(values, items).allSatisfy { $0.matches($1) }
    case (.mapping(let fields, _), .mapping(let entries)):
      let written = fields.filter { $0.value != nil }
      return written.map(\.key) == entries.map(\.key)
        && zip(written, entries).allSatisfy { $0.value?.matches($1.value) ?? false }
    case (.record(let fields, _, _), .mapping(let entries)):
      return fields.allSatisfy { field in
        let entry = entries.first { $0.key == field.key }
        guard let value = field.value else { return entry == nil }
        return entry.map { value.matches($0.value) } ?? value.isNoChange
      }
    case (_, .scalar(let scalar)):
      if scalar.isNull { return isNoChange }
      switch self {
      case .word(let text), .number(let text): return text == scalar.text
      case .text(let text): return text == scalar.text && !scalar.looksBoolean
      case .yesNo(let yes): return (yes ? ["yes", "true"] : ["no", "false"]).contains(scalar.text)
      case .list, .mapping, .record: return false
      }
    default:
      return false
    }
  }

  /// The node that reading it from a file must give.
  func node(isJSON: Bool) -> YAMLNode {
    let content: YAMLNode.Content =
      switch self {
      case .word(let text), .number(let text), .text(let text):
        .scalar(YAMLScalar(text: text, style: .quoted))
      case .yesNo(let yes):
        .scalar(YAMLScalar(text: Self.word(for: yes, isJSON: isJSON), style: .quoted))
      case .list(let items, _): .sequence(items.map { $0.node(isJSON: isJSON) })
      case .mapping, .record:
        .mapping(
          (fields ?? []).compactMap { field in
            field.value.map {
              YAMLEntry(
                key: field.key, keyStart: .start, keyEnd: .start, value: $0.node(isJSON: isJSON))
            }
          })
      }
    return YAMLNode(content: content, start: .start, end: .start)
  }

  static func word(for yes: Bool, isJSON: Bool) -> String {
    isJSON ? (yes ? "true" : "false") : (yes ? "yes" : "no")
  }
}
