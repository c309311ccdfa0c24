// SPDX-License-Identifier: GPL-3.0-or-later

/// A step or a person on a map.
struct MapBox {
  static let textSize = 12.0
  static let lineHeight = 15.0
  private static let padding = 7.0

  let node: Flowchart.Node
  private let lines: [String]
  /// Who does it, below what is done.
  private let role: [String]
  /// What the arrow into it says.
  private let notes: [String]

  init(_ node: Flowchart.Node, note: String?, width: Double) {
    self.node = node
    let isStrong = node.shape == .person
    let room = width - 2 * Self.padding
    func lines(of text: String) -> [String] {
      TextWidth.lines(of: text, size: Self.textSize, width: room, isStrong: isStrong)
    }
    // Its own lines, unless they are too long here.
    let fits = node.lines.allSatisfy {
      TextWidth.of($0, size: Self.textSize, isStrong: isStrong) <= room
    }
    func shown(_ own: ArraySlice<String>) -> [String] {
      fits ? Array(own) : lines(of: own.joined(separator: " "))
    }
    let end = node.roleStart ?? node.lines.endIndex
    self.lines = shown(node.lines[..<end])
    role = shown(node.lines[end...])
    notes = note.map { lines(of: "(\($0))") } ?? []
  }

  /// In pixels.
  var height: Double {
    Double(max(1, lines.count + role.count + notes.count)) * Self.lineHeight + 2 * Self.padding
      + roleGap
  }

  private var roleGap: Double { role.isEmpty ? 0 : 4 }

  func draw(in frame: Frame, on drawing: inout Drawing) {
    Self.draw(node.shape, in: frame, on: &drawing)
    let count = Double(lines.count + role.count + notes.count)
    let height = (count - 1) * Self.lineHeight + roleGap
    var place = Point(frame.middle.x, frame.middle.y - height / 2 + 4)
    // Of a step that a person does, who does it is what counts.
    let isStrong = node.shape == .person && role.isEmpty
    for line in lines {
      drawing.text(line, at: place, size: Self.textSize, anchor: .middle, isStrong: isStrong)
      place.y += Self.lineHeight
    }
    place.y += roleGap
    for line in role {
      drawing.text(line, at: place, size: Self.textSize, anchor: .middle, isStrong: true)
      place.y += Self.lineHeight
    }
    for line in notes {
      drawing.text(line, at: place, size: Self.textSize, anchor: .middle, paint: .soft)
      place.y += Self.lineHeight
    }
  }

  /// A system has corners, a person is round with a thick edge, a customer has a broken edge.
  static func draw(_ shape: Flowchart.Shape, in frame: Frame, on drawing: inout Drawing) {
    switch shape {
    case .box, .crossing:
      drawing.rectangle(frame, fill: .system, stroke: Stroke(.soft))
    case .person:
      drawing.rectangle(
        frame, fill: .person, stroke: Stroke(.personEdge, width: 2.5),
        radius: min(16, frame.height / 2))
    case .round:
      drawing.rectangle(frame, fill: .paper, stroke: Stroke(.soft, .dotted), radius: 6)
    }
  }
}
