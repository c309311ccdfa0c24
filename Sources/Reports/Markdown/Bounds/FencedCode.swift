// SPDX-License-Identifier: GPL-3.0-or-later

/// The blocks of code between fences, where it is certain that they are some.
///
/// A block that stands in an item of a list ends with the item. Where a line leaves that open, no
/// further block is seen.
struct FencedCode {
  private struct Fence {
    var sign: UInt8
    var count: Int
    var indent: Int
  }

  private var open: Fence?
  private var html = OpenHTML()
  private var isCertain = true

  /// Whether a line is certain to stand in such a block, or to be one of its fences.
  mutating func holds(_ line: BoundedLine) -> Bool {
    guard isCertain else { return false }
    guard let fence = open else {
      if let fence = Self.opening(line) {
        // Within raw HTML it would be none.
        if html.isPossible { return giveUp() }
        open = fence
        return true
      }
      html.read(line)
      // What an item may hold ends at a fence that looks as if it began another.
      return Self.isWithinItem(line) ? giveUp() : false
    }
    if line.isBlank { return true }
    guard line.indent >= fence.indent else { return giveUp() }
    guard Self.isEnd(line, of: fence) else { return true }
    if line.indent < BoundedLine.codeIndent {
      open = nil
      return true
    }
    // Whether so far to the right it is an end depends on the list that it stands in.
    return line.indent < BoundedLine.codeIndent + fence.indent ? giveUp() : true
  }

  private mutating func giveUp() -> Bool {
    isCertain = false
    return false
  }

  private static func opening(_ line: BoundedLine) -> Fence? {
    guard line.indent < BoundedLine.codeIndent, let sign = line.text.first,
      "`~".utf8.contains(sign)
    else { return nil }
    let count = line.text.prefix { $0 == sign }.count
    let isCodeInLine = sign == UInt8(ascii: "`") && line.text.dropFirst(count).contains(sign)
    return count < 3 || isCodeInLine ? nil : Fence(sign: sign, count: count, indent: line.indent)
  }

  private static func isWithinItem(_ line: BoundedLine) -> Bool {
    guard let sign = line.text.first,
      markers.contains(sign) || line.indent >= BoundedLine.codeIndent
    else { return false }
    let rest = line.text.drop { markers.contains($0) }
    return rest.starts(with: "```".utf8) || rest.starts(with: "~~~".utf8)
  }

  private static let markers = Set("-*+.)0123456789 \t".utf8)

  private static func isEnd(_ line: BoundedLine, of fence: Fence) -> Bool {
    line.text.count >= fence.count && line.text.allSatisfy { $0 == fence.sign }
  }
}
