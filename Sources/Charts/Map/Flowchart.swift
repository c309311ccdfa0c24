// SPDX-License-Identifier: GPL-3.0-or-later

/// A Mermaid flowchart of the kind that plans have.
struct Flowchart: Equatable {
  enum Shape: Equatable {
    case box
    case round
    case person
    case crossing
  }

  struct Node: Equatable {
    let id: String
    var lines: [String]
    var shape: Shape

    /// Its words in one line.
    var words: String {
      guard let start = roleStart else { return lines.joined(separator: " ") }
      return lines[..<start].joined(separator: " ") + ": "
        + lines[start...].joined(separator: " ")
    }

    /// As wide as plans write the lines of a box, in letters.
    private static let lineWidth = 22

    /// The line on which begins who does the step; nil where nothing tells that apart.
    ///
    /// Plans break a line only where the next word has no room, and before whoever does it. Where that
    /// word would have no room either, it is told by its capital.
    var roleStart: Int? {
      guard shape == .person, lines.first?.first?.isNumber == true else { return nil }
      let later = lines.indices.dropFirst()
      return later.first { index in
        let word = lines[index].prefix { $0 != " " }
        return lines[index - 1].count + 1 + word.count <= Self.lineWidth
      } ?? later.first { lines[$0].first?.isUppercase == true }
    }
  }

  struct Edge: Equatable {
    enum Style: Equatable {
      case plain
      case dotted
      case strong
    }

    let from: Int
    let to: Int
    var style: Style
    var label: String?
  }

  private static let mostNodes = 120
  private static let mostEdges = 400

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  private var places: [String: Int] = [:]

  /// Nil where a line is none that plans have, or there are too many.
  init?(_ text: String) {
    let lines = DiagramLines.of(text)
    guard let first = lines.first, ["flowchart TD", "flowchart TB", "flowchart LR"].contains(first)
    else { return nil }
    for line in lines.dropFirst() where !line.hasPrefix("classDef ") {
      guard read(line) else { return nil }
    }
    guard !nodes.isEmpty, nodes.count <= Self.mostNodes, edges.count <= Self.mostEdges else {
      return nil
    }
  }

  private mutating func read(_ line: String) -> Bool {
    for (sign, style) in [("-.->", Edge.Style.dotted), ("==>", .strong), ("-->", .plain)] {
      // A sign within a label is behind the quote that begins it.
      guard let range = Self.range(of: sign, in: line),
        !line[..<range.lowerBound].contains("\"")
      else { continue }
      return readEdge(
        DiagramLines.trimmed(line[..<range.lowerBound]),
        DiagramLines.trimmed(line[range.upperBound...]), style)
    }
    return readNode(line)
  }

  private mutating func readEdge(_ from: String, _ rest: String, _ style: Edge.Style) -> Bool {
    var to = Substring(rest)
    var label: String?
    if to.first == "|" {
      let inside = to.dropFirst()
      guard let end = inside.firstIndex(of: "|") else { return false }
      let text = DiagramLines.trimmed(inside[..<end])
      label = DiagramLines.quoted(text) ?? DiagramLines.label(text)
      to = inside[end...].dropFirst()
    }
    let target = DiagramLines.trimmed(to)
    guard let start = places[from], let end = places[target], start != end else { return false }
    edges.append(Edge(from: start, to: end, style: style, label: label))
    return true
  }

  private mutating func readNode(_ line: String) -> Bool {
    let id = line.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard !id.isEmpty, places[String(id)] == nil else { return false }
    var rest = line.dropFirst(id.count)
    if let colons = Self.range(of: ":::", in: String(rest), fromEnd: true) {
      let count = String(rest).distance(from: String(rest).startIndex, to: colons.lowerBound)
      rest = rest.prefix(count)
    }
    let text = String(rest)
    for (opening, closing, shape) in Self.shapes
    where text.hasPrefix(opening) && text.hasSuffix(closing)
      && text.count > opening.count + closing.count
    {
      let inside = text.dropFirst(opening.count).dropLast(closing.count)
      let label = DiagramLines.trimmed(inside)
      let bare =
        label.count > 1 && label.first == "\"" && label.last == "\""
        ? String(label.dropFirst().dropLast()) : label
      guard !bare.contains("\"") else { return false }
      places[String(id)] = nodes.count
      nodes.append(Node(id: String(id), lines: Self.lines(of: bare), shape: shape))
      return true
    }
    return false
  }

  private static let shapes: [(String, String, Shape)] = [
    ("([", "])", .person), ("[", "]", .box), ("(", ")", .round), ("{", "}", .crossing),
  ]

  private static func lines(of label: String) -> [String] {
    var lines: [String] = []
    var rest = label
    while let found = range(of: "<br/>", in: rest) ?? range(of: "<br>", in: rest) {
      lines.append(String(rest[..<found.lowerBound]))
      rest = String(rest[found.upperBound...])
    }
    return (lines + [rest]).map { DiagramLines.trimmed(DiagramLines.label($0)) }
      .filter { !$0.isEmpty }
  }

  private static func range(
    of sign: String, in text: String, fromEnd: Bool = false
  ) -> Range<String.Index>? {
    let starts = fromEnd ? Array(text.indices.reversed()) : Array(text.indices)
    guard let start = starts.first(where: { text[$0...].hasPrefix(sign) }) else { return nil }
    return start..<text.index(start, offsetBy: sign.count)
  }
}
