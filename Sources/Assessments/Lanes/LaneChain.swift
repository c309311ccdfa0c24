// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The lanes of a workflow reckoned one after the other: their own answers, then cap and order.
///
/// A case that fails a mark comes into a later lane, so no lane is laxer than one before it, none
/// is more than one level laxer than the whole, and the last, which asks nothing, not at all.
struct LaneChain {
  struct Link {
    var lane: Lane
    var situation: Situation
    var outcome: Outcome
    var raise: LaneRaise
  }

  let links: [Link]

  /// - Parameters:
  ///   - whole: the verdict of the workflow's own answers and all steps.
  ///   - claimed: the lanes with their claims, which these are never laxer than: steps that come
  ///     back can leave a lane with fewer done by people alone.
  init(_ lanes: [LaneSituation], whole: Verdict, atLeast claimed: LaneChain? = nil) {
    var links: [Link] = []
    for (index, lane) in lanes.enumerated() {
      let cap = max(
        Self.cap(isLast: index == lanes.count - 1, whole: whole),
        claimed?.links[index].outcome.verdict ?? .fullAutomation)
      let before = links.last?.outcome.verdict ?? .fullAutomation
      let own = Outcome.verdict(of: lane.situation)
      var outcome = Outcome(of: lane.situation, atLeast: max(cap, before))
      var raise = LaneRaise(byCap: cap > own && cap >= before)
      if before > own, before > cap {
        raise.byLane = links.first { $0.outcome.verdict == before }?.lane.id
      }
      if let claimed { _ = outcome.raiseDeciding(to: Self.least(of: claimed.links[index])) }
      if let strictest = links.max(by: { Self.least(of: $0) < Self.least(of: $1) }),
        outcome.raiseDeciding(to: Self.least(of: strictest))
      {
        raise.byLane = raise.byLane ?? strictest.lane.id
      }
      links.append(
        Link(
          lane: lane.lane, situation: lane.situation, outcome: outcome, raise: raise))
    }
    self.links = links
  }

  /// The verdicts alone; flips ask for them many times.
  ///
  /// - Parameter own: the verdicts of the lanes' own answers, in their order.
  static func verdicts(own: [Verdict], whole: Verdict) -> [Verdict] {
    var before = Verdict.fullAutomation
    return own.enumerated().map { index, verdict in
      before = max(before, cap(isLast: index == own.count - 1, whole: whole), verdict)
      return before
    }
  }

  /// The verdict that a lane has at least because the whole has another.
  private static func cap(isLast: Bool, whole: Verdict) -> Verdict {
    isLast ? whole : whole.oneLevelLaxer
  }

  private static func least(of link: Link) -> Control {
    link.outcome.steps.leastDecidingControl ?? .automatic
  }
}

extension Verdict {
  /// The verdict with one level less of human involvement.
  var oneLevelLaxer: Verdict {
    switch self {
    case .manual: .humanInTheLoop
    case .humanInTheLoop, .fullAutomation: .fullAutomation
    }
  }
}

extension Outcome {
  /// Raises deciding steps to a control that a lane before has; tells whether one was raised.
  mutating func raiseDeciding(to least: Control) -> Bool {
    var hasRaised = false
    for index in steps.indices where steps[index].decides {
      guard let control = steps[index].control, control < least else { continue }
      steps[index].raise(to: least, because: .laneOrder)
      hasRaised = true
    }
    return hasRaised
  }
}

extension [AssessedStep] {
  /// The lowest control among the deciding steps; nil where no steps are known.
  var leastDecidingControl: Control? { filter(\.decides).compactMap(\.control).min() }
}
