// SPDX-License-Identifier: GPL-3.0-or-later

/// The raw HTML that a line may stand in.
///
/// What may have begun is kept until its own end is seen, so that it is never believed to have ended
/// where it goes on.
struct OpenHTML {
  private enum End: Hashable {
    case blankLine
    case text(String)
    /// One of several tags that close what shows text as it is.
    case closingTag
    case never
  }

  private var ends: Set<End> = []

  var isPossible: Bool { !ends.isEmpty }

  mutating func read(_ line: BoundedLine) {
    if line.isBlank {
      ends.remove(.blankLine)
      return
    }
    let start = line.text.drop { Self.before.contains($0) }
    if start.first == UInt8(ascii: "<") { ends.formUnion(Self.ends(of: start)) }
    guard isPossible else { return }
    let text = String(decoding: line.text, as: UTF8.self).lowercased()
    ends = ends.filter { end in
      switch end {
      case .blankLine, .never: true
      case .text(let word): !text.contains(word)
      case .closingTag: !["</script>", "</pre>", "</style>"].contains(where: text.contains)
      }
    }
  }

  private static func ends(of start: ArraySlice<UInt8>) -> Set<End> {
    let text = String(decoding: start.prefix(10), as: UTF8.self).lowercased()
    if text.hasPrefix("<!--") { return [.text("-->")] }
    if text.hasPrefix("<?") { return [.text("?>")] }
    if text.hasPrefix("<![") { return [.text("]]>")] }
    if text.hasPrefix("<!") { return [.text(">")] }
    // Not every release of the parser knows it as one of these.
    if text.hasPrefix("<textarea") { return [.never] }
    if ["<script", "<pre", "<style"].contains(where: text.hasPrefix) {
      return [.closingTag, .blankLine]
    }
    return [.blankLine]
  }

  /// What may stand before it: the signs of quotations and lists.
  private static let before = Set(" \t>*+-.)0123456789".utf8)
}
