// SPDX-License-Identifier: GPL-3.0-or-later

/// Lists and mappings between brackets.
extension YAMLSplicer {
  /// Where the parts of a list or mapping begin and end.
  private func parts(of node: YAMLNode) -> [Range<Int>] {
    switch node.content {
    case .scalar: []
    case .sequence(let items): items.map { lines.offset($0.start)..<lines.offset($0.end) }
    case .mapping(let entries):
      entries.map {
        let end = max(lines.offset($0.keyEnd), lines.offset($0.value.end))
        return lines.offset($0.keyStart)..<end
      }
    }
  }

  func inserting(_ text: String, in node: YAMLNode, at index: Int) -> [YAMLSplice]? {
    let parts = parts(of: node)
    guard index > 0 else {
      return [YAMLSplice(at: parts[0].lowerBound, "\(text),\(separator(before: parts[0]))")]
    }
    let earlier = parts[index - 1]
    let separator = separator(before: earlier)
    let isOnItsOwnLine = separator != " "
    guard let comma = comma(after: earlier) else {
      let place = isOnItsOwnLine ? endOfComment(after: earlier.upperBound) : earlier.upperBound
      return [
        YAMLSplice(at: earlier.upperBound, ","), YAMLSplice(at: place, separator + text),
      ]
    }
    let place = isOnItsOwnLine ? endOfComment(after: comma + 1) : comma + 1
    return [YAMLSplice(at: place, "\(separator)\(text),")]
  }

  func removing(from node: YAMLNode, at index: Int) -> [YAMLSplice]? {
    let parts = parts(of: node)
    var part = parts[index]
    var splices: [YAMLSplice] = []
    if let comma = comma(after: part) {
      if lines.isWhitespace(part.upperBound..<comma) {
        part = part.lowerBound..<(comma + 1)
      } else {
        splices.append(YAMLSplice(comma..<(comma + 1)))
      }
    } else if index > 0, let comma = self.comma(after: parts[index - 1]) {
      splices.append(YAMLSplice(comma..<(comma + 1)))
    }
    let (start, end) = (lines.lineStart(part.lowerBound), lines.lineEnd(part.upperBound))
    if start > lines.offset(node.start), lines.isBlank(start..<part.lowerBound),
      lines.isBlank(part.upperBound..<end)
    {
      splices.append(YAMLSplice(start..<lines.nextLine(part.upperBound)))
    } else if index + 1 < parts.count {
      let next = lines.bytes[part.upperBound..<end].prefix { $0 == 0x20 || $0 == 0x09 }.endIndex
      splices.append(YAMLSplice(part.lowerBound..<next))
    } else {
      var first = part.lowerBound
      while index > 0, lines.isBlank((first - 1)..<first) { first -= 1 }
      splices.append(YAMLSplice(first..<part.upperBound))
    }
    return splices
  }

  private func comma(after part: Range<Int>) -> Int? {
    let next = lines.skippingSpace(part.upperBound)
    return next < lines.bytes.count && lines.bytes[next] == UInt8(ascii: ",") ? next : nil
  }

  /// The line break and indentation of a part that begins a line, else a space.
  private func separator(before part: Range<Int>) -> String {
    let start = lines.lineStart(part.lowerBound)
    guard start > 0, lines.isBlank(start..<part.lowerBound) else { return " " }
    return String(
      decoding: lines.newline + lines.bytes[start..<part.lowerBound], as: UTF8.self)
  }

  /// The end of a line that goes on with nothing but a comment, else the offset itself.
  private func endOfComment(after offset: Int) -> Int {
    let end = lines.lineEnd(offset)
    let rest = lines.bytes[offset..<end].drop { $0 == 0x20 || $0 == 0x09 }
    return rest.first == UInt8(ascii: "#") ? end : offset
  }
}
