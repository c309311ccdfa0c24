// SPDX-License-Identifier: GPL-3.0-or-later
import Values

extension FieldReader {
  // MARK: Fields that must be there

  /// A field that must be there.
  package mutating func required<Value>(
    _ key: String, of fields: YAMLFields, read: (inout FieldReader, YAMLNode) -> Value?
  ) -> Value? {
    guard let field = fields[key] else {
      error("\(fields.what) lacks the key '\(key)'", at: fields.start)
      return nil
    }
    return read(&self, field)
  }

  /// A text that must be there.
  ///
  /// - Parameter name: what messages call the field; without it they call it by its key.
  package mutating func requiredText(
    _ key: String, of fields: YAMLFields, called name: String? = nil
  ) -> String? {
    required(key, of: fields) { $0.text($1, in: name ?? key) }
  }

  /// A name for others to refer to that must be there; `name` as for `requiredText`.
  package mutating func requiredIdentifier(
    _ key: String, of fields: YAMLFields, called name: String? = nil
  ) -> String? {
    required(key, of: fields) { $0.identifier($1, in: name ?? key) }
  }

  /// One of a few words that must be there.
  package mutating func requiredWord<Word: RawRepresentable & CaseIterable>(
    _ key: String, of fields: YAMLFields, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    required(key, of: fields) { $0.word($1, in: key, of: type) }
  }

  // MARK: Fields that may be there

  /// One of a few words, where it is written.
  package mutating func optionalWord<Word: RawRepresentable & CaseIterable>(
    _ node: YAMLNode?, in what: String, of type: Word.Type
  ) -> Word? where Word.RawValue == String {
    node.flatMap { word($0, in: what, of: type) }
  }

  /// The items of an optional list, without those that could not be read.
  package mutating func list<Value>(
    _ node: YAMLNode?, in what: String, read: (inout FieldReader, YAMLNode) -> Value?
  ) -> [Value] {
    guard let node, let items = items(of: node, in: what) else { return [] }
    var values: [Value] = []
    for item in items {
      if let value = read(&self, item) { values.append(value) }
    }
    return values
  }

  /// An optional list of texts.
  package mutating func texts(_ node: YAMLNode?, in what: String) -> [String] {
    list(node, in: what) { $0.text($1, in: what) }
  }

  /// An optional text.
  package mutating func optionalText(_ node: YAMLNode?, in what: String) -> String? {
    node.flatMap { text($0, in: what) }
  }

  /// An optional date.
  package mutating func optionalDate(_ node: YAMLNode?, in what: String) -> CalendarDate? {
    node.flatMap { date($0, in: what) }
  }

  /// An optional yes or no; no when absent.
  package mutating func flag(_ node: YAMLNode?, in what: String) -> Bool {
    node.flatMap { yesNo($0, in: what) } ?? false
  }
}
