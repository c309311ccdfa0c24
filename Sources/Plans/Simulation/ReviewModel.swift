// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// What a team of reviewers makes of a lane's cases at a share, beside the other work that it has.
struct ReviewModel: Sendable {
  /// Cases a day of the lane, or of the workflow where it has none.
  var casesPerDay: Double
  var reviewMinutes: Double
  /// People of the team who look at a case, one after the other, 1 or 2.
  var looks: Int
  /// Minutes of work on a case by hand, as on those that come late; nil where they are not known.
  var handlingMinutes: Double?
  /// What else the same people do on the day.
  var others: OtherWork
  /// Hours of a day that one of the people is at work.
  var hoursEach: Double
  /// Hours of a day in which cases arrive.
  var serviceHours: Double
  /// The share of the system's proposals that is wrong.
  var errorRate: Double
  /// The share of errors that rested reviewers let pass; a range where nobody knows it.
  var missed: Estimate
  /// At the same time where somebody waits, else on the roster; 1 or more.
  ///
  /// As many as the planned share takes where nobody said.
  var reviewers: Planned<Int>
  var desk: ReviewDesk
  var yield: ReviewYield
  /// Whether triggers choose cases, rather than a control that has people see every one.
  var triggersChoose: Bool
  /// Nil without the cost of an hour and of an error, and on a peak day.
  var price: ReviewPrice?

  /// The figures of a share, without marks.
  func row(share: Double) -> Simulation.Row {
    let own = traffic(share: share)
    let traffic = own.traffic
    let state = desk.state(reviewers: reviewers.value, traffic: traffic)
    let late = share > 0 ? Self.late(state, traffic, urgentShare: own.urgentShare) : 0
    let found = yield.errorsFound(reviewing: share)
    let seen = errorRate * found * (1 - late)
    func missed(_ rested: Double) -> Double {
      seen
        * ReviewerFatigue(restedMissRate: rested, addedMissRate: StandIn.tiredMissRate)
        .missRate(occupancy: state.occupancy)
    }
    let passed = errorRate * (1 - found)
    var row = Simulation.Row(
      share: share, keepsUp: max(state.lateShare, late) <= desk.mostLate,
      reviewsPerHour: casesPerDay * share / serviceHours,
      reviewersNeeded: traffic.load > 0 ? desk.reviewersNeeded(for: traffic) : 0,
      occupancy: state.occupancy, meanWaitMinutes: state.meanWaitHours.map { $0 * 60 },
      lateShare: late, errorsPassed: passed, errorsMissed: missed(self.missed.mid),
      errorRange: self.missed.isRange
        ? (passed + missed(self.missed.low))...(passed + missed(self.missed.high)) : nil,
      marks: [])
    row.yearlyCost = price.flatMap { cost(of: row, at: $0) }
    return row
  }

  /// Nil where cases come late whose minutes by hand nobody knows: they are no cheaper than a look.
  private func cost(of row: Simulation.Row, at price: ReviewPrice) -> Double? {
    // What nobody takes up in time is done by hand later, else a desk that drowns looks cheap.
    let look = Double(looks) * reviewMinutes
    let byHand = handlingMinutes.map { max($0, look) }
    guard row.lateShare == 0 || byHand != nil else { return nil }
    let minutes = (1 - row.lateShare) * look + row.lateShare * (byHand ?? 0)
    return casesPerDay * price.days
      * (row.share * minutes * price.minute + row.errorRate * price.error)
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

  /// The people that a share takes beside their other work; nil where no number is enough.
  func reviewersNeeded(share: Double) -> Int? {
    desk.reviewersNeeded(for: traffic(share: share).traffic)
  }

  /// All that comes to the people, and for which part of the lane's reviews somebody waits.
  private func traffic(share: Double) -> (traffic: Traffic, urgentShare: Double) {
    let cases = casesPerDay * share * Double(looks)
    // What chance draws is looked at between the cases that triggers choose.
    let urgent =
      triggersChoose && share < 1
      ? share > 0 ? yield.chosen(reviewing: share) / share : 0 : 1
    let all = cases + others.casesPerDay
    let hours = cases * reviewMinutes / 60 + others.hours
    let traffic = Traffic(
      arrivalsPerHour: all / hoursEach, hoursPerCase: all > 0 ? hours / all : reviewMinutes / 60,
      urgentShare: all > 0 ? (cases * urgent + others.urgentPerDay) / all : urgent)
    return (traffic, urgent)
  }

  /// The share of the lane's reviews that nobody takes up in time.
  ///
  /// The state tells it for all cases of the people; those for which nobody waits are late alike.
  private static func late(
    _ state: ReviewDesk.State, _ traffic: Traffic, urgentShare: Double
  ) -> Double {
    let left =
      traffic.urgentShare < 1
      ? (state.overdueShare - traffic.urgentShare * state.lateShare) / (1 - traffic.urgentShare)
      : state.lateShare
    return min(1, max(0, urgentShare * state.lateShare + (1 - urgentShare) * left))
  }
}

/// What reviews and errors cost.
struct ReviewPrice: Sendable {
  /// Of a minute at work, absence paid.
  var minute: Double
  var error: Double
  /// Working days of a year.
  var days: Double
}

/// What people do on a day beside the reviews that are simulated.
struct OtherWork: Sendable {
  var casesPerDay = 0.0
  var urgentPerDay = 0.0
  var hours = 0.0
  /// Whether all of it is known; else it is "at least".
  var isComplete = true
}

extension OtherWork {
  init(_ rows: [HumanWork]) {
    for row in rows {
      isComplete = isComplete && row.isComplete
      guard let hours = row.hours?.mid, let cases = row.casesPerDay?.mid else { continue }
      self.hours += hours
      casesPerDay += cases
      if row.isUrgent { urgentPerDay += cases }
    }
  }
}
