// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the bytes to replace for one change of a file; nil where it does not know how.
struct YAMLSplicer {
  let root: YAMLNode
  let lines: TextLines
  let writer: YAMLWriter

  init(root: YAMLNode, lines: TextLines, isJSON: Bool) {
    self.root = root
    self.lines = lines
    writer = YAMLWriter(isJSON: isJSON)
  }

  func splices(for operation: YAMLOperation) -> [YAMLSplice]? {
    guard let place = lines.place(of: operation.path, in: root) else { return nil }
    let isFlow = place.isInFlow || lines.isFlow(place.node)
    switch (operation, place.node.content) {
    case (.replace(_, let value), _):
      return replacing(place, by: value)
    case (.insertKey(_, let index, let field), .mapping(let entries)):
      if entries.isEmpty { return filling(place, with: .mapping([field], .block)) }
      if isFlow { return inserting(writer.line(field), in: place.node, at: index) }
      guard index > 0 else { return nil }
      return inserting(
        writer.lines(field), after: entries[index - 1].value, indent: place.node.start.column - 1)
    case (.removeKey(_, let index), .mapping(let entries)):
      if isFlow { return removing(from: place.node, at: index) }
      if entries.count == 1 { return replacing(place, by: .mapping([], .line)) }
      return removing(entries, at: index)
    case (.insertItem(_, let index, let value), .sequence(let items)):
      if items.isEmpty { return filling(place, with: .list([value], .block)) }
      if isFlow { return inserting(writer.line(value), in: place.node, at: index) }
      return inserting(value, into: items, of: place.node, at: index)
    case (.removeItem(_, let index), .sequence(let items)):
      if isFlow { return removing(from: place.node, at: index) }
      if items.count == 1 { return replacing(place, by: .list([], .line)) }
      guard let dash = lines.dash(of: items[index], in: place.node) else { return nil }
      return [wholeLines(from: dash, through: lines.contentEnd(items[index]))]
    case (.moveItem(_, let from, let target), .sequence(let items)):
      return moving(items, of: place.node, from: from, to: target, isFlow: isFlow)
    default:
      return nil
    }
  }

  // MARK: Values

  private func replacing(_ place: YAMLPlace, by value: YAMLValue) -> [YAMLSplice]? {
    let node = place.node
    let text = writer.line(value)
    let start = lines.offset(node.start)
    if node.isNothing, value.layout == .block, !value.isEmpty { return filling(place, with: value) }
    if let scalar = node.scalar, scalar.text.isEmpty, scalar.style == .plain {
      let gap = start > 0 && lines.isBlank((start - 1)..<start) ? "" : " "
      return [YAMLSplice(at: start, gap + text)]
    }
    if node.scalar == nil, !lines.isFlow(node) { return replacingBlock(place, by: text) }
    let end = lines.contentEnd(node)
    let comments = lines.comments(in: node, to: end)
    guard !comments.isEmpty else { return [YAMLSplice(start..<end, Array(text.utf8))] }
    guard !place.isInFlow else { return nil }
    if node.scalar != nil {
      // The comment beside the sign of a block text.
      let beside = comments.flatMap { [0x20] + lines.bytes[$0] }
      return [YAMLSplice(start..<end, Array(text.utf8) + beside)]
    }
    return [
      YAMLSplice(start..<end, Array(text.utf8)),
      YAMLSplice(
        lines.lineEnd(end)..<lines.lineEnd(end), below(comments, indent: max(place.indent, 0))),
    ]
  }

  /// Takes out a list or mapping of several lines; comments in it go below the new value.
  private func replacingBlock(_ place: YAMLPlace, by text: String) -> [YAMLSplice]? {
    let start = lines.offset(place.node.start)
    let end = lines.lineEnd(lines.contentEnd(place.node))
    let comments = below(
      lines.comments(in: place.node, to: end), indent: max(place.indent, 0))
    guard lines.lineStart(start) != lines.lineStart(place.anchor) else {
      return [YAMLSplice(start..<end, Array(text.utf8) + comments)]
    }
    // The break before the first line goes with the lines.
    let first = lines.lineEnd(lines.lineStart(lines.lineStart(start) - 1))
    return [
      YAMLSplice(at: place.anchor, " " + text), YAMLSplice(first..<end, comments),
    ]
  }

  /// Writes the first lines of a list or mapping that is empty so far.
  func filling(_ place: YAMLPlace, with value: YAMLValue) -> [YAMLSplice]? {
    let node = place.node
    let (start, end) = (lines.offset(node.start), lines.offset(node.end))
    guard !place.isInFlow, place.indent >= 0, value.layout == .block else {
      let text = writer.line(value)
      guard lines.isFlow(node) else {
        let gap = start > 0 && lines.isBlank((start - 1)..<start) ? "" : " "
        return [YAMLSplice(start..<end, Array((gap + text).utf8))]
      }
      // Between the brackets that are there.
      return [YAMLSplice(at: start + 1, String(text.dropFirst().dropLast()))]
    }
    let isBare = node.scalar != nil || lines.isWhitespace((start + 1)..<(end - 1))
    guard isBare, place.anchor <= start, lines.isWhitespace(place.anchor..<start) else {
      return nil
    }
    let indent = place.indent + 2
    return [
      YAMLSplice(place.anchor..<end),
      YAMLSplice(
        lines.lineEnd(end)..<lines.lineEnd(end),
        writer.lines(value).flatMap { line($0, indent: indent) }),
    ]
  }

  // MARK: Lines

  /// A line with the break before it.
  func line(_ text: String, indent: Int) -> [UInt8] {
    lines.newline + [UInt8](repeating: 0x20, count: indent) + Array(text.utf8)
  }

  func below(_ comments: [Range<Int>], indent: Int) -> [UInt8] {
    comments.flatMap {
      lines.newline + [UInt8](repeating: 0x20, count: indent) + lines.bytes[$0]
    }
  }

  /// Takes out all lines from one offset to another.
  func wholeLines(from start: Int, through end: Int) -> YAMLSplice {
    let next = lines.nextLine(end)
    let first = lines.lineStart(start)
    guard next == lines.lineEnd(end), first > 0 else { return YAMLSplice(first..<next) }
    // The last line has no break of its own: the one before it goes.
    return YAMLSplice(lines.lineEnd(lines.lineStart(first - 1))..<next)
  }
}

extension YAMLNode {
  /// Whether it is null, or a list or mapping without anything in it.
  var isNothing: Bool {
    switch content {
    case .scalar(let scalar): scalar.isNull
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }
}
