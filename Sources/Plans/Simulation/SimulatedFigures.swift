// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// What simulations of a workflow's lanes start from: the plan's figures, with other limits where
/// some are asked for.
struct SimulatedFigures: Sendable {
  let figures: PlanFigures
  /// The lanes in their order, with their shares at the limits that are asked for.
  let lanes: [LaneFigures]
  /// The human work at these shares.
  let capacity: CapacityFigures
  let limits: [MarkLimitChoice]

  /// - Throws: what is wrong with a limit.
  init(_ figures: PlanFigures, limits: [MarkLimitChoice]) throws(LimitProblem) {
    var lanes = figures.lanes
    for limit in limits { lanes = try limit.applied(to: lanes, in: figures.inputs) }
    self.figures = figures
    self.lanes = lanes
    self.limits = limits
    capacity =
      limits.isEmpty
      ? figures.capacity
      : CapacityFigures(
        phases: figures.road.phases, lanes: lanes, missing: figures.reviewersMiss,
        in: figures.inputs)
  }

  /// The people who take a lane's reviews, with all others who share their work.
  struct Team {
    /// Everybody at the queues where somebody waits, else the role that reviews.
    let roles: Set<Role>
    /// Nil where nobody said.
    let people: Double?
  }

  func team(of lane: LaneFigures) -> Team {
    let staff = capacity.staff
    let role = Role(lane.reviewer)
    guard staff.isRealTime else { return Team(roles: [role], people: staff.people(in: role)) }
    let others = capacity.steady.agents?.together.roles ?? []
    return Team(roles: Set(others + [role]), people: staff.together)
  }

  /// What a team does beside the reviews of a lane.
  func others(of lane: LaneFigures, _ team: Team, on day: DayWork) -> OtherWork {
    OtherWork(
      day.rows.filter { row in
        team.roles.contains(row.role) && !(row.lane == lane.id && row.kind.isReview)
      })
  }

  /// How many of a team look at each case.
  func looks(at lane: LaneFigures, _ team: Team) -> Int {
    let second = capacity.steady.rows.contains {
      $0.lane == lane.id && $0.kind == .secondSignatures && team.roles.contains($0.role)
    }
    return second ? 2 : 1
  }

  /// The share that people see in the last phase; nil where the lane is as today then.
  func plannedShare(of lane: LaneFigures) -> Double? {
    guard let last = figures.road.phases.last, !last.asToday.contains(lane.id) else { return nil }
    // Sums of shares may differ in their last digits from what they are on paper.
    return last.coverage[lane.id].map { ($0 * 1e9).rounded() / 1e9 }
  }

  /// Nil without the cost of an hour or of an error, and where the price is that of one kind of
  /// error.
  func price(of lane: LaneFigures) -> ReviewPrice? {
    let work = figures.costs.work.price
    if case .onlyFor = figures.costs.errorPrice { return nil }
    guard let hourly = work.hourlyCost, let error = lane.errorCost else { return nil }
    return ReviewPrice(
      minute: hourly / 60 * capacity.staff.paidPerHour, error: error,
      days: Double(work.workingDays.value))
  }
}

extension HumanWork.Kind {
  /// Whether a person looks at what the system proposes or did.
  fileprivate var isReview: Bool {
    switch self {
    case .reviews, .secondSignatures, .triggered, .drawn: true
    case .byHand, .checks, .blindReadings, .requests, .keptSteps, .asToday: false
    }
  }
}
