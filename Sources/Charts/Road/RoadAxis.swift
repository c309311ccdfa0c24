// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Time from left to right, with a line at the beginning of months or years.
struct RoadAxis {
  /// Half of the name of a month, so that the first and the last one stand above their lines.
  private static let margin = 24.0
  private static let leastDistance = 62.0

  /// The first day of the month that the road begins in.
  private let start: CalendarDate
  private let days: Double
  private let width: Double
  /// First days of months, as many as have room.
  private var ticks: [CalendarDate]

  init(from start: CalendarDate, to end: CalendarDate, width: Double) {
    let first = Self.firstDay(year: start.year, month: start.month) ?? start
    self.start = first
    self.width = width
    days = Double(max(1, end.dayNumber - first.dayNumber))
    ticks = []
    ticks = months()
  }

  func x(of day: CalendarDate) -> Double {
    Self.margin + Double(day.dayNumber - start.dayNumber) / days * (width - 2 * Self.margin)
  }

  /// Names the months in a line, also the one that the road begins in.
  func drawNames(at y: Double, on drawing: inout Drawing) {
    for month in ticks {
      let label = String("\(month)".prefix(7))
      // Those at the edges stand within the picture.
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

  /// From the first month on, the same number of months apart.
  private func months() -> [CalendarDate] {
    let most = max(1, Int(width / Self.leastDistance))
    let months = Int(days / 30.4) + 1
    let step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200].first { months / $0 < most } ?? 1_200
    var ticks: [CalendarDate] = []
    var count = start.year * 12 + start.month - 1
    while ticks.count <= most,
      let day = Self.firstDay(year: count / 12, month: count % 12 + 1),
      x(of: day) <= width - Self.margin
    {
      ticks.append(day)
      count += step
    }
    return ticks
  }

  private static func firstDay(year: Int, month: Int) -> CalendarDate? {
    let text = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - text.count)) + text
    return CalendarDate("\(padded)-\(month < 10 ? "0" : "")\(month)-01")
  }
}
