// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension FieldReader {
  /// A field that must be there.
  package mutating func required<Value>(
    _ key: String, of fields: YAMLFields, in what: String, at node: YAMLNode,
    read: (inout FieldReader, YAMLNode) -> Value?
  ) -> Value? {
    guard let field = fields[key] else {
      error("\(what) lacks the key '\(key)'", at: node)
      return nil
    }
    return read(&self, field)
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
