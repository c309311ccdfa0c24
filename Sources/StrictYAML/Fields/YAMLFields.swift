// SPDX-License-Identifier: GPL-3.0-or-later

/// The known entries of a mapping by key.
///
/// A mapping of a known kind has a handful of keys, which are found faster one after the other than
/// in a dictionary.
package struct YAMLFields: Sendable {
  /// The mapping in words, with its article: "a gate".
  package let what: String
  /// Where the mapping begins.
  let start: YAMLPosition
  private var entries: [YAMLEntry] = []

  /// A mapping that was not written.
  package init() {
    self.init("", at: .start)
  }

  init(_ what: String, at start: YAMLPosition) {
    self.what = what
    self.start = start
  }

  mutating func append(_ entry: YAMLEntry) {
    entries.append(entry)
  }

  package subscript(key: String) -> YAMLNode? {
    entries.first { $0.key == key }?.value
  }

  /// The same fields under a name that says more: "gate 'gdpr-22'".
  package func named(_ what: String) -> YAMLFields {
    var fields = YAMLFields(what, at: start)
    fields.entries = entries
    return fields
  }
}
