// SPDX-License-Identifier: GPL-3.0-or-later

/// Bars in groups: what each member of a group takes, against what it has.
struct AmountBars: Equatable {
  struct Bar: Equatable {
    var name: String
    var value: Double?
    /// The value as the table has it.
    var shown: String
    /// Whether it is of another kind, such as that of a peak day; drawn as a frame.
    var isPeak: Bool
    /// The days of a phase that it is of, where a row of its own has them.
    var days: String?
  }

  struct Group: Equatable {
    var name: String
    /// What there is; nil where nobody has said.
    var there: Double?
    /// What there is as the table has it, with its unit.
    var shownThere = ""
    /// What it is counted in, where its name says so.
    var unit: String?
    var bars: [Bar]

    /// Adds what the same people have to do on some days of a phase, each behind the bar of that phase.
    mutating func add(_ more: [Bar], _ days: String) {
      for var bar in more {
        (bar.days, bar.isPeak) = (days, true)
        let place = bars.lastIndex { $0.name == bar.name }
        bars.insert(bar, at: place.map { $0 + 1 } ?? bars.endIndex)
      }
    }
  }

  /// Those of one unit are drawn to one scale, so that their bars can be compared.
  var groups: [Group]

  private static let nameSize = 12.5
  private static let barSize = 11.5
  private static let barHeight = 13.0

  /// What its signs mean, in words.
  struct Key {
    var bar: String
    var peak: String
    var there: String
  }

  /// - Parameter title: gives the words above the bars of a group.
  func drawing(width: Double, key: Key, title: (Group) -> String) -> Drawing {
    var drawing = Drawing(width: width)
    let names = groups.flatMap(\.bars).map { TextWidth.of($0.name, size: Self.barSize) }
    let left = min(width * 0.4, (names.max() ?? 0) + 10)
    let values = groups.flatMap(\.bars).map { TextWidth.of($0.shown, size: Self.barSize) }
    let right = (values.max() ?? 0) + 10
    var y = 0.0
    for (index, group) in groups.enumerated() {
      if index > 0 { drawing.allowCut(at: y + 2) }
      for line in TextWidth.lines(
        of: title(group), size: Self.nameSize, width: width, isStrong: true)
      {
        y += 17
        drawing.text(line, at: Point(0, y), size: Self.nameSize, isStrong: true)
      }
      y += 5
      draw(group, at: &y, left: left, room: width - left - right, on: &drawing)
      y += 8
    }
    drawing.height = draw(key, at: y + 4, on: &drawing)
    return drawing
  }

  /// Draws what its signs mean, of those that it has; gives the place below.
  private func draw(_ key: Key, at top: Double, on drawing: inout Drawing) -> Double {
    let bars = groups.flatMap(\.bars).filter { $0.value != nil }
    var line = KeyLine(at: top, signHeight: 11, lineHeight: 18)
    if bars.contains(where: { !$0.isPeak }) {
      drawing.rectangle(line.add(key.bar, on: &drawing), fill: .bar, stroke: Stroke(.ink))
    }
    if bars.contains(where: \.isPeak) {
      drawing.rectangle(
        line.add(key.peak, on: &drawing), fill: .paper, stroke: Stroke(.ink, width: 1.5))
    }
    if groups.contains(where: { $0.there != nil }) {
      let frame = line.add(key.there, on: &drawing)
      let x = frame.middle.x
      drawing.line(
        [Point(x, frame.y - 2), Point(x, frame.bottom + 2)], Stroke(.ink, width: 2, .dashed))
    }
    return line.bottom
  }

  private func draw(
    _ group: Group, at y: inout Double, left: Double, room: Double, on drawing: inout Drawing
  ) {
    let most =
      groups.filter { $0.unit == group.unit }
      .flatMap { [$0.there] + $0.bars.map(\.value) }.compactMap(\.self).max() ?? 0
    func length(_ value: Double) -> Double { most > 0 ? value / most * room : 0 }
    let top = y
    for bar in group.bars {
      let name = TextWidth.line(of: bar.name, size: Self.barSize, width: left - 6)
      drawing.text(name, at: Point(0, y + 11), size: Self.barSize, paint: .soft)
      let value = length(bar.value ?? 0)
      if bar.value != nil {
        let frame = Frame(x: left, y: y + 1, width: max(1, value), height: Self.barHeight - 2)
        drawing.rectangle(
          frame, fill: bar.isPeak ? .paper : .bar, stroke: Stroke(.ink, width: bar.isPeak ? 1.5 : 1)
        )
      }
      // Beside the line of what there is, where that would run through it.
      var x = left + value + 5
      let there = left + length(group.there ?? -1)
      if group.there != nil, there >= x - 4, there < x + TextWidth.of(bar.shown, size: Self.barSize)
      {
        x = there + 5
      }
      drawing.text(bar.shown, at: Point(x, y + 11), size: Self.barSize)
      y += Self.barHeight + 4
    }
    guard let there = group.there else { return }
    let x = left + length(there)
    drawing.line([Point(x, top - 2), Point(x, y - 2)], Stroke(.ink, width: 2, .dashed))
  }
}
