// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires

extension ReviewYield {
  /// What reviews see of a lane's errors, with triggers of the strength that is planned with.
  static func planned(for lane: LaneFigures) -> ReviewYield {
    ReviewYield(lift: StandIn.triggerLift, drawnAtRandom: lane.drawnShare)
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
}

extension PlaybookFigures {
  /// Whether the plan holds anybody to the time limit: at a control point, at a desk where somebody
  /// waits, or by a metric that is measured against it.
  var usesTimeLimit: Bool {
    steps.hasControlPoint || desk.hasWaiting || metrics.contains { $0.names(.timeLimit) }
  }

  /// Whether outcomes against a person are seen by one beside the planned share.
  var reviewsAdverseOnTop: Bool {
    verdict == .humanInTheLoop && !plan.everyCaseApproved
      && steps.adverse.contains { ($0.adverseControl ?? .automatic) >= .approve }
  }
}
