// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

/// The bounds of all metrics.
///
/// All of them are of a lane or a role; none is of a single reviewer, whatever the answers say.
package enum MetricBounds {
  /// Errors that are planted in one round, ours.
  static let planted = 20
  /// The fewest of them that must be caught, ours.
  static let leastCaught = 16
  /// Weeks of a month and of a quarter.
  static let weeksOfMonth = 4
  static let weeksOfQuarter = 13
  /// The share of cases that keep a deadline: it is a promise or a law, so that each miss counts.
  static let deadlineShare = 1.0

  package static func all(in context: FindingContext) -> [MetricBound] {
    wrongResults(context) + changedProposals(context) + withinLimit(context)
      + deadlines(context) + load(context) + plantedErrors(context) + ofRoom(context)
  }

  /// One warning and one stop for each lane that goes alone, by its alarm; by its target before the
  /// road is reckoned.
  private static func wrongResults(_ context: FindingContext) -> [MetricBound] {
    context.lanes.filter(\.goesAlone).flatMap { lane -> [MetricBound] in
      let baseline = lane.errorRate.known.map(MetricBound.Baseline.rate)
      guard let alarm = context.road?.alarms.first(where: { $0.lane == lane.id }),
        let (warning, stop) = alarm.limits.map({ ($0.warning, $0.stop) })
      else {
        return [
          MetricBound(
            .wrongResults, lane: lane.id, .atMost(lane.target.value), .share, window: nil,
            leastCases: leastCases(for: lane, context), baseline: baseline, source: .target)
        ]
      }
      return [
        MetricBound(
          .wrongResults, lane: lane.id, step: .warning, .atMost(Double(warning.errors - 1)), .count,
          window: alarm.routineDays, leastCases: warning.cases, baseline: baseline, source: .alarm),
        MetricBound(
          .wrongResults, lane: lane.id, step: .stop, .atMost(Double(stop.errors - 1)), .count,
          window: alarm.freshDays, leastCases: stop.cases, baseline: baseline, source: .alarm),
      ]
    }
  }

  /// The fewest cases in which not one wrong result would show the target.
  private static func leastCases(for lane: LaneFigures, _ context: FindingContext) -> Int {
    SampleSize.zeroErrors(
      errorRate: lane.target.value * (1 - context.reviewersMiss.tested.value), risk: StandIn.risk)
  }

  /// More changes than today's sample allows, or none where some must come.
  private static func changedProposals(_ context: FindingContext) -> [MetricBound] {
    let reviewed = context.lanes.filter { $0.control == .approve || $0.control == .reviewOnTrigger }
    guard !reviewed.isEmpty, !context.inputs.isManualToday,
      let rate = context.inputs.rate(.overrideRateToday),
      rate.value > 0, rate.value < 1
    else { return [] }
    let none = SampleSize.zeroErrors(errorRate: rate.value, risk: StandIn.risk)
    // The proposals that people see are those that were counted, whatever part of the cases they are.
    // Of a rate that nobody counted as much is open as the fewest cases that say anything leave.
    let isOpen = rate.counted == nil
    let fewest = UncertainRate(
      errors: Int((rate.value * Double(none)).rounded()), cases: none)
    let range = KnownRate(value: rate.value, counted: rate.counted ?? fewest).estimate
    return [
      MetricBound(
        .changedProposals, .band(range.low, range.high), .share,
        window: context.week * weeksOfMonth, leastCases: none,
        noneIn: none, baseline: .rate(rate), source: isOpen ? .ours : .today)
    ]
  }

  /// The share that is taken up within the limit, where somebody waits.
  private static func withinLimit(_ context: FindingContext) -> [MetricBound] {
    guard context.inputs.isRealTime else { return [] }
    return context.lanes.filter(\.isSeenByPeople).map { lane in
      let isAtQueue = context.capacity?.waitingLanes.contains(lane.id) == true
      let today = isAtQueue ? context.capacity?.steady.agents?.together.withinNow : nil
      return MetricBound(
        .withinLimit, lane: lane.id, .atLeast(WaitingBeyondLimit.least), .share,
        window: context.week,
        leastCases: nil, baseline: today.map(MetricBound.Baseline.number), source: .limit)
    }
  }

  private static func deadlines(_ context: FindingContext) -> [MetricBound] {
    context.particulars.deadlines.indices.map { place in
      MetricBound(
        .deadlineKept, place: place, .atLeast(deadlineShare), .share, window: context.week,
        leastCases: nil,
        baseline: nil, source: .ours)
    }
  }

  /// How much of their time reviewers are busy, and how many cases nobody takes up in time.
  private static func load(_ context: FindingContext) -> [MetricBound] {
    guard context.lanes.contains(where: \.isSeenByPeople) else { return [] }
    return [
      MetricBound(
        .load, .atMost(BatchWorkload.usualOccupancyCap), .share, window: context.week,
        leastCases: nil,
        baseline: nil, source: .ours),
      MetricBound(
        .timeOuts, .atMost(StandIn.lateShare), .share, window: context.week, leastCases: nil,
        baseline: nil,
        source: .ours),
    ]
  }

  /// Whether people let proposals go, in a lane of theirs or until it opens: there errors are planted.
  static func plantsErrors(_ context: FindingContext) -> Bool {
    let isAutomated = context.inputs.isAutomatedToday
    return context.lanes.contains { $0.control == .approve || $0.goesAlone && !isAutomated }
  }

  /// As many as readers who catch what they must reach in nineteen of twenty rounds.
  private static func plantedErrors(_ context: FindingContext) -> [MetricBound] {
    guard plantsErrors(context) else { return [] }
    let rate = PlanningValue.catchRate(for: context.inputs.letter(.errorImpact))
    let caught = context.inputs.rate(.reviewerMissRate).map { missed in
      KnownRate(
        value: 1 - missed.value,
        counted: missed.counted.map {
          UncertainRate(errors: $0.cases - $0.errors, cases: $0.cases)
        }, isDrawn: missed.isDrawn)
    }
    return [
      MetricBound(
        .plantedErrors, .atLeast(Double(leastCaught(byReadersCatching: rate))), .count,
        window: context.week * weeksOfQuarter, leastCases: planted,
        // A rate that nobody counted says nothing of errors that were planted.
        baseline: caught.flatMap { $0.counted == nil ? nil : .rate($0) },
        source: .ours)
    ]
  }

  /// The most that good readers miss by chance in fewer than one of twenty rounds, 16 at least.
  static func leastCaught(byReadersCatching rate: Double) -> Int {
    let least = (0...planted).last { caught in
      BinomialTail.probability(ofAtMost: caught - 1, in: planted, rate: rate) <= StandIn.risk
    }
    return max(leastCaught, least ?? 0)
  }

  private static func ofRoom(_ context: FindingContext) -> [MetricBound] {
    context.particulars.metrics.enumerated().compactMap { place, metric in
      let bound: MetricBound.Bound
      switch (metric.atLeast?.value, metric.atMost?.value) {
      case (let least?, let most?): bound = .band(least, most)
      case (let least?, nil): bound = .atLeast(least)
      case (nil, let most?): bound = .atMost(most)
      case (nil, nil): return nil
      }
      return MetricBound(
        .ofRoom, place: place, bound, .number, window: nil, leastCases: nil,
        baseline: metric.baseline.map { .number($0.value) }, source: .room)
    }
  }
}

extension FindingContext {
  /// Working days of a week.
  fileprivate var week: Int { inputs.calendar.weekdays.count }
}
