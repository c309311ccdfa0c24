// SPDX-License-Identifier: GPL-3.0-or-later

/// A file as it was read: the name to show in messages, and its bytes.
package struct SourceFile: Sendable {
  /// The largest file that is taken for YAML, in bytes; real ones are a thousand times smaller.
  package static let sizeLimit = 10_000_000

  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
