// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The phases of a plan with their dates, and the days that something is due on.
struct Road: Equatable {
  struct Stop: Equatable {
    var name: String
    var start: CalendarDate
    /// The last day; nil for a single day, such as a gate's.
    var end: CalendarDate?
  }

  struct Section: Equatable {
    /// Nil before the first one that has a name.
    var name: String?
    var stops: [Stop] = []
  }

  private static let mostStops = 200
  /// In days; a longer road shows nothing.
  private static let longest = 36_600

  private(set) var sections: [Section] = []

  var stops: [Stop] { sections.flatMap(\.stops) }
  var start: CalendarDate { stops.map(\.start).min() ?? CalendarDate(dayNumber: 0) }
  var end: CalendarDate { stops.map { $0.end ?? $0.start }.max() ?? start }

  private var canBeDrawn: Bool {
    (1...Self.mostStops).contains(stops.count)
      && end.dayNumber - start.dayNumber <= Self.longest
      && stops.allSatisfy { stop in stop.end.map { $0 >= stop.start } ?? true }
  }

  /// Reads a Gantt chart of the kind that plans have.
  init?(diagram text: String) {
    let lines = DiagramLines.of(text)
    guard lines.first == "gantt" else { return nil }
    for line in lines.dropFirst() {
      if ["dateFormat ", "axisFormat ", "title ", "tickInterval "].contains(where: line.hasPrefix) {
        guard !line.hasPrefix("dateFormat ") || line == "dateFormat YYYY-MM-DD" else { return nil }
      } else if line.hasPrefix("section ") {
        sections.append(Section(name: DiagramLines.label(line.dropFirst(8))))
      } else {
        guard let stop = Self.stop(line) else { return nil }
        if sections.isEmpty { sections.append(Section()) }
        sections[sections.count - 1].stops.append(stop)
      }
    }
    sections.removeAll(where: \.stops.isEmpty)
    guard canBeDrawn else { return nil }
  }

  private static func stop(_ line: String) -> Stop? {
    guard let colon = line.lastIndex(of: ":") else { return nil }
    let name = DiagramLines.label(DiagramLines.trimmed(line[..<colon]))
    let words = line[colon...].dropFirst().split(separator: ",").map { DiagramLines.trimmed($0) }
    if words.first == "milestone" {
      guard words.count == 3, words[2] == "0d", let day = CalendarDate(words[1]) else { return nil }
      return Stop(name: name, start: day)
    }
    guard words.count == 2, let start = CalendarDate(words[0]), let end = CalendarDate(words[1])
    else { return nil }
    return Stop(name: name, start: start, end: end)
  }

  /// Reads a table whose first column has phases with their dates.
  init?(table: ChartTable) {
    var section = Section()
    for row in table.rows {
      guard let cell = row.first?.text else { return nil }
      let dates = Self.dates(in: cell)
      guard let first = dates.first else { continue }
      let name = cell.prefix { $0 != "," }
      section.stops.append(
        Stop(name: String(name), start: first, end: dates.count > 1 ? dates[1] : nil))
    }
    sections = [section]
    guard canBeDrawn else { return nil }
  }

  private static func dates(in text: String) -> [CalendarDate] {
    text.split { !($0.isASCII && ($0.isNumber || $0 == "-")) }.compactMap { CalendarDate($0) }
  }
}
