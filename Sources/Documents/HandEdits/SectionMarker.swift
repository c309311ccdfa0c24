// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Templates

/// A comment line that starts or ends a generated section, or says where a plan comes from.
struct SectionMarker: Equatable {
  enum Kind: Equatable {
    /// With the hash of the text as it was generated, and the verdict that it tells.
    case begin(hash: String, verdict: Verdict?)
    case end
    case source(PlanSource)
    /// A line that looks like a marker and is none.
    case malformed
  }

  var kind: Kind
  var id: String

  /// Reads a line; nil where it is no marker.
  init?(_ line: Substring) {
    guard let marker = MarkerLine(line) else { return nil }
    let words = marker.words ?? []
    kind = .malformed
    id = words.count > 1 ? words[1] : ""
    if words.count == 2, words[0] == "source", let source = PlanSource(marked: words[1]) {
      kind = .source(source)
    }
    guard MarkerLine.isID(id) else { return }
    switch (words[0], words.count) {
    case ("begin", 3) where Self.isHash(words[2]): kind = .begin(hash: words[2], verdict: nil)
    case ("begin", 4) where Self.isHash(words[2]):
      if let verdict = Verdict(rawValue: words[3]) {
        kind = .begin(hash: words[2], verdict: verdict)
      }
    case ("end", 2): kind = .end
    default: break
    }
  }

  static func begin(_ id: String, hash: String, verdict: Verdict? = nil) -> String {
    MarkerLine.begin(([id, hash] + [verdict?.rawValue].compactMap(\.self)).joined(separator: " "))
  }

  static func end(_ id: String) -> String { MarkerLine.end(id) }

  static func source(_ source: PlanSource) -> String {
    "\(MarkerLine.opening)source \(source.marked) -->"
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 16
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
