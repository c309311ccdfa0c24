// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Questionnaires
import Values

/// Every value that nobody gave and the plan uses, in one list.
package enum OwnValues {
  /// Days before the start on which the plan is signed, ours.
  static let daysToSign = 7

  /// - Parameters:
  ///   - findings: what the rules found; their proposals hold unless they are struck out.
  ///   - more: the values of ours that road, capacity, costs and metrics hand over.
  package static func all(
    in context: FindingContext, findings: [Finding], blockers: [Blocker], more: [OwnValue] = []
  ) -> [OwnValue] {
    let all =
      ofLanes(context) + unanswered(context, findings) + ofPeople(context) + ofMetrics(context)
      + ofFindings(findings)
      + ofLaw(context)
      + days(context, blockers: blockers) + more
    return OwnValue.Key.allCases.flatMap { key in merged(all.filter { $0.key == key }) }
  }

  private static func ofLanes(_ context: FindingContext) -> [OwnValue] {
    let alone = context.lanes.aloneInTheEnd(of: context.road)
    var own = context.lanes.flatMap { lane -> [OwnValue] in
      var own: [OwnValue] = []
      // It settles cases only where some go alone in the end.
      if let threshold = lane.threshold, threshold.isReckoned, alone.contains(lane.id),
        !context.inputs.isConfidenceWorthless
      {
        own.append(OwnValue(.threshold, .share(threshold.value), lanes: [lane.id]))
      }
      if lane.target.isOurs {
        own.append(OwnValue(.target, .share(lane.target.value), lanes: [lane.id]))
      }
      if lane.timeLimitMinutes.isOurs {
        own.append(OwnValue(.timeLimit, .minutes(lane.timeLimitMinutes.value), lanes: [lane.id]))
      }
      return own
    }
    let miss = context.reviewersMiss.tested
    if miss.isOurs { own.append(OwnValue(.missRate, .share(miss.value))) }
    let settled = context.lanes.filter(\.goesAlone)
    if !settled.isEmpty {
      // Hours that the room gave for reading say how much is read.
      if context.inputs.auditHours == nil {
        own += settled.map { OwnValue(.blindShare, .share($0.drawnShare), lanes: [$0.id]) }
      }
      own.append(
        OwnValue(
          .stopMinutes, .minutes(PlanningValue.stopMinutes(for: context.inputs.design.timing))))
    }
    return own
  }

  private static func unanswered(
    _ context: FindingContext, _ findings: [Finding]
  ) -> [OwnValue] {
    context.lanes.filter { Unanswered.said(of: $0.id, in: context.file, findings) == nil }
      .map { OwnValue(.unanswered, .lane($0.id)) }
  }

  /// What hours and people are reckoned with, of those who read samples and take over as well.
  private static func ofPeople(_ context: FindingContext) -> [OwnValue] {
    let seen = context.lanes.filter { $0.isSeenByPeople || $0.isLeftToPeople }
    var own = [OwnValue(.load, .share(BatchWorkload.usualOccupancyCap))]
    let post = Staff(context.inputs, lanes: context.lanes).hoursPerPost
    if post.isOurs { own.append(OwnValue(.hoursPerPost, .hours(post.value))) }
    let (away, hours) = (context.inputs.shrinkage, context.serviceHours)
    if away.isOurs { own.append(OwnValue(.shrinkage, .share(away.value))) }
    if hours.isOurs { own.append(OwnValue(.serviceHours, .hours(hours.value))) }
    if context.inputs.isRealTime {
      own.append(
        OwnValue(.withinLimit, .share(WaitingBeyondLimit.least), lanes: seen.map(\.id)))
    }
    return own
  }

  /// The bounds of what is watched that no answer gives.
  private static func ofMetrics(_ context: FindingContext) -> [OwnValue] {
    var own: [OwnValue] = []
    if MetricBounds.plantsErrors(context) {
      own.append(OwnValue(.plantedErrors, .count(Double(MetricBounds.planted))))
    }
    if !context.file.decisions.isEmpty {
      own.append(OwnValue(.lockTrials, .count(Double(PlanningValue.lockTrials))))
    }
    if !context.particulars.deadlines.isEmpty {
      own.append(OwnValue(.metricBound, .share(MetricBounds.deadlineShare)))
      // Deadlines are tested with it where nobody knows how long a look or a case takes.
      let unknown = context.lanes.filter {
        $0.isSeenByPeople && $0.reviewMinutes == nil && $0.handlingMinutes == nil
      }.map(\.id)
      if !unknown.isEmpty {
        own.append(OwnValue(.reviewMinutes, .minutes(StandIn.reviewMinutes), lanes: unknown))
      }
    }
    return own
  }

  /// The proposals that set a value.
  private static func ofFindings(_ findings: [Finding]) -> [OwnValue] {
    deadlineLimits(findings)
      + findings.compactMap { finding in
        switch finding.rule {
        case .moneyLimitWithoutPeriod:
          finding[.proposedCount].map { OwnValue(.moneyPerPeriod, $0, lanes: finding.lanes) }
        case .hoursBeyondStaff: finding[.proposedDate].map { OwnValue(.measuringDay, $0) }
        default: nil
        }
      }
  }

  /// The limit that keeps each deadline which a kind of case would miss: of several that of the tightest,
  /// in whichever order they were said.
  private static func deadlineLimits(_ findings: [Finding]) -> [OwnValue] {
    let proposed = findings.filter { $0.rule == .deadlineTooShort }.compactMap { finding in
      finding[.proposedMinutes].flatMap { value in
        if case .minutes(let minutes) = value {
          (minutes: minutes, lanes: finding.lanes)
        } else {
          nil
        }
      }
    }
    return proposed.enumerated().compactMap { place, limit in
      let lanes = limit.lanes.filter { lane in
        !proposed.enumerated().contains { other, tighter in
          tighter.lanes.contains(lane)
            && (tighter.minutes < limit.minutes
              || tighter.minutes == limit.minutes && other < place)
        }
      }
      return lanes.isEmpty ? nil : OwnValue(.deadlineLimit, .minutes(limit.minutes), lanes: lanes)
    }
  }

  /// Where a law lets people ask for a person and nobody is named who hears them.
  private static func ofLaw(_ context: FindingContext) -> [OwnValue] {
    let isOwed = context.inputs.assessment.gates.contains { fired in
      fired.gate?.duty == .review || fired.gate?.duty == .decide
    }
    guard isOwed, context.particulars.appeal == nil else { return [] }
    return [OwnValue(.appealBy, .role(.riskOwner))]
  }

  private static func days(_ context: FindingContext, blockers: [Blocker]) -> [OwnValue] {
    let due =
      blockers.compactMap(\.by).filter(\.isOurs).map(\.value)
      + [namingDay(context), confirmingDay(context)].compactMap(\.self)
    let signing = signingDay(context, blockers: blockers).map {
      OwnValue(.signingDay, .date($0))
    }
    return [signing].compactMap(\.self)
      + Set(due).sorted().map { OwnValue(.dueDay, .date($0)) }
  }

  /// By when proposals that name nobody are confirmed, and counsel answers.
  private static func confirmingDay(_ context: FindingContext) -> CalendarDate? {
    guard context.road?.phases.isEmpty == false else { return nil }
    let room = FindingContext(
      inputs: context.inputs, lanes: context.lanes, reviewersMiss: context.reviewersMiss)
    return BlockerDates(context: room).due(before: .signature)
  }

  /// By when whoever protects personal data is named, where nobody of theirs is.
  private static func namingDay(_ context: FindingContext) -> CalendarDate? {
    let protector = DataProtector(context.inputs)
    guard context.road?.phases.isEmpty == false, !protector.isNamed else { return nil }
    let usual = BlockerDates(context: context).due(before: .signature)
    return protector.namedBy(usual.map { Planned($0, isOurs: true) })?.value
  }

  /// A week before the start, but not before what the room must settle until then; nil where
  /// nobody says when it starts.
  static func signingDay(_ context: FindingContext, blockers: [Blocker]) -> CalendarDate? {
    guard let start = context.inputs.startDate else { return nil }
    let calendar = context.inputs.calendar
    let firsts: [StoppedPart] = [.signature, .phase(context.firstPhase)]
    let settled = blockers.filter { firsts.contains($0.stops) }.compactMap(\.by)
      .filter { !$0.isOurs }.map(\.value).max()
    let day = calendar.ofOffices.first(onOrAfter: start.adding(days: -daysToSign))
    guard let settled, settled >= day else { return min(day, start) }
    // The first phase may begin on the day of the signature, and never before it.
    let begins = context.road?.phases.first?.starts ?? start
    return min(calendar.begins(after: settled), begins)
  }

  /// One entry for lanes that share a value.
  private static func merged(_ own: [OwnValue]) -> [OwnValue] {
    var merged: [OwnValue] = []
    for value in own {
      let twin = merged.firstIndex {
        $0.value == value.value && $0.confirmedBy == value.confirmedBy
          && $0.lanes.isEmpty == value.lanes.isEmpty
      }
      guard let twin else {
        merged.append(value)
        continue
      }
      let lanes = merged[twin].lanes + value.lanes.filter { !merged[twin].lanes.contains($0) }
      merged[twin] = OwnValue(
        value.key, value.value, lanes: lanes, confirmedBy: value.confirmedBy)
    }
    return merged
  }
}
