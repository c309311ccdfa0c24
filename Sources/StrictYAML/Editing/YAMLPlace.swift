// SPDX-License-Identifier: GPL-3.0-or-later

/// A value with what its surroundings mean for writing there.
struct YAMLPlace {
  var node: YAMLNode
  /// Just after the colon or dash that the value belongs to.
  var anchor: Int
  /// Whether it stands between brackets, where lines mean nothing.
  var isInFlow: Bool
  /// How far the key or dash is indented; -1 for the root.
  var indent: Int
}

extension TextLines {
  /// The value at the end of a path; nil where there is none or its place is unclear.
  func place(of path: [YAMLStep], in root: YAMLNode) -> YAMLPlace? {
    var place = YAMLPlace(node: root, anchor: 0, isInFlow: false, indent: -1)
    for step in path {
      let holder = place.node
      if isFlow(holder) { place.isInFlow = true }
      if !place.isInFlow { place.indent = holder.start.column - 1 }
      switch (step, holder.content) {
      case (.key(let key), .mapping(let entries)):
        guard let entry = entries.first(where: { $0.key == key }) else { return nil }
        let colon = skippingSpace(offset(entry.keyEnd))
        guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
        place.anchor = colon + 1
        place.node = entry.value
      case (.index(let index), .sequence(let items)):
        guard items.indices.contains(index) else { return nil }
        place.node = items[index]
        if place.isInFlow {
          place.anchor = offset(items[index].start)
        } else {
          guard let dash = dash(of: items[index], in: holder) else { return nil }
          place.anchor = dash + 1
        }
      default:
        return nil
      }
    }
    return place
  }

  /// Whether a list or mapping is written between brackets.
  func isFlow(_ node: YAMLNode) -> Bool {
    guard node.scalar == nil else { return false }
    let start = offset(node.start)
    return start < bytes.count && [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[start])
  }

  /// The dash of a list's item, which may stand some lines above it.
  func dash(of item: YAMLNode, in list: YAMLNode) -> Int? {
    let before = list.start.column - 1
    var line = lineStart(offset(item.start))
    while true {
      let dash = line + before
      if dash < bytes.count, bytes[dash] == UInt8(ascii: "-"), isBlank(line..<dash) { return dash }
      guard line > 0 else { return nil }
      let above = lineStart(line - 1)
      guard above >= lineStart(offset(list.start)) else { return nil }
      line = above
    }
  }

  /// Where the last character of a value is followed by something else.
  ///
  /// libyaml ends a list or mapping only where the next thing begins.
  func contentEnd(_ node: YAMLNode) -> Int {
    switch node.content {
    case .scalar(let scalar):
      return scalar.style == .block ? blockTextEnd(node) : offset(node.end)
    case _ where isFlow(node):
      return offset(node.end)
    case .mapping(let entries):
      return entries.last.map { max(contentEnd($0.value), offset($0.keyEnd)) } ?? offset(node.end)
    case .sequence(let items):
      return items.last.map(contentEnd) ?? offset(node.end)
    }
  }

  private func blockTextEnd(_ node: YAMLNode) -> Int {
    let start = offset(node.start)
    var end = offset(node.end)
    let header = bytes[start..<lineEnd(start)].prefix { $0 != UInt8(ascii: "#") }
    if header.contains(UInt8(ascii: "+")) {
      // Empty lines at its end are part of the text.
      return end == lineStart(end) && end > 0 ? lineEnd(lineStart(end - 1)) : end
    }
    while end > start + 1, isWhitespace((end - 1)..<end) { end -= 1 }
    return end
  }

  /// The comments within a value and after it on its last line, without their line breaks.
  func comments(in node: YAMLNode, to end: Int) -> [Range<Int>] {
    var texts: [Range<Int>] = []
    collectTexts(of: node, into: &texts)
    var found: [Range<Int>] = []
    var index = offset(node.start)
    var next = 0
    while index < end {
      if next < texts.count, texts[next].lowerBound <= index {
        index = max(index, texts[next].upperBound)
        next += 1
      } else if bytes[index] == UInt8(ascii: "#") {
        found.append(index..<lineEnd(index))
        index = lineEnd(index)
      } else {
        index += 1
      }
    }
    return found
  }

  private func collectTexts(of node: YAMLNode, into texts: inout [Range<Int>]) {
    switch node.content {
    case .scalar(let scalar):
      let start = offset(node.start)
      // A comment beside the sign of a block text is not part of it.
      let first = scalar.style == .block ? lineEnd(start) : start
      texts.append(first..<max(first, contentEnd(node)))
    case .sequence(let items):
      for item in items { collectTexts(of: item, into: &texts) }
    case .mapping(let entries):
      for entry in entries {
        texts.append(offset(entry.keyStart)..<offset(entry.keyEnd))
        collectTexts(of: entry.value, into: &texts)
      }
    }
  }
}
