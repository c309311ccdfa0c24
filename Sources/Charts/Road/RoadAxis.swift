// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Time from left to right, with a line at the beginning of months or years.
struct RoadAxis {
  private static let margin = 9.0
  private static let leastDistance = 62.0

  private let start: CalendarDate
  private let days: Double
  private let width: Double
  /// First days of months, as many as have room.
  private var ticks: [CalendarDate]

  init(from start: CalendarDate, to end: CalendarDate, width: Double) {
    self.start = start
    self.width = width
    days = Double(max(1, end.dayNumber - start.dayNumber))
    ticks = []
    ticks = months()
  }

  func x(of day: CalendarDate) -> Double {
    Self.margin + Double(day.dayNumber - start.dayNumber) / days * (width - 2 * Self.margin)
  }

  /// Names the months in a line, also the one that the road begins in.
  func drawNames(at y: Double, on drawing: inout Drawing) {
    let first = String("\(start)".prefix(7))
    drawing.text(first, at: Point(0, y), size: 11, paint: .soft)
    // One that has no room beside it has only its line.
    let room = TextWidth.of(first, size: 11) * 1.5 + 6
    for month in ticks where x(of: month) >= room {
      let label = String("\(month)".prefix(7))
      let half = TextWidth.of(label, size: 11) / 2
      drawing.text(
        label, at: Point(min(max(half, x(of: month)), width - half), y), size: 11,
        anchor: .middle, paint: .soft)
    }
  }

  /// Draws where months begin, between the words of two rows.
  func drawLines(from top: Double, to bottom: Double, on drawing: inout Drawing) {
    for month in ticks {
      drawing.line([Point(x(of: month), top), Point(x(of: month), bottom)], Stroke(.rule))
    }
  }

  private func months() -> [CalendarDate] {
    let most = max(1, Int(width / Self.leastDistance))
    let months = Int(days / 30.4) + 1
    let step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200].first { months / $0 < most } ?? 1_200
    var ticks: [CalendarDate] = []
    var count = start.year * 12 + start.month - 1
    while ticks.count <= most {
      count += 1
      guard count.isMultiple(of: step) else { continue }
      let (year, month) = (count / 12, count % 12 + 1)
      let text = String(year)
      let padded = String(repeating: "0", count: max(0, 4 - text.count)) + text
      guard let day = CalendarDate("\(padded)-\(month < 10 ? "0" : "")\(month)-01"),
        x(of: day) <= width - Self.margin
      else { break }
      ticks.append(day)
    }
    return ticks
  }
}
