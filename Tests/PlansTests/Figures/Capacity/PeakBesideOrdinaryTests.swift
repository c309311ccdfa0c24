// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Testing

@testable import Plans

/// Peak days beside ordinary ones: who comes on top, what it costs, and whether it ever clears.
@Suite struct PeakBesideOrdinaryTests {
  /// 2 people × 8 × 80% × 85% are 10.88 hours; one who is there has 6.8.
  private func figures(
    _ volume: Int, peak: Int, rest: String = "peak_dates: [2027-02-08]"
  ) throws -> CapacityFigures {
    try CapacityFigures(
      [workPhase("steady", coverage: [:])], in: inputs(volume, peak: peak, rest: rest))
  }

  private func inputs(_ volume: Int, peak: Int, rest: String = "") throws -> PlanInputs {
    try PlanInputs(
      people: [
        "timing: batch", "current_state: assisted", "reviewer_role: Clerk", "handling_minutes: 60",
        "shrinkage: 0.2", "reviewers: 2", "volume_per_day: \(volume)",
        "peak_volume_per_day: \(peak)",
      ], rest: rest)
  }

  @Test func `people of an ordinary day are not counted again on a peak day`() throws {
    // Ordinary days take 4 posts, 21.76 hours: 28 bring one more, 29 two.
    #expect(try figures(20, peak: 28).peak?.morePresent[Role("Clerk")] == 1)
    #expect(try figures(20, peak: 29).peak?.morePresent[Role("Clerk")] == 2)
    #expect(try figures(20, peak: 21).peak?.morePresent[Role("Clerk")] == 0)
    // Where ordinary days fit, those there are the ground.
    #expect(try figures(4, peak: 17).peak?.morePresent[Role("Clerk")] == 1)
    #expect(try figures(4, peak: 18).peak?.morePresent[Role("Clerk")] == 2)
  }

  @Test func `what lies at the end of a peak is what those of ordinary days leave`() throws {
    // Ordinary days of 20 take 4 posts, 21.76 hours, of which 1.76 are free: 6.24 of 28 lie four days.
    let left = try #require(try figures(20, peak: 28).peak?.leftovers.first)
    #expect(abs(left.backlog.hoursLeft - 6.24) < 1e-9)
    #expect(left.backlog.daysToClear == 4)
    #expect(try figures(20, peak: 21).peak?.leftovers.isEmpty == true)
  }

  @Test(arguments: [(17, 1), (18, 2), (21, 2), (10, 0)])
  func `whom peak days lack today as well is told`(_ peak: Int, _ lacked: Int) throws {
    let inputs = try inputs(10, peak: peak)
    let capacity = CapacityFigures([workPhase("steady", coverage: [:])], in: inputs)
    let year = WorkYear(capacity, in: inputs)
    #expect(year.lackedOnPeakToday == lacked)
    #expect(year.peakHours == Double(lacked) * 8)
  }

  @Test func `a peak day of today goes at today's pace`() throws {
    // 20 cases of today are done in the 10.88 hours there are: 29 of them take one more, not two.
    let inputs = try inputs(20, peak: 29)
    let capacity = CapacityFigures([workPhase("steady", coverage: [:])], in: inputs)
    #expect(WorkYear(capacity, in: inputs).lackedOnPeakToday == 1)
  }

  private func work(_ hours: Double, people: Double?, there: Double?) -> RoleWork {
    RoleWork(
      role: Role("Reader"), hours: Estimate(exactly: hours), hoursAsToday: Estimate(exactly: 1),
      lacking: [], people: people, hoursPresent: there, hoursForCases: there, isAtQueue: false,
      each: 5, eachPresent: 6)
  }

  @Test func `hours beside other work are missing as hours, and no posts`() {
    let short = work(3, people: nil, there: 2)
    #expect(short.moreHours == 2)
    #expect(short.morePresent(beside: nil) == nil)
    #expect(work(1, people: nil, there: 2).moreHours == 0)
    #expect(work(3, people: 1, there: 2).moreHours == nil)
    #expect(work(3, people: 1, there: 2).morePresent(beside: nil) == 1)
  }

  @Test func `all people are told where nobody counted any`() {
    let uncounted = work(19, people: nil, there: nil)
    #expect(uncounted.allPeople(atPeak: false) == 4)
    #expect(uncounted.allPeople(atPeak: true) == 4)
    #expect(work(19.1, people: nil, there: nil).allPeople(atPeak: false) == 5)
    #expect(work(19.1, people: nil, there: nil).allPeople(atPeak: true) == 4)
    #expect(work(19, people: nil, there: 2).allPeople(atPeak: false) == nil)
    #expect(work(19, people: 1, there: 5).allPeople(atPeak: false) == nil)
  }

  @Test func `what lies at the end of a peak grows where the next one comes before it is done`()
    throws
  {
    // 6.12 hours lie after one day; 0.88 are free: 7 working days.
    let far = try figures(10, peak: 17, rest: "peak_dates: [2027-02-08, 2027-02-18]")
    let left = try #require(far.peak?.leftovers.first)
    #expect(left.backlog.daysToClear == 7)
    #expect(left.pause == 7)
    #expect(!left.grows && left.isClearedInTime && left.daysToTell == 7)
    let near = try figures(10, peak: 17, rest: "peak_dates: [2027-02-08, 2027-02-17]")
    let grown = try #require(near.peak?.leftovers.first)
    #expect(grown.pause == 6)
    #expect(grown.grows && !grown.isClearedInTime && grown.daysToTell == nil)
    let once = try figures(10, peak: 17)
    #expect(once.peak?.leftovers.first?.pause == nil)
    #expect(once.peak?.leftovers.first?.grows == false)
  }
}

/// How long a post is.
@Suite struct PostHoursTests {
  private func staff(_ service: String, timing: String = "batch") throws -> Staff {
    try CapacityFigures(
      [workPhase("steady", coverage: [:])],
      in: PlanInputs(
        people: [
          "timing: \(timing)", "current_state: assisted", "reviewer_role: Clerk", "shrinkage: 0.2",
          "reviewers: 2", "volume_per_day: 4", "handling_minutes: 60", "review_minutes: 6",
        ] + (service.isEmpty ? [] : ["service_hours: \(service)"]))
    ).staff
  }

  @Test(arguments: [
    ("7.5", Planned(7.5, isOurs: false)), ("8", Planned(8, isOurs: true)),
    ("15", Planned(8, isOurs: true)), ("", Planned(8, isOurs: true)),
  ])
  func `a post is no longer than the service`(_ service: String, _ hours: Planned<Double>) throws {
    let staff = try staff(service)
    #expect(staff.hoursPerPost == hours)
    #expect(abs(staff.hoursPresentEach - hours.value * 0.8) < 1e-9)
  }

  @Test func `shifts at a queue are posts of eight hours`() throws {
    #expect(try staff("7", timing: "real-time").hoursPerPost == Planned(8, isOurs: true))
  }
}
