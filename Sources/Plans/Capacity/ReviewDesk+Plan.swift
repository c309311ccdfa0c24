// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires

extension PlanContext {
  /// The desk at which the cases of this workflow are reviewed.
  ///
  /// Somebody waits for a review only where people are in the loop of a live workflow; there the
  /// pattern says whether a case leaves for the safe action when the time limit has passed.
  var reviewDesk: ReviewDesk { reviewDesk(inLoop: verdict == .humanInTheLoop) }

  func reviewDesk(inLoop isInLoop: Bool) -> ReviewDesk {
    var discipline = ReviewDesk.Discipline.workload
    if design.timing == .realTime, isInLoop {
      discipline = pattern?.expires == true ? .expiring : .waiting
    }
    // Where cases can wait until later in the day no limit is reckoned with, nor assumed.
    let limit =
      discipline == .workload ? StandIn.timeLimit(for: design.timing) : timeLimitMinutes
    return ReviewDesk(discipline, limitHours: limit / 60, mostLate: StandIn.lateShare)
  }

  /// The people that steady operation keeps on duty because somebody waits for them; nil where cases
  /// can wait, no number is enough, or a figure is missing.
  func peopleOnDuty(under verdict: Verdict) -> Int? {
    let desk = reviewDesk(inLoop: verdict == .humanInTheLoop)
    guard desk.discipline != .workload, let volume = number("volume_per_day"),
      let minutes = number("review_minutes")
    else { return nil }
    let share = steadyCoverage(under: verdict)
    var traffic = BatchWorkload(
      casesPerDay: volume * share, minutesPerCase: minutes, hoursPerDay: serviceHours
    ).traffic
    if share < 1 { traffic.urgentShare = reviewYield().chosen(reviewing: share) / share }
    return desk.reviewersNeeded(for: traffic)
  }

  /// The question whose answer is the system's own rate of wrong results.
  ///
  /// Where a system does the work, its results are those of today; elsewhere what people change of
  /// proposals, or of each other's work, has to stand in for it.
  var systemErrorQuestion: String {
    isAutomatedToday && number("error_rate_today") != nil
      ? "error_rate_today" : "override_rate_today"
  }

  /// Whether people do steps of the design themselves that they do today as well.
  ///
  /// Their time is part of today's, and how much of it stays nobody has said.
  var peopleKeepWork: Bool {
    verdict == .humanInTheLoop && !isAutomatedToday
      && assessment.plannedSteps.contains { $0.actor == .person }
  }

  /// The share of its results that is wrong before any review; nil where nobody knows.
  var systemErrorRate: Double? { number(systemErrorQuestion) }

  var serviceHours: Double { number("service_hours", standIn: StandIn.serviceHours) }

  /// The full-time posts to pay for, in tenths.
  ///
  /// A queue takes so many people in every service hour, whether cases come or not; where cases can
  /// wait, only the work itself is paid for.
  func posts(for work: BatchWorkload, onDuty people: Int) -> Double {
    let share = 1 - number("shrinkage", standIn: StandIn.shrinkage)
    let desk = reviewDesk
    let hours =
      desk.discipline == .workload
      ? work.workHours / desk.occupancyCap : Double(people) * serviceHours
    return (hours / StandIn.hoursPerPost / share * 10 - 1e-9).rounded(.up) / 10
  }
}
