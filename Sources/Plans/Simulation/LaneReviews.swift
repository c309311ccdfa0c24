// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires

/// What becomes of a lane's cases at other shares of review, before any word.
struct LaneReviews: Sendable {
  let lane: LaneFigures
  let model: ReviewModel
  /// One for each share, by rising share, marked.
  let rows: [Simulation.Row]
  /// The same on a peak day; nil where no peak is given.
  let peakRows: [Simulation.Row]?
  /// The rows in whole percent that the reviewers take up in time.
  let carried: [Simulation.Row]
  /// Whether a control has people see every case, whatever the figures say.
  let seesEveryCase: Bool
  /// Whether no more than these errors are known: what people change, for any reason.
  let isAtMost: Bool
  /// The row to choose if triggers find errors no better than chance; nil where there is none, or
  /// where people see every case.
  let bestByChance: Simulation.Row?

  var best: Simulation.Row? { rows.first { $0.has(.best) } }

  /// The shares that are shown when nobody asks for others.
  static let usualShares = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

  init(
    _ lane: LaneFigures, _ answers: LaneInputs, in simulated: SimulatedFigures, shares: [Double]
  ) throws(MissingFigures) {
    let planned = simulated.plannedShare(of: lane)
    let model = try ReviewModel(lane, answers, in: simulated, planned: planned)
    let isInLoop = answers.verdict == .humanInTheLoop
    let seesEveryCase = isInLoop && answers.seesEveryCase
    let isAtMost =
      if case .atMost = lane.errorRate { true } else { false }
    let judge = RowJudge(
      occupancyCap: model.desk.occupancyCap, targetErrorRate: lane.target.value,
      plannedShare: isInLoop ? planned : nil, seesEveryCase: seesEveryCase, isAtMost: isAtMost)
    let shown = shares.isEmpty ? Self.usualShares + [judge.plannedShare].compactMap(\.self) : shares
    let sorted = Set(shown).sorted()
    self.lane = lane
    self.model = model
    self.seesEveryCase = seesEveryCase
    self.isAtMost = isAtMost
    rows = judge.marked(sorted.map(model.row))
    peakRows = model.onPeak(of: lane, in: simulated).map {
      judge.marked(sorted.map($0.row), choosing: false)
    }
    carried = model.carriedRows()
    var blind = model
    blind.yield.lift = 1
    bestByChance =
      seesEveryCase ? nil : judge.marked(sorted.map(blind.row)).first { $0.has(.best) }
  }
}

extension LaneInputs {
  /// Whether a control at one of the system's steps has people see every case.
  fileprivate var seesEveryCase: Bool {
    steps.contains { $0.actor == .system && ($0.control ?? .automatic) >= .approve }
  }
}

extension ReviewModel {
  /// - Throws: `MissingFigures` where volume, review time or error rate are not known.
  fileprivate init(
    _ lane: LaneFigures, _ answers: LaneInputs, in simulated: SimulatedFigures, planned: Double?
  ) throws(MissingFigures) {
    let rate: KnownRate? =
      switch lane.errorRate {
      case .known(let rate, _), .atMost(let rate): rate
      case .unknown: nil
      }
    let cases = lane.knownCasesPerDay
    guard let cases, let minutes = lane.reviewMinutes, let rate else {
      var missing: [FigureKey] = lane.casesPerDay == nil ? [.volumePerDay] : []
      if lane.reviewMinutes == nil { missing.append(.reviewMinutes) }
      if rate == nil { missing.append(.proposalErrorRate) }
      throw MissingFigures(
        questions: missing.map(\.rawValue), lacksShare: lane.casesPerDay != nil && cases == nil)
    }
    let figures = simulated.figures
    let (inputs, staff) = (figures.inputs, figures.capacity.staff)
    let team = simulated.team(of: lane)
    let given = team.people.map { Int(max(1, min($0, 100_000))) }
    self.init(
      casesPerDay: cases, reviewMinutes: minutes,
      looks: simulated.looks(at: lane, team), handlingMinutes: lane.handlingMinutes,
      others: simulated.others(of: lane, team, on: simulated.capacity.steady),
      hoursEach: staff.hoursPresentEach, serviceHours: staff.serviceHours.value,
      errorRate: rate.value, missed: figures.reviewersMiss.counted,
      reviewers: Planned(given, standIn: 1),
      desk: ReviewDesk(
        inputs, inLoop: true, timeLimitMinutes: lane.timeLimitMinutes.value),
      yield: ReviewYield.planned(for: lane),
      triggersChoose: !(answers.verdict == .humanInTheLoop && answers.seesEveryCase),
      price: simulated.price(of: lane))
    if given == nil {
      reviewers = Planned(reviewersNeeded(share: planned ?? 1) ?? 1, isOurs: true)
    }
  }

  /// The same on a peak day, by the same people; nil where no peak is given.
  ///
  /// A year's cost is no figure of such a day.
  fileprivate func onPeak(of lane: LaneFigures, in simulated: SimulatedFigures) -> ReviewModel? {
    guard let peak = simulated.capacity.peak, let cases = lane.peakCasesPerDay else { return nil }
    var model = self
    model.casesPerDay = cases.mid
    model.others = simulated.others(of: lane, simulated.team(of: lane), on: peak.day)
    model.price = nil
    return model
  }
}
