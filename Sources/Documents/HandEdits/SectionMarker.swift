// SPDX-License-Identifier: GPL-3.0-or-later

/// A comment line that starts or ends a generated section, or says where a plan comes from.
struct SectionMarker: Equatable {
  enum Kind: Equatable {
    /// The hash is missing in templates only.
    case begin(hash: String?)
    case end
    case source(PlanSource)
    /// A line that looks like a marker and is none.
    case malformed
  }

  var kind: Kind
  var id: String

  private static let opening = "<!-- hitl:"

  /// Reads a line; nil where it is no marker.
  init?(_ line: Substring) {
    var text = line
    while text.utf8.first == 0x20 || text.utf8.first == 0x09 {
      text = Substring(text.utf8.dropFirst())
    }
    guard text.utf8.starts(with: Self.opening.utf8) else { return nil }
    let inside = SectionText.trimmedEnd(text).utf8.dropFirst(Self.opening.utf8.count)
    let words = inside.split(separator: 0x20).map { String(Substring($0)) }
    self.init(words: words)
  }

  private init(words: [String]) {
    kind = .malformed
    id = words.count > 1 ? words[1] : ""
    guard words.last == "-->", words.count > 2 else { return }
    if words[0] == "source", words.count == 3, let source = PlanSource(marked: words[1]) {
      kind = .source(source)
    }
    guard Self.isID(id) else { return }
    switch (words[0], words.count) {
    case ("begin", 3): kind = .begin(hash: nil)
    case ("begin", 4) where Self.isHash(words[2]): kind = .begin(hash: words[2])
    case ("end", 3): kind = .end
    default: break
    }
  }

  static func begin(_ id: String, hash: String) -> String { "\(opening)begin \(id) \(hash) -->" }

  static func end(_ id: String) -> String { "\(opening)end \(id) -->" }

  static func source(_ source: PlanSource) -> String { "\(opening)source \(source.marked) -->" }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 16
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func isID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
      }
  }
}
