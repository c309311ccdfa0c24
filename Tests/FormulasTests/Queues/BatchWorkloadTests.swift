// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@Suite struct BatchWorkloadTests {
  // By hand: 408 cases of 5 minutes are 34 hours; 34/8 = 4.25 = 5 · 0.85.
  @Test(arguments: [
    (407, 5, 8, 4.239_583_333_333_333, 5), (408, 5, 8, 4.25, 5),
    (409, 5, 8, 4.260_416_666_666_667, 6), (0, 5, 8, 0, 0), (1, 5, 8, 0.010_416_666_666_666_666, 1),
    (1_200, 6, 7.5, 16, 19),
  ])
  func reviewers(cases: Double, minutes: Double, hours: Double, load: Double, needed: Int) {
    let workload = BatchWorkload(casesPerDay: cases, minutesPerCase: minutes, hoursPerDay: hours)
    #expect(agrees(workload.load, load))
    #expect(agrees(workload.workHours, load * hours))
    #expect(workload.reviewersNeeded == needed)
  }

  @Test func capIsKept() {
    var workload = BatchWorkload(
      casesPerDay: 96, minutesPerCase: 10, hoursPerDay: 8, occupancyCap: 1)
    #expect(workload.reviewersNeeded == 2)
    workload.occupancyCap = 0.99
    #expect(workload.reviewersNeeded == 3)
  }

  @Test func fullTeamsNeedNobodyMore() {
    // Loads that are whole multiples of the cap on paper, in many roundings.
    for reviewers in 1...400 {
      for hours in [6, 7.5, 7.7, 8] {
        let cases = Double(reviewers) * 0.85 * hours * 60 / 3.3
        let workload = BatchWorkload(casesPerDay: cases, minutesPerCase: 3.3, hoursPerDay: hours)
        #expect(workload.reviewersNeeded == reviewers)
      }
    }
  }

  @Test func impossibleDays() {
    func needed(_ cases: Double, hours: Double) -> Int? {
      BatchWorkload(casesPerDay: cases, minutesPerCase: 1, hoursPerDay: hours).reviewersNeeded
    }
    #expect(needed(10, hours: 0) == nil)
    #expect(needed(0, hours: 0) == nil)
    #expect(needed(1e300, hours: 8) == nil)
    #expect(needed(4e11, hours: 8) == 980_392_157)
    #expect(needed(5e11, hours: 8) == nil)
  }
}
