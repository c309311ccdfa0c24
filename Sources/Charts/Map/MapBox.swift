// SPDX-License-Identifier: GPL-3.0-or-later

/// A step or a person on a map.
struct MapBox {
  static let textSize = 12.0
  static let lineHeight = 15.0
  private static let padding = 7.0

  let node: Flowchart.Node
  private let lines: [String]
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
    self.lines = fits ? node.lines : lines(of: node.words)
    notes = note.map { lines(of: "(\($0))") } ?? []
  }

  /// In pixels.
  var height: Double {
    Double(max(1, lines.count + notes.count)) * Self.lineHeight + 2 * Self.padding
  }

  func draw(in frame: Frame, on drawing: inout Drawing) {
    Self.draw(node.shape, in: frame, on: &drawing)
    let count = Double(lines.count + notes.count)
    var place = Point(frame.middle.x, frame.middle.y - (count - 1) * Self.lineHeight / 2 + 4)
    for line in lines {
      drawing.text(
        line, at: place, size: Self.textSize, anchor: .middle, isStrong: node.shape == .person)
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
