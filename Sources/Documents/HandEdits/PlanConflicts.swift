// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Templates

/// The conflicts that git left in a plan.
struct PlanConflicts {
  /// The lines at which conflicts begin.
  private(set) var lines: [Int] = []

  private enum Mark {
    case ours
    case middle
    case theirs
  }

  /// A single line of equals signs is a heading to Markdown; with one of the others it is a mark.
  ///
  /// One of the others alone is a mark in a section, where a resolution has left it; elsewhere it may
  /// be anybody's text.
  ///
  /// Code between fences that people added may show such lines. In a section it may not: a chart is
  /// code, and its conflicts are some.
  init(in lines: [Substring]) {
    guard lines.contains(where: { [.ours, .theirs].contains(Self.mark($0)) }) else { return }
    var begun: Int?
    /// Where a conflict begins in a section, as long as it has no end.
    var alone: Int?
    var fence: CodeFence?
    var isInSection = false
    for (index, line) in lines.enumerated() {
      switch SectionMarker(line)?.kind {
      case .begin: isInSection = true
      case .end: isInSection = false
      case .source, .malformed, nil: break
      }
      let bytes = Array(line.utf8)[...]
      if isInSection {
        fence = nil
      } else if let open = fence {
        if open.isClosed(by: bytes) { fence = nil }
        continue
      } else {
        fence = CodeFence(bytes.drop(while: ByteText.isBlank))
      }
      switch Self.mark(line) {
      case .ours:
        if let alone { self.lines.append(alone) }
        begun = index + 1
        alone = isInSection ? begun : nil
      case .middle: begun = begun ?? index + 1
      case .theirs:
        if let begun = begun ?? (isInSection ? index + 1 : nil) { self.lines.append(begun) }
        (begun, alone) = (nil, nil)
      case nil: break
      }
    }
    if let alone { self.lines.append(alone) }
  }

  private static func mark(_ line: Substring) -> Mark? {
    let bytes = Array(line.utf8)[...]
    switch ConflictMarkers.sign(of: bytes) {
    case UInt8(ascii: "<"): return .ours
    case UInt8(ascii: "="): return bytes.dropFirst(7).allSatisfy(ByteText.isBlank) ? .middle : nil
    case UInt8(ascii: ">"): return .theirs
    default: return nil
    }
  }
}
