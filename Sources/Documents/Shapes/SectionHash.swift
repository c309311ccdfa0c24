// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// What a section's marker records: sixteen digits that say what Markdown shows of the text.
///
/// What a formatter changes is out of it.
enum SectionHash {
  static func of(_ text: String) -> String { of(bytes: MarkdownShape(of: text).bytes) }

  static func of(bytes: some Sequence<UInt8>) -> String {
    String(SHA256.hexDigest(of: bytes).prefix(16))
  }
}
