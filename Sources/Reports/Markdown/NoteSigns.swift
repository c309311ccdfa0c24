// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the signs of notes in a text.
enum NoteSigns {
  /// The numbers of the notes that blocks lead to.
  static func numbers(in blocks: [Block]) -> Set<Int> {
    Set(
      blocks.inlines.compactMap { inline in
        if case .note(let number) = inline { number } else { nil }
      })
  }
}
