// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension AdvicePlace {
  /// The keys that the code looks up at this place; nil where titles are free.
  package var keys: [AdviceKey]? { Self.keysByPlace[self] }

  /// Whether titles at this place are keys.
  package var isKeyed: Bool { keys != nil }

  package func key(_ name: String) -> AdviceKey? { Self.keysByName[self]?[name] }

  private static let keysByPlace = SentenceKeys.keys.merging(ReckoningKeys.keys) { $1 }

  private static let keysByName = AdviceKey.named(keysByPlace)
}

/// The keys of the sentences about the decision, the steps, the escalation and the schedule.
private enum SentenceKeys {
  static let keys: [AdvicePlace: [AdviceKey]] = [
    .reason: reasons,
    .gateEffect: gateEffects.map { AdviceKey($0) }
      + Control.allCases.filter { $0 > .automatic }.flatMap { control in
        ["step", "step-adverse"].map { AdviceKey("\($0)-\(control.rawValue)", .step) }
      },
    .stepWhy: AssessedStep.Reason.keys.map { key in
      key == "gate" ? AdviceKey(key, .gate, .concerns) : AdviceKey(key, .concerns)
    },
    .trigger: triggers, .controlRule: controlRules.map { AdviceKey($0) }, .phase: phases,
    .sampling: sampling, .volumeNote: volumeNotes, .openQuestion: openQuestions,
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

  static let triggers =
    Trigger.Kind.allCases.map { kind in
      kind == .confidence ? AdviceKey(kind.rawValue, .threshold) : AdviceKey(kind.rawValue)
    } + [AdviceKey("onward")]
    + [Duty.decide, .review].flatMap { duty in
      [
        AdviceKey("duty-\(duty.rawValue)", .gate),
        AdviceKey("duty-\(duty.rawValue)-adverse", .gate),
      ]
    }

  static let controlRules = [
    "review-on-trigger-pause", "review-on-trigger-flag", "approve", "human", "person",
    "automatic", "adverse-review-on-trigger", "adverse-approve", "adverse-human",
  ]

  static let phases = [
    AdviceKey("checked-approved", in: [.humanInTheLoop]), AdviceKey("checked-share", .share),
    AdviceKey("checked-all"), AdviceKey("cap-none"), AdviceKey("cap-none-of", .volume),
    AdviceKey("cap-share", .share), AdviceKey("cap-every", .nth),
    AdviceKey("cap-of", .cases, .volume), AdviceKey("cap-today"),
    AdviceKey("checked-lanes", in: [.humanInTheLoop]),
    AdviceKey("opens-alone", in: [.humanInTheLoop]),
    AdviceKey("opens-approved", in: [.humanInTheLoop]), AdviceKey("coverage-unknown"),
    AdviceKey("sample", .cases, .errors), AdviceKey("sample-clean", .cases),
    AdviceKey("sample-none"), AdviceKey("estimate", .cases, in: [.humanInTheLoop]),
    AdviceKey("open-end", .duration), AdviceKey("checks-sample", .cases, in: [.humanInTheLoop]),
  ]

  static let sampling = [
    AdviceKey("estimate", .cases, in: [.humanInTheLoop]),
    AdviceKey("proof", .risk, .missRate, .days),
    AdviceKey("proof-unmeasured", .risk, .missRate, .days), AdviceKey("half-target"),
    AdviceKey("mended"), AdviceKey("one-look"),
    AdviceKey("own-rate", .rate, .share, .text, in: AdviceKey.notManual),
    AdviceKey("own-rate-hopeless", .rate, .share, .text, in: AdviceKey.notManual),
    AdviceKey("all-gates", .share, in: AdviceKey.notManual), AdviceKey("repeats", .duration),
    AdviceKey("repeats-until", .date),
  ]

  static let volumeNotes = [
    AdviceKey("unknown-volume"), AdviceKey("unknown-length"),
    AdviceKey("slow", .cases, .number, .phase, .duration),
    AdviceKey("beyond-horizon"), AdviceKey("holidays"), AdviceKey("moved-start", .date),
    AdviceKey("held-back", .phase, .date), AdviceKey("closed", .name, in: [.humanInTheLoop]),
    AdviceKey("stays-odds", .name, .text, .share, .days, in: AdviceKey.notManual),
    AdviceKey("stays-long", .name, .days, in: AdviceKey.notManual),
    AdviceKey("every-case", .steps, in: [.humanInTheLoop]),
    AdviceKey("adverse", in: [.humanInTheLoop]),
  ]

  static let openQuestions = [
    AdviceKey("dissent", .who, .question), AdviceKey("step", .step, .question),
    AdviceKey("unverified", .gate, .text), AdviceKey("stale", .gate, .date),
  ]
}
