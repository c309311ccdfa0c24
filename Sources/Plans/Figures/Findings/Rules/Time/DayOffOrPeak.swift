// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Values

/// The start or the decision on a gate falls on a day off or on a peak day.
///
/// A start on a day off moves to the next working day; one on a peak day stays, because the first
/// phase changes nothing for anybody. No gate is decided on a peak day.
struct DayOffOrPeak: FindingRule {
  static let id = FindingID.dayOffOrPeak

  func findings(in context: FindingContext) -> [Finding] {
    let calendar = context.inputs.calendar
    let peaks = Set(context.peakDates)
    var found: [Finding] = []
    if let start = context.inputs.startDate {
      let isOff = !calendar.contains(start)
      if isOff || peaks.contains(start) {
        found.append(
          finding(
            [.question(FactKey.startDate.rawValue), .date(start)],
            [
              .date: .date(start),
              .proposedDate: isOff ? .date(calendar.first(onOrAfter: start)) : nil,
            ]
          ))
      }
    }
    for phase in context.road?.phases ?? [] {
      guard let day = phase.decideOn, !calendar.contains(day) || peaks.contains(day) else {
        continue
      }
      var next = calendar.first(onOrAfter: day)
      while peaks.contains(next) { next = calendar.adding(1, to: next) }
      found.append(
        finding(
          [phase.lane.map(FindingSubject.lane) ?? .phase(phase.id), .date(day)],
          [.date: .date(day), .proposedDate: .date(next)]))
    }
    return found
  }
}
