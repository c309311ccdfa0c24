// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// What pandoc makes a Word document of.
package struct WordDraft: Sendable {
  /// A picture that the page names as a file: `NAME.png`.
  package struct Picture: Sendable {
    package let name: String
    package let svg: String
  }

  package let html: String
  package let pictures: [Picture]
  /// The document with the styles, as a file.
  package let reference: [UInt8]
  /// What could not be drawn.
  package let notes: [Diagnostic]
  /// How much is in it.
  package let summary: String
}
