// SPDX-License-Identifier: GPL-3.0-or-later

/// A file as it was read: the name to show in messages, and its bytes.
package struct SourceFile: Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
