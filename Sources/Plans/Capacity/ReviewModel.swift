// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// What a team of reviewers makes of a workflow's cases at a share.
struct ReviewModel {
  var volumePerDay: Double
  var reviewMinutes: Double
  /// Minutes of work on a case by hand, as on those that come late.
  var handlingMinutes: Double
  var serviceHours: Double
  /// The share of the system's proposals that is wrong.
  var errorRate: Double
  var reviewers: Int
  var desk: ReviewDesk
  var yield: ReviewYield
  /// Whether triggers choose cases, rather than a control that has people see every one.
  var triggersChoose: Bool
  var fatigue: ReviewerFatigue
  /// What a minute of review and an error cost; nil without either.
  var costs: (minute: Double, error: Double)?

  /// The figures of a share, without marks.
  func row(share: Double) -> Simulation.Row {
    let traffic = traffic(share: share)
    let state = desk.state(reviewers: reviewers, traffic: traffic)
    let found = yield.errorsFound(reviewing: share)
    let seen = found * (1 - state.overdueShare)
    var row = Simulation.Row(
      share: share, keepsUp: max(state.lateShare, state.overdueShare) <= desk.mostLate,
      reviewsPerHour: traffic.arrivalsPerHour,
      reviewersNeeded: share > 0 ? desk.reviewersNeeded(for: traffic) : 0,
      occupancy: state.occupancy, meanWaitMinutes: state.meanWaitHours.map { $0 * 60 },
      lateShare: share > 0 ? state.overdueShare : 0, errorsPassed: errorRate * (1 - found),
      errorsMissed: errorRate * seen * fatigue.missRate(occupancy: state.occupancy), marks: [])
    if let costs {
      // What nobody takes up in time is done by hand later, else a desk that drowns looks cheap.
      let minutes = (1 - row.lateShare) * reviewMinutes + row.lateShare * handlingMinutes
      let yearly = volumePerDay * StandIn.workingDaysPerYear
      row.yearlyCost = yearly * (share * minutes * costs.minute + row.errorRate * costs.error)
    }
    return row
  }

  /// The rows in whole percent, from 1% on, that the reviewers take up in time.
  func carriedRows() -> [Simulation.Row] {
    // The later, the more cases: nothing comes after the first share that is too much.
    var rows: [Simulation.Row] = []
    for percent in 1...100 {
      let row = row(share: Double(percent) / 100)
      guard row.keepsUp else { break }
      rows.append(row)
    }
    return rows
  }

  private func traffic(share: Double) -> Traffic {
    var traffic = BatchWorkload(
      casesPerDay: volumePerDay * share, minutesPerCase: reviewMinutes, hoursPerDay: serviceHours
    ).traffic
    // What chance draws is looked at between the cases that triggers choose.
    if triggersChoose, share < 1 {
      traffic.urgentShare = share > 0 ? yield.chosen(reviewing: share) / share : 0
    }
    return traffic
  }
}

extension ReviewModel {
  /// The shares that are shown when nobody asks for others.
  static let usualShares = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

  /// The figures that nothing can stand in for.
  private static let needed = ["volume_per_day", "review_minutes", "override_rate_today"]

  init(_ context: PlanContext) throws(MissingFigures) {
    guard let volume = context.number("volume_per_day"),
      let minutes = context.number("review_minutes"),
      let errors = context.systemErrorRate
    else {
      throw MissingFigures(
        questions: Self.needed.filter { question in
          question == "override_rate_today"
            ? context.systemErrorRate == nil : context.number(question) == nil
        })
    }
    let hours = context.serviceHours
    let desk = context.reviewDesk(inLoop: true)
    let given = context.number("reviewers").map { Int(max(1, min($0, 100_000))) }
    self.init(
      volumePerDay: volume, reviewMinutes: minutes,
      handlingMinutes: max(minutes, context.number("handling_minutes") ?? 0), serviceHours: hours,
      errorRate: errors,
      reviewers: given ?? 1, desk: desk, yield: context.reviewYield(),
      triggersChoose: !context.timeline.everyCaseApproved,
      fatigue: ReviewerFatigue(
        restedMissRate: context.number("reviewer_miss_rate", standIn: StandIn.missRate),
        addedMissRate: StandIn.tiredMissRate))
    if let hourly = context.number("hourly_cost"), let error = context.number("error_cost") {
      costs = (hourly / 60, error)
    }
    if given == nil {
      let steady = context.steadyCoverage(under: .humanInTheLoop)
      reviewers = desk.reviewersNeeded(for: traffic(share: steady)) ?? 1
      context.log.assume("reviewers", .number(Double(reviewers)), why: context.why("reviewers"))
    }
    context.log.assume(
      "trigger_lift", .number(StandIn.triggerLift), why: context.why("trigger_lift"))
    context.log.assume(
      "tired_miss_rate", .number(StandIn.tiredMissRate), why: context.why("tired_miss_rate"))
  }
}
