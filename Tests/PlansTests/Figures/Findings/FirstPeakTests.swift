// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Testing
import Values

@testable import Plans

/// What must not begin before the people of the first peak day are named.
@Suite struct FirstPeakTests {
  private func figures(_ dates: String) throws -> PlanFigures {
    let answers = [
      startDay, "volume_per_day: 50", "peak_volume_per_day: 30000", "peak_days_per_year: 40",
      "handling_minutes: 30", "review_minutes: 20", "reviewer_role: Clerk", "reviewers: 5",
      "shrinkage: 0.2", "timing: batch", "current_state: manual",
    ]
    return PlanFigures(
      try findingContext("bbbbbbbbbb", answers, rest: "\(oneStep)\npeak_dates: \(dates)").inputs)
  }

  private func finding(_ dates: String) throws -> Finding {
    try #require(figures(dates).findings.first { $0.rule == .peakBeyondPeople })
  }

  /// The phases and the day of the next assessment, without a dated peak.
  private func road() throws -> (phases: [PhaseFigures], again: CalendarDate) {
    let road = try figures("\"?\"").road
    return (road.phases, try #require(road.assessAgain))
  }

  @Test func `a peak stops the phase in which its first day lies`() throws {
    let phases = try road().phases
    #expect(phases.count > 2)
    for phase in phases.dropLast() {
      let starts = try #require(phase.starts)
      let found = try finding("[\(starts)]")
      #expect(found.stops == .phase(phase.id))
      // It is due before the phase begins, as everything that stops one is.
      #expect(found[.proposedDue] == nil && found[.proposedDate] == nil)
    }
  }

  @Test func `an earlier peak says nothing of the road`() throws {
    let second = try #require(try road().phases.dropFirst().first)
    let starts = try #require(second.starts)
    #expect(try finding("[2026-12-01, \(starts)]").stops == .phase(second.id))
  }

  @Test func `a peak behind the next assessment stops nothing yet`() throws {
    let again = try road().again
    let last = try #require(try road().phases.last)
    #expect(try finding("[\(again)]").stops == .phase(last.id))
    let later = try finding("[\(again.adding(days: 7))]")
    #expect(later.stops == nil)
    let day = again.adding(days: 7)
    #expect(later[.proposedDate] == .date(try #require(day.workingDays(before: 10))))
  }

  @Test func `days that somebody is to name may come at once`() throws {
    let phases = try road().phases
    let asked = try finding("{answer: \"?\", ask: Lead, due: 2026-12-14}")
    #expect(asked.stops == phases.first?.part)
    #expect(try finding("\"?\"").stops == phases.last?.part)
  }
}

extension CalendarDate {
  /// Monday to Friday, so many days before.
  fileprivate func workingDays(before count: Int) -> CalendarDate? {
    var (day, left) = (self, count)
    while left > 0 {
      day = day.adding(days: -1)
      if day.weekday < 5 { left -= 1 }
    }
    return day
  }
}
