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
    AdviceKey("cap-of", .cases, .volume), AdviceKey("sample", .cases),
    AdviceKey("sample-untriggered", .cases, in: [.humanInTheLoop]),
    AdviceKey("open-end", .duration), AdviceKey("checks-sample"),
  ]

  static let sampling = [
    AdviceKey("own-rate", .rate, .share, in: AdviceKey.notManual),
    AdviceKey("own-rate-close", .rate, .share, in: AdviceKey.notManual),
    AdviceKey("own-rate-hopeless", .rate, .share, in: AdviceKey.notManual),
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

  static let openQuestions = [
    AdviceKey("dissent", .who, .question), AdviceKey("step", .step, .question),
    AdviceKey("unverified", .gate, .text), AdviceKey("stale", .gate, .date),
  ]
}
