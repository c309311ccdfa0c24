// SPDX-License-Identifier: GPL-3.0-or-later

/// The known entries of a mapping by key.
///
/// A mapping of a known kind has a handful of keys, which are found faster one after the other than
/// in a dictionary.
package struct YAMLFields: Sendable {
  private var entries: [YAMLEntry] = []

  package init() {}

  mutating func append(_ entry: YAMLEntry) {
    entries.append(entry)
  }

  package subscript(key: String) -> YAMLNode? {
    entries.first { $0.key == key }?.value
  }
}
