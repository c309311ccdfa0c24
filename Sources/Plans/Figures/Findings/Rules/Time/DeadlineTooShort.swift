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
      func test(_ lane: LaneFigures) -> DeadlineTest {
        DeadlineTest(
          deadline.within, review: lane.longestReview, isByTheClock: context.isByTheClock(lane),
          in: context)
      }
      let late = lanes.filter { !test($0).isKept(withLimit: $0.timeLimitMinutes.value) }
      // One limit is proposed for all of them: the one that the slowest of them keeps.
      guard let longest = late.map(\.timeLimitMinutes.value).max(),
        let review = late.map(\.longestReview).max()
      else { return nil }
      let test = DeadlineTest(
        deadline.within, review: review,
        isByTheClock: late.allSatisfy { context.isByTheClock($0) }, in: context)
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
