// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// A review may begin so late that a deadline is missed.
///
/// What is due on the next working morning has to be taken up on the day on which it comes: a limit
/// fits where at least half of the service day's cases are. Other spans are kept by every case, also
/// by one that comes as the service closes. Proposed is the longest limit, in whole hours or below
/// one in whole minutes, that fits; where none does, the deadline cannot be kept.
struct DeadlineTooShort: FindingRule {
  static let id = FindingID.deadlineTooShort

  /// The part of the service day's cases that must still leave on the next working morning.
  static let sameDay = 0.5

  func findings(in context: FindingContext) -> [Finding] {
    let lanes = context.lanes.filter(\.isSeenByPeople)
    return context.particulars.deadlines.enumerated().compactMap { place, deadline in
      let test = DeadlineTest(deadline.within, in: context)
      let late = lanes.filter { !test.isKept(withLimit: $0.timeLimitMinutes.value) }
      guard let longest = late.map(\.timeLimitMinutes.value).max() else { return nil }
      let proposed = test.longestLimit(below: longest)
      return finding(
        [.deadline(place)] + late.map { .lane($0.id) },
        [
          .what: .text(deadline.what), .limit: .minutes(longest),
          .serviceHours: .hours(context.serviceHours.value),
          .latestArrival: test.latestArrival(withLimit: longest).map(FigureValue.minutes),
          .allowed: test.allowed.map(FigureValue.minutes),
          .proposedMinutes: proposed.map(FigureValue.minutes),
        ], stops: proposed == nil ? .phase(context.reviewingPhase) : nil)
    }
  }
}

/// One deadline against time limits of reviews.
struct DeadlineTest {
  private let within: TimeSpan
  private let clock: ServiceClock
  private let review: Double
  /// Whether limits run by the clock, nights included.
  private let isByTheClock: Bool

  init(_ within: TimeSpan, in context: FindingContext) {
    self.within = within
    clock = ServiceClock(hours: context.serviceHours.value, calendar: context.inputs.calendar)
    review = context.reviewMinutes ?? 0
    isByTheClock = context.inputs.fact(.reviewClock) == "clock-hours"
  }

  /// Minutes that the deadline allows, of service or of the clock as it says; nil for a morning.
  var allowed: Double? {
    switch within {
    case .amount(let days, .serviceDays): days.value * clock.minutes
    case .amount: within.minutes
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
    case .amount(_, .serviceHours), .amount(_, .serviceDays):
      return service <= (allowed ?? 0) + 1e-9
    case .amount:
      let taken = isByTheClock ? service : clock.clockMinutes(ofService: service)
      return taken <= (allowed ?? 0) + 1e-9
    }
  }

  /// Whole hours, or below one whole minutes; nil where not even a minute is kept.
  func longestLimit(below limit: Double) -> Double? {
    let hours = stride(from: (limit / 60).rounded(.down) * 60, through: 60, by: -60)
    let minutes = stride(from: min(59, limit.rounded(.down)), through: 1, by: -1)
    return hours.first(where: isKept) ?? minutes.first(where: isKept)
  }
}
