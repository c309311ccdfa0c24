// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of the plan that a phrase of the playbook can name.
package enum Slot: String, CaseIterable, Sendable {
  // Names and roles; where nobody is named, a neutral phrase.
  case workflow
  case verdict
  case pattern
  case reviewer
  case decisionOwner = "decision_owner"
  case backup
  case systemOwner = "system_owner"
  case riskOwner = "risk_owner"
  // The same in a sentence: "the reviewer (Senior agent)".
  case theReviewer = "the_reviewer"
  case theDecisionOwner = "the_decision_owner"
  case theBackup = "the_backup"
  case theSystemOwner = "the_system_owner"
  case theRiskOwner = "the_risk_owner"
  /// The decision owner and the risk owner, once where they are the same.
  case owners
  // Figures that every plan has.
  case timeLimit = "time_limit"
  case targetErrorRate = "target_error_rate"
  case sampleSize = "sample_size"
  case steadyCoverage = "steady_coverage"
  case escalationTarget = "escalation_target"
  case overrideBaseline = "override_baseline"
  case errorBaseline = "error_baseline"
  case repeatBaseline = "repeat_baseline"
  case containmentBaseline = "containment_baseline"
  case assessAgain = "assess_again"
  case tally
  case tallyVerdict = "tally_verdict"
  // What is adjusted, by the kind of automation: "the threshold" or "the exception criteria".
  case limits
  case mendSystem = "mend_system"
  /// The steps at which a reviewer meets the system's results.
  case reviewPoints = "review_points"
  /// What counts as escalated: every case that a person sees, or the share that met a trigger.
  case escalatedCases = "escalated_cases"
  /// What the audit sample is drawn from.
  case sampledCases = "sampled_cases"
  /// How the sample is drawn once triggers choose cases.
  case blindDraw = "blind_draw"
  /// So many reviews in a row without a change are a finding.
  case silentReviews = "silent_reviews"
  /// What reviewers are known to let pass.
  case reviewersMiss = "reviewers_miss"
  /// How many wrong results the target leaves at the volume given; empty where that is unknown.
  case errorsPerDay = "errors_per_day"
  /// How many results stay wrong in steady operation, where it is more than the target.
  case expectedErrors = "expected_errors"
  /// How long a paused case may wait, by whether somebody waits.
  case oldestPause = "oldest_pause"
  /// The share of planted errors to catch, by what an error does.
  case catchTarget = "catch_target"
  /// The share of cases without a trigger that are checked blind, by how errors show.
  case blindShare = "blind_share"
  /// The share of reviews that may be taken up late.
  case timeoutTarget = "timeout_target"
  /// How long stopping the system may take, by whether somebody waits.
  case stopTime = "stop_time"
  /// Where the results to compare with come from before the system acts.
  case shadowWork = "shadow_work"
  case decidingSteps = "deciding_steps"
  // Values that only some plans have.
  case threshold
  case volume
  case handlingHours = "handling_hours"
  case hoursBenefit = "hours_benefit"
  case customerBenefit = "customer_benefit"
  /// The share of contacts that reach a person today, where it is more than the plan checks.
  case handedOver = "handed_over"
  case reviewMinutes = "review_minutes"
  case errorCost = "error_cost"
  case reviewers
  case automaticSteps = "automatic_steps"
  case controlPoints = "control_points"
  case personSteps = "person_steps"
  case sampledSteps = "sampled_steps"
  case riskySteps = "risky_steps"
  case sensitiveSteps = "sensitive_steps"
  case unknownAnswers = "unknown_answers"
  case bestCase = "best_case"
  case raisingGates = "raising_gates"
  case raisingSteps = "raising_steps"
  case channels
  // Values of one phase.
  case coverage
  case checked
  case volumeCap = "volume_cap"
  case sample
  // Values of one step.
  case gate
  case concerns
  // Values of one keyed text, as `AdviceKey` lists them.
  /// A text that this one completes.
  case text
  case name
  case who
  case question
  case questions
  case step
  case steps
  case letter
  case label
  case phase
  case date
  case week
  case duration
  case days
  case hours
  case number
  case points
  case cases
  case nth
  case share
  case largerShare = "larger_share"
  /// The share that a reviewer sees.
  case seen
  // The ends of a range.
  case low
  case high
  case errors
  case rate
  case risk
  case log
  case missing
  case errorKind = "error_kind"
  case reviewCost = "review_cost"
  case missRate = "miss_rate"
  /// A number before it was rounded.
  case exact
  case people
  /// The accepted share of errors of one lane.
  case laneTarget = "lane_target"
  case amount
  case needed
  case available

  /// Where a slot can be named.
  package enum Home: Sendable {
    case everywhere
    case phases
    /// The texts whose `AdviceKey` lists the slot.
    case keys
  }

  package var home: Home {
    switch self {
    case .coverage, .checked, .volumeCap, .sample: .phases
    case .gate, .concerns, .text, .name, .who, .question, .questions, .step, .steps, .letter,
      .label, .phase, .date, .week, .duration, .days, .hours, .number, .points, .cases, .nth,
      .share, .largerShare, .seen, .low, .high, .errors, .rate, .risk, .log,
      .missing,
      .errorKind,
      .reviewCost, .missRate, .exact, .people, .laneTarget, .amount, .needed, .available:
      .keys
    default: .everywhere
    }
  }

  /// The slots that every phrase can name.
  static let everywhere = allCases.filter { $0.home == .everywhere }

  /// The slots that phases alone can name.
  static let ofPhases = allCases.filter { $0.home == .phases }

  /// Whether some plans lack the value; an advice that names it is then left out.
  package var isOptional: Bool {
    switch self {
    case .threshold, .volume, .handlingHours, .hoursBenefit, .customerBenefit, .handedOver,
      .reviewMinutes, .errorCost, .reviewers, .expectedErrors,
      .automaticSteps, .controlPoints, .personSteps, .sampledSteps, .riskySteps, .sensitiveSteps,
      .unknownAnswers, .bestCase, .raisingGates, .raisingSteps, .channels:
      true
    default:
      false
    }
  }
}
