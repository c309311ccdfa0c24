// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of Markdown that nobody reads and hitl does: `<!-- hitl:WORD … -->`.
package struct MarkerLine {
  package static let opening = "<!-- hitl:"

  /// The words of the line up to its `-->`; nil where that is missing.
  package let words: [String]?

  /// Reads a line; nil where it is no marker.
  package init?(_ line: Substring) {
    let text = line.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    guard text.starts(with: Self.opening.utf8) else { return nil }
    let inside = SectionText.trimmedEnd(Substring(text)).utf8.dropFirst(Self.opening.utf8.count)
    let words = inside.split(separator: 0x20).map { String(Substring($0)) }
    self.words = words.last == "-->" ? words.dropLast() : nil
  }

  /// Whether a text can be the id of a section: up to 64 small letters, digits and hyphens.
  package static func isID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
      }
  }

  package static func begin(_ id: String) -> String { "\(opening)begin \(id) -->" }

  package static func end(_ id: String) -> String { "\(opening)end \(id) -->" }
}
