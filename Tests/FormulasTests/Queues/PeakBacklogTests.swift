// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct PeakBacklogTests {
  @Test func aRunThatThePeopleManageLeavesNothing() {
    let backlog = PeakBacklog(ordinaryHours: 10, peakHours: 20, hoursThere: 20, peakDays: 5)
    #expect(backlog.hoursLeft == 0)
    #expect(backlog.oldestDays == 0)
    #expect(backlog.daysToClear == 0)
  }

  // 5 days of 30 hours with 20 there: 50 hours lie, the first 100 of 150 are done, so the oldest
  // came after day 3⅓ and has waited 1⅔ days; with 10 hours to spare a day it takes five.
  @Test func whatIsLeftIsClearedByTheHoursToSpare() {
    let backlog = PeakBacklog(ordinaryHours: 10, peakHours: 30, hoursThere: 20, peakDays: 5)
    #expect(backlog.hoursLeft == 50)
    #expect(abs(backlog.oldestDays - 5.0 / 3) < 1e-12)
    #expect(backlog.daysToClear == 5)
    // Fifty hours lie before the last case, twenty of them are done a day.
    #expect(backlog.lastWaitDays == 3)
  }

  @Test func withoutHoursToSpareItNeverClears() {
    let backlog = PeakBacklog(ordinaryHours: 20, peakHours: 30, hoursThere: 20, peakDays: 1)
    #expect(backlog.daysToClear == nil)
    #expect(
      PeakBacklog(ordinaryHours: 0, peakHours: 1, hoursThere: 0, peakDays: 1).daysToClear == nil)
    #expect(backlog.lastWaitDays == 1)
    #expect(
      PeakBacklog(ordinaryHours: 0, peakHours: 1, hoursThere: 0, peakDays: 1).lastWaitDays == nil)
  }

  /// The same queue worked off day by day in whole minutes.
  @Test func agreesWithADayByDayCount() {
    var random = Dice(seed: 9)
    for _ in 0..<200 {
      let there = Double(Int.random(in: 1...50, using: &random))
      let ordinary = Double(Int.random(in: 0...60, using: &random))
      let peak = Double(Int.random(in: 0...120, using: &random))
      let days = Int.random(in: 1...20, using: &random)
      let backlog = PeakBacklog(
        ordinaryHours: ordinary, peakHours: peak, hoursThere: there, peakDays: days)
      var left = 0.0
      for _ in 0..<days { left = max(0, left + peak - there) }
      #expect(abs(left - backlog.hoursLeft) < 1e-9)
      var day = 0
      while left > 1e-9, day < 10_000 {
        left = max(0, left + ordinary - there)
        day += 1
      }
      #expect(backlog.daysToClear == (left > 1e-9 ? nil : day))
    }
  }
}
