// SPDX-License-Identifier: GPL-3.0-or-later

/// A Mermaid quadrant chart of the kind that portfolios have.
struct Quadrant: Equatable {
  struct Dot: Equatable {
    /// What stands in the dot: the number that begins its label.
    var number: String
    var name: String
    /// From 0 to 1, as is `y`.
    var x: Double
    var y: Double

    /// Whether its name is the beginning of another one with the sign of a cut behind it.
    func isCut(from whole: String) -> Bool {
      name.last == "…" && whole.hasPrefix(name.dropLast())
    }
  }

  private static let mostDots = 200

  /// What the ends of the axes say.
  private(set) var xAxis: [String] = []
  private(set) var yAxis: [String] = []
  /// From the upper right one on, against the clock; empty where one has no name.
  private(set) var corners = [String](repeating: "", count: 4)
  private(set) var dots: [Dot] = []

  init?(_ text: String) {
    let lines = DiagramLines.of(text)
    guard lines.first == "quadrantChart" else { return nil }
    for line in lines.dropFirst() {
      guard read(line) else { return nil }
    }
    guard (1...Self.mostDots).contains(dots.count) else { return nil }
    nameWhole(by: DiagramLines.comments(of: text))
  }

  /// A label in the diagram is cut; a comment with its number and all of it has the whole name.
  private mutating func nameWhole(by comments: [String]) {
    for comment in comments {
      let number = comment.prefix { $0.isASCII && $0.isNumber }
      let name = DiagramLines.label(DiagramLines.trimmed(comment.dropFirst(number.count)))
      guard !number.isEmpty,
        let index = dots.firstIndex(where: { $0.number == number && $0.isCut(from: name) })
      else { continue }
      dots[index].name = name
    }
  }

  private mutating func read(_ line: String) -> Bool {
    if line.hasPrefix("title ") { return true }
    if line.hasPrefix("x-axis ") || line.hasPrefix("y-axis ") {
      let ends = line.dropFirst(7).split(separator: ">", maxSplits: 1).map { part in
        var part = DiagramLines.trimmed(part)
        while part.last == "-" { part.removeLast() }
        part = DiagramLines.trimmed(part)
        return DiagramLines.quoted(part) ?? DiagramLines.label(part)
      }
      if line.hasPrefix("x") { xAxis = ends } else { yAxis = ends }
      return true
    }
    if line.hasPrefix("quadrant-") {
      let rest = line.dropFirst("quadrant-".count)
      guard let number = rest.first.flatMap({ Int(String($0)) }), (1...4).contains(number) else {
        return false
      }
      let words = DiagramLines.trimmed(rest.dropFirst())
      corners[number - 1] = DiagramLines.quoted(words) ?? DiagramLines.label(words)
      return true
    }
    return readDot(line)
  }

  private mutating func readDot(_ line: String) -> Bool {
    guard let colon = line.lastIndex(of: ":"), line.last == "]" else { return false }
    let place = DiagramLines.trimmed(line[colon...].dropFirst())
    guard place.first == "[" else { return false }
    let numbers = place.dropFirst().dropLast().split(separator: ",")
      .map { AmountText.number(DiagramLines.trimmed($0)) }
    guard numbers.count == 2, let x = numbers[0], let y = numbers[1], x <= 1, y <= 1 else {
      return false
    }
    let raw = DiagramLines.trimmed(line[..<colon])
    let label = DiagramLines.quoted(raw) ?? DiagramLines.label(raw)
    let number = label.prefix { $0.isASCII && $0.isNumber }
    let name = DiagramLines.trimmed(label.dropFirst(number.count))
    dots.append(
      Dot(
        number: number.isEmpty ? String(dots.count + 1) : String(number),
        name: name.isEmpty ? label : name, x: x, y: y))
    return true
  }
}
