// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires

extension ReviewYield {
  /// What reviews see of errors that show so well.
  ///
  /// - Parameter lift: how many times as likely an error is to meet a trigger as any other case.
  static func planned(
    for detectability: Letter, lift: Double = StandIn.triggerLift
  ) -> ReviewYield {
    ReviewYield(lift: lift, drawnAtRandom: PlanningValue.blindShare(for: detectability))
  }
}

extension ReviewDesk {
  /// The desk at which the cases of a workflow are reviewed.
  ///
  /// Somebody waits for a review only where people are in the loop of a live workflow; there the
  /// pattern says whether a case leaves for the safe action when the time limit has passed.
  init(_ inputs: PlanInputs, inLoop isInLoop: Bool, timeLimitMinutes: Double) {
    var discipline = Discipline.workload
    if inputs.isRealTime, isInLoop {
      discipline = inputs.pattern?.expires == true ? .expiring : .waiting
    }
    // Where cases can wait until later in the day no limit is reckoned with.
    let limit =
      discipline == .workload ? StandIn.timeLimit(for: inputs.design.timing) : timeLimitMinutes
    self.init(discipline, limitHours: limit / 60, mostLate: StandIn.lateShare)
  }

  /// Whether somebody waits for a review.
  var hasWaiting: Bool { discipline != .workload }

  /// The people that are there because somebody waits for them; nil where cases can wait, no number
  /// is enough, or a figure is missing.
  ///
  /// - Parameter coverage: the share of cases that people check, 0 to 1.
  func peopleOnDuty(
    _ inputs: PlanInputs, serviceHours: Double, yield: ReviewYield, coverage: Double
  ) -> Int? {
    guard hasWaiting, let volume = inputs.number(.volumePerDay),
      let minutes = inputs.number(.reviewMinutes)
    else { return nil }
    var traffic = BatchWorkload(
      casesPerDay: volume * coverage, minutesPerCase: minutes, hoursPerDay: serviceHours
    ).traffic
    if coverage < 1 {
      traffic.urgentShare = yield.chosen(reviewing: coverage) / coverage
    }
    return reviewersNeeded(for: traffic)
  }
}

extension Timeline {
  /// The share of cases that people check in the last phase of a plan with that verdict.
  func steadyCoverage(under verdict: Verdict, in inputs: PlanInputs) -> Double {
    guard verdict != inputs.verdict else { return steadyCoverage }
    let phases = inputs.questionnaire.playbook.phases.filter {
      $0.scope.verdicts.contains(verdict)
    }
    return phases.last?.coverage ?? 1
  }
}

extension PresentFigures {
  /// The share of cases that people check in the last phase of a plan with that verdict.
  func steadyCoverage(under verdict: Verdict) -> Double {
    timeline.steadyCoverage(under: verdict, in: inputs)
  }

  /// The people that steady operation keeps on duty under a verdict; nil where nobody waits for
  /// them, no number is enough, or a figure is missing.
  func peopleOnDuty(under verdict: Verdict) -> Int? {
    verdict == .humanInTheLoop ? peopleOnDutyInLoop : nil
  }

  /// Whether the plan holds anybody to the time limit: at a control point, at a desk where somebody
  /// waits, or by a metric that is measured against it.
  var usesTimeLimit: Bool {
    steps.hasControlPoint || desk.hasWaiting || metrics.contains { $0.names(.timeLimit) }
  }

  /// Whether people do steps of the design themselves that they do today as well.
  ///
  /// Their time is part of today's, and how much of it stays nobody has said.
  var peopleKeepWork: Bool {
    verdict == .humanInTheLoop && !inputs.isAutomatedToday && !steps.byPeople.isEmpty
  }

  /// Whether outcomes against a person are seen by one beside the planned share.
  var reviewsAdverseOnTop: Bool {
    verdict == .humanInTheLoop && !timeline.everyCaseApproved
      && steps.adverse.contains { ($0.adverseControl ?? .automatic) >= .approve }
  }
}
