// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// One deadline against time limits of reviews.
struct DeadlineTest {
  private let within: TimeSpan
  private let clock: ServiceClock
  private let review: Double
  /// Whether limits run by the clock, nights included.
  private let isByTheClock: Bool

  /// - Parameters:
  ///   - review: minutes that a review takes.
  ///   - isByTheClock: whether limits run at night as well.
  ///   - daysOff: days without service in a row; nil for those of an ordinary week.
  init(
    _ within: TimeSpan, review: Double, isByTheClock: Bool, daysOff: Int? = nil,
    in context: FindingContext
  ) {
    self.within = within
    clock = ServiceClock(
      hours: context.serviceHours.value, calendar: context.inputs.calendar, daysOff: daysOff)
    self.review = review
    self.isByTheClock = isByTheClock
  }

  /// Minutes that the deadline allows, of service or of the clock as it says; nil for a morning.
  var allowed: Double? {
    switch within {
    case .amount: within.minutes(serviceDay: clock.minutes / 60)
    case .nextWorkingMorning: nil
    }
  }

  /// Minutes after opening until which a case still leaves on the next working morning.
  ///
  /// Nil for any other deadline, negative where no case does.
  func latestArrival(withLimit limit: Double) -> Double? {
    guard within == .nextWorkingMorning else { return nil }
    return clock.minutes - limit - review
  }

  func isKept(withLimit limit: Double) -> Bool {
    let service = limit + review
    switch within {
    case .nextWorkingMorning:
      return service <= clock.minutes * DeadlineTooShort.sameDay + 1e-9
    case .amount(_, let unit) where [.serviceHours, .serviceDays].contains(unit.clock):
      // A limit that runs at night as well takes less of the service.
      let taken = isByTheClock ? clock.serviceMinutes(inClock: limit) + review : service
      return taken <= (allowed ?? 0) + 1e-9
    case .amount:
      let taken = isByTheClock ? service : clock.clockMinutes(ofService: service)
      return taken <= (allowed ?? 0) + 1e-9
    }
  }

  /// Whole hours, or below one whole minutes; nil where not even a minute is kept.
  ///
  /// A shorter limit is kept wherever a longer one is, so the longest is found by halving.
  func longestLimit(below limit: Double) -> Double? {
    longest(of: 60, below: limit) ?? longest(of: 1, below: min(59, limit))
  }

  /// The most whole units of so many minutes; nil where not even one is kept.
  private func longest(of unit: Double, below limit: Double) -> Double? {
    // More units than a double counts one by one are no limit of anybody.
    var tooMany = Int(min((limit / unit).rounded(.down), 1e15)) + 1
    var kept = 0
    while tooMany - kept > 1 {
      let middle = kept + (tooMany - kept) / 2
      if isKept(withLimit: Double(middle) * unit) { kept = middle } else { tooMany = middle }
    }
    return kept > 0 ? Double(kept) * unit : nil
  }
}

extension FindingContext {
  /// Whether a lane's limit runs at night as well: by the unit of its own limit, else as the answers
  /// have it for all.
  func isByTheClock(_ lane: LaneFigures) -> Bool {
    switch file.lanes.first(where: { $0.id == lane.id })?.timeLimit {
    case .amount(_, let unit)?: ![.serviceHours, .serviceDays].contains(unit.clock)
    case .nextWorkingMorning?: false
    case nil: inputs.fact(.reviewClock) == "clock-hours"
    }
  }
}

extension LaneFigures {
  /// Minutes of a review; those of a case by hand where they are not known, because a look takes no
  /// longer, and ours where neither is.
  var longestReview: Double {
    reviewMinutes ?? handlingMinutes ?? StandIn.reviewMinutes
  }
}
