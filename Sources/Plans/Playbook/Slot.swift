// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of the plan that a phrase of the playbook can name.
package enum Slot: String, CaseIterable, Sendable {
  // Names and roles; where nobody is named, a neutral phrase.
  case verdict
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
  // Figures that every plan has.
  case timeLimit = "time_limit"
  case targetErrorRate = "target_error_rate"
  case steadyCoverage = "steady_coverage"
  case escalationTarget = "escalation_target"
  case overrideBaseline = "override_baseline"
  case errorBaseline = "error_baseline"
  case repeatBaseline = "repeat_baseline"
  case containmentBaseline = "containment_baseline"
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
  /// So many reviews in a row without a change are a finding.
  case silentReviews = "silent_reviews"
  /// How long a paused case may wait, by whether somebody waits.
  case oldestPause = "oldest_pause"
  /// The share of planted errors to catch, by what an error does.
  case catchTarget = "catch_target"
  /// The share of reviews that may be taken up late.
  case timeoutTarget = "timeout_target"
  /// How long stopping the system may take, by whether somebody waits.
  case stopTime = "stop_time"
  // Who does what, as the plan's own tables have it.
  case caseReviewers = "case_reviewers"
  case caseBackups = "case_backups"
  case sampleReaders = "sample_readers"
  /// Who brings from counsel what a law asks of records, and until when.
  case lawOwner = "law_owner"
  case lawDue = "law_due"
  /// For how long a result can be contested, or who finds it out.
  case contestLimit = "contest_limit"
  /// Who hears a dispute about a result, in every plan.
  case disputeHearer = "dispute_hearer"
  // Values that only some plans have.
  case threshold
  /// Who hears those who contest a result.
  case appealHearer = "appeal_hearer"
  /// What the marks of lanes look at, and the steps at which the system reads a case.
  case markFields = "mark_fields"
  case readSteps = "read_steps"
  /// Past cases that a new version is tried on.
  case pastCases = "past_cases"
  /// Who tries the locks that the system owner builds.
  case lockTrier = "lock_trier"
  case bestCase = "best_case"
  case raisingGates = "raising_gates"
  case raisingSteps = "raising_steps"
  // Values of one phase.
  case sample
  // Values of one step.
  case gate
  case concerns
  // Values of one text that the program looks up.
  /// A text that this one completes.
  case text
  case name
  case who
  case question
  case questions
  case step
  case letter
  case label
  case phase
  case date
  case week
  case duration
  case hours
  case number
  case points
  case cases
  case share
  case largerShare = "larger_share"
  // The ends of a range.
  case low
  case high
  case errors
  case rate
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
    /// The texts that list the slot as their own.
    case keys
  }

  package var home: Home {
    switch self {
    case .sample: .phases
    case .bestCase, .gate, .concerns, .text, .name, .who, .question, .questions, .step, .letter,
      .label, .phase, .date, .week, .duration, .hours, .number, .points, .cases, .share,
      .largerShare, .low, .high, .errors, .rate, .people, .laneTarget, .amount, .needed,
      .available:
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
    case .threshold, .raisingGates, .raisingSteps, .appealHearer, .lockTrier, .markFields,
      .readSteps, .pastCases:
      true
    default: false
    }
  }
}
