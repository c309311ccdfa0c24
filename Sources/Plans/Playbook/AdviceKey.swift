// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// The title under which the code looks up a text at a keyed place; a playbook must have it.
package struct AdviceKey: Sendable {
  package var name: String
  /// The verdicts in whose plans the text is looked up.
  package var verdicts: [Verdict]
  /// The slots that always have a value where the text is looked up.
  package var slots: [Slot]

  init(_ name: String, _ slots: Slot..., in verdicts: [Verdict] = Verdict.allCases) {
    self.name = name
    self.verdicts = verdicts
    self.slots = slots
  }
}

extension AdviceKey {
  /// The slots of its own that a call site has forgotten; those that every phrase can name have
  /// their values elsewhere.
  func lacking(in local: [Slot: String]) -> [Slot] {
    slots.filter { $0.home == .keys && local[$0] == nil }
  }
}

extension AdvicePlace {
  /// The keys that the code looks up at this place; nil where titles are free.
  package var keys: [AdviceKey]? { KeyTable.keys[self] }

  /// Whether titles at this place are keys.
  package var isKeyed: Bool { keys != nil }

  package func key(_ name: String) -> AdviceKey? { KeyTable.byName[self]?[name] }
}

/// The keys of every keyed place, with the slots that each has.
private enum KeyTable {
  static let byName = keys.mapValues { keys in
    Dictionary(keys.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static let keys: [AdvicePlace: [AdviceKey]] = [
    .word: words, .role: roles.map { AdviceKey($0, .name) },
    .roleMissing: roles.map { AdviceKey($0) }, .assumption: assumptions.map { AdviceKey($0) },
    .reason: reasons,
    .gateEffect: gateEffects.map { AdviceKey($0) }
      + Control.allCases.filter { $0 > .automatic }.flatMap { control in
        ["step", "step-adverse"].map { AdviceKey("\($0)-\(control.rawValue)", .step) }
      },
    .assessAgainWhen: assessAgainWhen,
    .stepWhy: AssessedStep.Reason.keys.map { key in
      key == "gate" ? AdviceKey(key, .gate, .concerns) : AdviceKey(key, .concerns)
    },
    .concern: StepQuestion.allCases.map { AdviceKey($0.rawValue) },
    .trigger: Trigger.Kind.allCases.map { kind in
      kind == .confidence ? AdviceKey(kind.rawValue, .threshold) : AdviceKey(kind.rawValue)
    } + [AdviceKey("onward")]
      + [Duty.decide, .review].flatMap { duty in
        [
          AdviceKey("duty-\(duty.rawValue)", .gate),
          AdviceKey("duty-\(duty.rawValue)-adverse", .gate),
        ]
      },
    .controlRule: controlRules.map { AdviceKey($0) }, .thresholdBasis: thresholdBasis,
    .phase: phases, .sampling: sampling, .volumeNote: volumeNotes, .capacity: capacity,
    .simulation: simulation, .costTitle: costTitles, .costFactor: costFactors, .costNote: costNotes,
    .openQuestion: openQuestions,
    .answer: answers, .portfolio: PortfolioKeys.all,
  ]

  static let notManual: [Verdict] = [.fullAutomation, .humanInTheLoop]

  static let roles = [
    "decision_owner", "reviewer_role", "escalation_contact", "system_owner", "risk_owner",
  ]

  static let assumptions =
    roles + [
      "pattern", "automation", "timing", "steps", "review_sla_minutes", "target_error_rate",
      "reviewer_miss_rate", "service_hours", "review_minutes", "handling_minutes", "hourly_cost",
      "currency", "working_days_per_year", "confidence_threshold", "shrinkage", "trigger_lift",
      "reviewers", "tired_miss_rate",
    ]

  static let words = [
    AdviceKey("full-automation"), AdviceKey("human-in-the-loop"), AdviceKey("manual"),
    AdviceKey("tally-unknown", .points), AdviceKey("unnamed-role", .name), AdviceKey("limits"),
    AdviceKey("mend-system"), AdviceKey("each-step"), AdviceKey("shadow-work"),
    AdviceKey("shadow-work-automated"), AdviceKey("escalation-target", .share),
    AdviceKey("escalation-target-adverse", .share, in: [.humanInTheLoop]),
    AdviceKey("escalation-target-every"), AdviceKey("baseline", .share),
    AdviceKey("baseline-unknown"), AdviceKey("baseline-start"), AdviceKey("volume", .cases),
    AdviceKey("service-hours", .number), AdviceKey("cadence"),
    AdviceKey("guess", .text), AdviceKey("escalated-cases"), AdviceKey("escalated-cases-every"),
    AdviceKey("sampled-cases"), AdviceKey("sampled-cases-every"),
    AdviceKey("errors-per-day", .cases), AdviceKey("errors-per-month", .cases),
    AdviceKey("expected-errors-day", .rate, .cases, in: [.humanInTheLoop]),
    AdviceKey("expected-errors-month", .rate, .cases, in: [.humanInTheLoop]),
    AdviceKey("reviewers-miss-unknown"), AdviceKey("reviewers-miss", .share),
    AdviceKey("reviewers-miss-short", .share, .catchTarget), AdviceKey("hours-benefit", .hours),
    AdviceKey("hours-benefit-kept", .hours), AdviceKey("hours-benefit-more", .hours, .number),
    AdviceKey("blind-draw", .blindShare), AdviceKey("blind-draw-every"),
    AdviceKey("customer-benefit"),
    AdviceKey("customer-benefit-kept"),
  ]

  static let reasons = [
    AdviceKey("raised-by-gates", .raisingGates), AdviceKey("raised-by-steps", .raisingSteps),
    AdviceKey("tally"), AdviceKey("tally-raised"), AdviceKey("split"), AdviceKey("unmapped"),
    AdviceKey("provisional"),
  ]

  static let gateEffects = [
    "steps", "requires-human-in-the-loop", "requires-manual", "controls-review-on-trigger",
    "controls-approve", "controls-human", "duty-decide", "duty-review", "duty-explain",
    "duty-decide-adverse", "duty-review-adverse", "duty-explain-adverse",
  ]

  static let assessAgainWhen = [
    AdviceKey("yearly", .duration),
    AdviceKey("date", .date), AdviceKey("week", .week), AdviceKey("phase", .duration, .phase),
    AdviceKey("unknown"),
  ]

  static let controlRules = [
    "review-on-trigger-pause", "review-on-trigger-flag", "approve", "human", "person",
    "automatic", "adverse-review-on-trigger", "adverse-approve", "adverse-human",
  ]

  static let thresholdBasis = [
    AdviceKey("measured", .log, in: notManual),
    AdviceKey("measured-on", .log, .date, in: notManual), AdviceKey("log", in: notManual),
    AdviceKey("standard", .threshold, .errorKind, .missing, in: notManual),
    AdviceKey("error-kind-labeled", .label, in: notManual), AdviceKey("error-kind", in: notManual),
    AdviceKey("error-kind-unknown", in: notManual), AdviceKey("error_cost", in: notManual),
    AdviceKey("review_minutes", in: notManual), AdviceKey("hourly_cost", in: notManual),
    AdviceKey("rule", .reviewCost, .missRate, .errorCost, .exact, in: notManual),
    AdviceKey("rule-costly", .text, in: notManual), AdviceKey("rule-low", .text, in: notManual),
    AdviceKey("rule-high", .text, in: notManual),
    AdviceKey("rule-rounded", .text, .threshold, in: notManual),
    AdviceKey("rule-raised", .text, .threshold, in: notManual),
  ]

  static let phases = [
    AdviceKey("checked-approved", in: [.humanInTheLoop]), AdviceKey("checked-share", .share),
    AdviceKey("checked-all"), AdviceKey("cap-none"), AdviceKey("cap-none-of", .volume),
    AdviceKey("cap-share", .share), AdviceKey("cap-every", .nth),
    AdviceKey("cap-of", .cases, .volume), AdviceKey("sample", .cases),
    AdviceKey("sample-untriggered", .cases, in: [.humanInTheLoop]),
    AdviceKey("open-end", .duration), AdviceKey("checks-sample"),
  ]

  static let sampling = [
    AdviceKey("own-rate", .rate, .share, in: notManual),
    AdviceKey("own-rate-close", .rate, .share, in: notManual),
    AdviceKey("own-rate-hopeless", .rate, .share, in: notManual),
    AdviceKey("proof", .confidence, .risk, .rate), AdviceKey("one-look"),
    AdviceKey("forgiving", .share, .errors, .cases, .largerShare),
    AdviceKey("random-only", .share, in: [.humanInTheLoop]),
  ]

  static let volumeNotes = [
    AdviceKey("unknown-volume"), AdviceKey("slow", .cases, .phase, .duration),
    AdviceKey("beyond-horizon"), AdviceKey("holidays"), AdviceKey("moved-start", .date),
    AdviceKey("every-case", .steps, in: [.humanInTheLoop]),
    AdviceKey("adverse", in: [.humanInTheLoop]),
  ]

  static let capacity = [
    AdviceKey("find-out", .questions), AdviceKey("checks", .cases, .duration),
    AdviceKey("endless", .text), AdviceKey("on-duty", .text, .hours, .people),
    AdviceKey("on-duty-in-time", .text, .people, .share, in: [.humanInTheLoop]),
    AdviceKey("on-duty-in-time-chosen", .text, .people, .share, in: [.humanInTheLoop]),
    AdviceKey("in-between", in: [.humanInTheLoop]),
    AdviceKey("exceptions", in: [.fullAutomation]),
    AdviceKey("person"), AdviceKey("people", .number),
    AdviceKey("phases-wait", .phase, .text), AdviceKey("phases-wait-several", .phase, .text),
    AdviceKey("short", .number, .needed, .available),
    AdviceKey("far-short", .available),
    AdviceKey("by-queue", .share, .errors, .number, in: [.humanInTheLoop]),
    AdviceKey("by-timer", .share, .errors, .number, in: [.humanInTheLoop]),
    AdviceKey("by-workload", .share, .errors, .number),
    AdviceKey("posts", .share, .hours, .duration, in: [.humanInTheLoop]),
    AdviceKey("adverse", .cases, .hours, in: [.humanInTheLoop]),
    AdviceKey("posts-by-work", .share, .hours, .duration), AdviceKey("carry-none"),
    AdviceKey("carry-share", .people, .share, .cases),
    AdviceKey("carry-all", .people, .share, .cases),
    AdviceKey("first-phase", .hours, in: [.humanInTheLoop]),
    AdviceKey("first-phase-automated", .hours, in: [.humanInTheLoop]),
    AdviceKey("first-phase-training", in: [.manual]),
    AdviceKey("planned-coverage", in: [.humanInTheLoop]),
  ]

  static let simulation = [
    AdviceKey("team", .people), AdviceKey("team-assumed", .people),
    AdviceKey("best", .share, .rate, .number), AdviceKey("best-by-errors", .share, .rate),
    AdviceKey("best-over-target", .share, .rate), AdviceKey("best-none"),
    AdviceKey("turning-point", .share, .largerShare, .number, .rate, .text),
    AdviceKey("limit", .share, .number), AdviceKey("limit-none"),
    AdviceKey("by-chance", .share, .rate), AdviceKey("by-chance-over-target", .share, .rate),
    AdviceKey("below-controls"),
    AdviceKey("other-verdict", .text, in: [.fullAutomation, .manual]), AdviceKey("no-costs"),
  ]

  static let costTitles = [
    AdviceKey("work_today"), AdviceKey("errors_today"), AdviceKey("checks"),
    AdviceKey("errors_caught", in: [.humanInTheLoop]), AdviceKey("errors_left", in: notManual),
    AdviceKey("cost_per_check"), AdviceKey("break_even_errors", in: [.humanInTheLoop]),
    AdviceKey("break_even", in: [.humanInTheLoop]),
    AdviceKey("no-break-even", in: [.humanInTheLoop]),
    AdviceKey("break_even_rate", in: [.fullAutomation]), AdviceKey("yearly", .text),
    AdviceKey("today"),
  ]

  static let costFactors = [
    AdviceKey("cases", .number), AdviceKey("days", .number), AdviceKey("handling", .number),
    AdviceKey("kept-handling", .number), AdviceKey("hand-handling", .number),
    AdviceKey("hand-error-rate", .number),
    AdviceKey("review", .number), AdviceKey("hourly", .number), AdviceKey("error", .number),
    AdviceKey("error-rate-today", .number), AdviceKey("own-error-rate", .number),
    AdviceKey("target-error-rate", .number), AdviceKey("checked", .share),
    AdviceKey("caught", .share, .seen, .caught), AdviceKey("let-through", .share, .seen, .caught),
    AdviceKey("seen", .share),
    AdviceKey("on-duty", .people, .number), AdviceKey("assumed", .text),
    AdviceKey("range", .number, .low, .high),
  ]

  static let costNotes = [
    AdviceKey("saves", .number, in: notManual), AdviceKey("costs-more", .number, in: notManual),
    AdviceKey("saves-at-target", .number, in: notManual),
    AdviceKey("costs-more-at-least", .number, in: notManual),
    AdviceKey("checks-unpaid", .number, in: [.humanInTheLoop]),
    AdviceKey("checks-above-errors", .number, in: [.humanInTheLoop]),
    AdviceKey("own-rate-unknown", in: notManual),
    AdviceKey("adverse-checks", .number, in: [.humanInTheLoop]),
    AdviceKey("adverse-by-hand", .number, in: [.humanInTheLoop]),
    AdviceKey("on-duty", in: [.humanInTheLoop]), AdviceKey("kept-work", in: [.humanInTheLoop]),
    AdviceKey("kept-work-more", in: [.humanInTheLoop]),
    AdviceKey("kept-question", in: [.humanInTheLoop]),
    AdviceKey("own-rate", .rate, in: notManual),
    AdviceKey("stricter-cheaper", .text, .number, in: [.fullAutomation]),
    AdviceKey("stricter-alike", .text, in: [.fullAutomation]),
    AdviceKey("laxer-cheaper", .text, .number, in: [.humanInTheLoop, .manual]),
    AdviceKey("target-missed", .share, .rate, in: [.humanInTheLoop]),
    AdviceKey("target-missed-all", .share, .rate, in: [.humanInTheLoop]), AdviceKey("ranges"),
    AdviceKey("left-out"),
  ]

  static let openQuestions = [
    AdviceKey("dissent", .who, .question), AdviceKey("step", .step, .question),
    AdviceKey("unverified", .gate, .text), AdviceKey("stale", .gate, .date),
  ]

  static let answers = [
    AdviceKey("yes"), AdviceKey("no"), AdviceKey("none"), AdviceKey("unknown"),
    AdviceKey("minute"), AdviceKey("round", .number, .text), AdviceKey("votes", .letter, .who),
    AdviceKey("votes-unknown", .who), AdviceKey("from-command-line"), AdviceKey("from-defaults"),
    AdviceKey("from-questionnaire"),
  ]
}
