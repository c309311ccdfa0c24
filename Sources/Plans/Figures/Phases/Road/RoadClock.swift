// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// Puts one phase after the other into the calendar.
struct RoadClock {
  /// When a phase begins, ends and is decided.
  struct Place {
    var workingDays: Int?
    var offset: Int?
    var starts: CalendarDate?
    var ends: CalendarDate?
    var decideOn: CalendarDate?
    var movedBy: PhaseMove?
  }

  /// Days of ten years: further out a date would only pretend to know.
  private static let horizon = 3_652

  private let calendar: WorkCalendar
  /// Days on which nothing is decided.
  private let peaks: Set<CalendarDate>
  private let notBefore: [String: CalendarDate]
  private let last: CalendarDate?
  private var offset: Int? = 0
  /// The day on which the next phase can begin; nil without a start, and after an unknown length.
  private(set) var next: CalendarDate?

  init(in inputs: PlanInputs, _ blocks: RoadBlocks) {
    calendar = inputs.calendar
    peaks = Set(inputs.peakDates)
    notBefore = blocks.notBefore
    next = inputs.startDate.map(inputs.calendar.first(onOrAfter:))
    last = next?.adding(days: Self.horizon)
  }

  /// The day before which a phase or a lane is held back; nil where nothing holds it.
  func due(_ id: String) -> CalendarDate? { notBefore[id] }

  /// Where the next phase begins.
  ///
  /// - Parameter ids: what can hold it back: its own id, and its lane's.
  func begin(_ ids: [String]) -> Place {
    var place = Place(offset: offset)
    guard let next else { return place }
    let block = ids.compactMap { id in notBefore[id].map { (id, $0) } }.max { $0.1 < $1.1 }
    guard let (id, due) = block, due >= next else {
      place.starts = next
      return place
    }
    place.movedBy = PhaseMove(block: id, due: due, from: next)
    place.starts = within(due).map { calendar.begins(after: $0) }
    place.offset = place.starts.flatMap { starts in
      offset.map { $0 + calendar.count(from: next, through: starts) - 1 }
    }
    return place
  }

  /// Where it ends and is decided, after so many working days, and where the one after it begins.
  mutating func end(_ place: Place, after workingDays: Int?) -> Place {
    var place = place
    place.workingDays = workingDays.map { max(1, $0) }
    offset = nil
    next = nil
    guard let days = place.workingDays, let from = place.offset else { return place }
    guard let starts = place.starts, days <= Self.horizon else {
      offset = from + days + RoadValue.daysToDecide.count
      return place
    }
    let ends = calendar.adding(days - 1, to: starts)
    let decideOn = self.decideOn(after: ends)
    place.ends = within(ends)
    place.decideOn = within(decideOn)
    offset = from + calendar.count(from: starts, through: decideOn)
    next = within(calendar.adding(1, to: decideOn))
    return place
  }

  private func decideOn(after ends: CalendarDate) -> CalendarDate {
    let offices = calendar.ofOffices
    var day = offices.first(onOrAfter: calendar.adding(RoadValue.daysToDecide.count, to: ends))
    while peaks.contains(day) { day = offices.adding(1, to: day) }
    return day
  }

  private func within(_ day: CalendarDate) -> CalendarDate? {
    last.flatMap { day <= $0 ? day : nil }
  }
}

extension WorkCalendar {
  /// The day on which something begins that waits for what is due on a day: what is due is there
  /// when that day ends.
  func begins(after due: CalendarDate) -> CalendarDate {
    ofOffices.first(onOrAfter: due.adding(days: 1))
  }
}
