// SPDX-License-Identifier: GPL-3.0-or-later

/// What a plan's figures say to the portfolio; it holds no words but names of the file.
package struct PortfolioFigures: Sendable {
  /// Cases on an ordinary day, as answered.
  package let volumePerDay: Double?
  package let gain: PortfolioGain
  /// Whether people approve all the same what the system would settle.
  package let isHeld: Bool
  /// Who reviews, as answered; nil where nobody is named.
  package let reviewerRole: String?
  /// The roles that have work, those of lanes included.
  package let roles: [RoleNeed]
  /// Nil where no hours are known.
  package let ordinary: WorkflowDay?
  /// Nil where no peak is given, or no hours of it are known.
  package let peak: WorkflowDay?
  /// Empty where none are given.
  package let lanes: [PortfolioLane]
  /// What must be settled before something begins.
  package let openBlockers: Int
  /// Those of them that stop the first phase or the signature.
  package let firstBlockers: Int
  /// The rules that found a contradiction or a gap.
  package let findings: Set<FindingID>
  /// The odds that every gate is passed at the first try, 0 to 1; nil without gates.
  package let jointOdds: Double?
  /// The odds of the plan's first page: that beside the gates no reading asks for mending; nil where
  /// there is neither.
  package let odds: PortfolioOdds?
  /// The figures that are missing for money and people.
  let missing: Set<FigureKey>
  /// Whether a peak is given, be its work known or not.
  package let hasPeak: Bool
  /// The roles at one queue that take each other's cases; nil where there is one role at most.
  package let sharedQueue: SharedQueue?
  /// Whether nobody said how long the steps take that people keep.
  let lacksKeptSteps: Bool
  /// The answers that something stands in for, with the value used.
  let assumed: [FigureKey: Double]

  init(_ figures: PlanFigures) {
    let (inputs, capacity) = (figures.inputs, figures.capacity)
    isHeld = figures.road.holdsAll(of: figures.lanes)
    let gain = PortfolioGain(figures.costs, capacity)
    volumePerDay = inputs.number(.volumePerDay)
    self.gain = gain
    reviewerRole = inputs.role(.reviewer)
    roles = RoleNeed.all(in: capacity)
    let ordinary = WorkflowDay(capacity.steady)
    self.ordinary = ordinary
    peak = capacity.peak.flatMap { WorkflowDay($0.day, beside: capacity.steady) }
    hasPeak = capacity.peak != nil
    sharedQueue = SharedQueue(capacity)
    lanes = PortfolioLane.all(in: figures)
    openBlockers = figures.blockers.count
    let first = figures.road.phases.first.map { StoppedPart.phase($0.id) }
    firstBlockers = figures.blockers.count { $0.stops == .signature || $0.stops == first }
    findings = Set(figures.findings.map(\.rule))
    jointOdds = figures.road.jointOdds
    odds = PortfolioOdds(figures)
    let lacking = gain.lacking + capacity.steady.lacking
    let uncounted =
      inputs.number(.reviewers) == nil
      && roles.contains { $0.people == nil && $0.hoursThere == nil }
    missing = Set(
      (lacking + figures.costs.findOut).compactMap(\.key) + (uncounted ? [.reviewers] : []))
    lacksKeptSteps = lacking.contains {
      if case .keptSteps = $0 { true } else { false }
    }
    var assumed: [FigureKey: Double] = [:]
    let counted = figures.costs.errorsSaved == nil ? [] : figures.costs.own
    for value in (ordinary == nil ? [] : capacity.own) + counted {
      if let key = value.own.question, inputs.number(key) == nil { assumed[key] = value.value }
    }
    self.assumed = assumed
  }
}
