// SPDX-License-Identifier: GPL-3.0-or-later

/// Lists and mappings that go over lines.
extension YAMLSplicer {
  /// New lines right after a value, so that what follows keeps the comments above it.
  func inserting(_ texts: [String], after value: YAMLNode, indent: Int) -> [YAMLSplice] {
    let end = lines.lineEnd(lines.contentEnd(value))
    return [YAMLSplice(end..<end, texts.flatMap { line($0, indent: indent) })]
  }

  func inserting(
    _ value: YAMLValue, into items: [YAMLNode], of list: YAMLNode, at index: Int
  ) -> [YAMLSplice]? {
    let indent = list.start.column - 1
    let texts = writer.itemLines(value)
    if index > 0 { return inserting(texts, after: items[index - 1], indent: indent) }
    guard let dash = lines.dash(of: items[0], in: list) else { return nil }
    let start = lines.withCommentsAbove(lines.lineStart(dash))
    let above = texts.flatMap { text in
      [UInt8](repeating: 0x20, count: indent) + Array(text.utf8) + lines.newline
    }
    return [YAMLSplice(start..<start, above)]
  }

  /// Takes out a key that is not the only one; lines with nothing but a comment stay.
  func removing(_ entries: [YAMLEntry], at index: Int) -> [YAMLSplice]? {
    let entry = entries[index]
    let start = lines.offset(entry.keyStart)
    guard lines.isBlank(lines.lineStart(start)..<start) else {
      // It shares its line with a dash.
      guard index + 1 < entries.count else { return nil }
      return [YAMLSplice(start..<lines.offset(entries[index + 1].keyStart))]
    }
    let end = max(lines.contentEnd(entry.value), lines.offset(entry.keyEnd))
    var removed = wholeLines(from: start, through: end)
    let comments = lines.comments(in: entry.value, to: lines.lineEnd(end)).filter {
      lines.isBlank(lines.lineStart($0.lowerBound)..<$0.lowerBound)
    }
    let kept = comments.map { lines.lineStart($0.lowerBound)..<$0.upperBound }
    if removed.range.lowerBound == lines.lineStart(start) {
      removed.text = kept.flatMap { lines.bytes[$0] + lines.newline }
    } else {
      removed.text = kept.flatMap { lines.newline + lines.bytes[$0] }
    }
    return [removed]
  }

  /// Reorders items by exchanging their texts; what stands between them stays in its place.
  func moving(
    _ items: [YAMLNode], of list: YAMLNode, from: Int, to target: Int, isFlow: Bool
  ) -> [YAMLSplice]? {
    var slots: [Range<Int>] = []
    for item in items {
      if isFlow {
        slots.append(lines.offset(item.start)..<lines.contentEnd(item))
      } else {
        guard let dash = lines.dash(of: item, in: list) else { return nil }
        // An item takes the comments right above it along.
        let start = lines.withCommentsAbove(lines.lineStart(dash))
        slots.append(start..<lines.lineEnd(lines.contentEnd(item)))
      }
    }
    var texts = slots.map { Array(lines.bytes[$0]) }
    texts.insert(texts.remove(at: from), at: target)
    return zip(slots, texts).map { YAMLSplice($0, $1) }
  }
}
