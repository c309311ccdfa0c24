// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// What a team of reviewers makes of a workflow's cases at a share.
struct ReviewModel: Sendable {
  var volumePerDay: Double
  var reviewMinutes: Double
  /// Minutes of work on a case by hand, as on those that come late.
  var handlingMinutes: Double
  var serviceHours: Double
  /// The share of the system's proposals that is wrong.
  var errorRate: Double
  /// People on duty at the same time, 1 or more; as many as the plan's share takes where nobody said.
  var reviewers: Planned<Int>
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
    let state = desk.state(reviewers: reviewers.value, traffic: traffic)
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
  private static let needed: [FigureKey] = [.volumePerDay, .reviewMinutes, .overrideRateToday]

  /// - Throws: `MissingFigures` where volume, review time or error rate are not known.
  init(_ figures: PresentFigures) throws(MissingFigures) {
    let inputs = figures.inputs
    guard let volume = inputs.number(.volumePerDay),
      let minutes = inputs.number(.reviewMinutes), let errors = figures.systemErrorRate
    else {
      let missing = Self.needed.filter { key in
        let rate = key == .overrideRateToday ? figures.systemErrorRate : inputs.number(key)
        return rate == nil
      }
      throw MissingFigures(questions: missing.map(\.rawValue))
    }
    let desk = ReviewDesk(
      inputs, inLoop: true, timeLimitMinutes: figures.timeLimitMinutes.value)
    let given = inputs.number(.reviewers).map { Int(max(1, min($0, 100_000))) }
    self.init(
      volumePerDay: volume, reviewMinutes: minutes,
      handlingMinutes: max(minutes, inputs.number(.handlingMinutes) ?? 0),
      serviceHours: figures.serviceHours.value, errorRate: errors,
      reviewers: Planned(given, standIn: 1), desk: desk, yield: figures.yield,
      triggersChoose: !figures.plan.everyCaseApproved,
      fatigue: ReviewerFatigue(
        restedMissRate: figures.missRate.value, addedMissRate: StandIn.tiredMissRate))
    if let hourly = inputs.number(.hourlyCost), let error = inputs.number(.errorCost) {
      costs = (hourly / 60, error)
    }
    if given == nil {
      let steady = figures.steadyCoverage(under: .humanInTheLoop)
      reviewers = Planned(
        desk.reviewersNeeded(for: traffic(share: steady)) ?? 1, isOurs: true)
    }
  }
}

extension PresentFigures {
  /// The share of cases that people check in the last phase of a plan with that verdict.
  fileprivate func steadyCoverage(under verdict: Verdict) -> Double {
    guard verdict != inputs.verdict else { return plan.steadyCoverage ?? 1 }
    let phases = inputs.questionnaire.playbook.phases.filter {
      $0.scope.verdicts.contains(verdict)
    }
    return phases.last?.coverage ?? 1
  }
}
