// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// Why a step has its control, as it stands or where the letter behind it is not known.
struct StepWhyText: PlanText {
  static let place = TextPlace.stepWhy

  private let reason: AssessedStep.Reason
  private let isUnknown: Bool

  init(_ reason: AssessedStep.Reason, isUnknown: Bool) {
    // Which gate it is says the slot.
    if case .gate = reason { self.reason = .gate("") } else { self.reason = reason }
    self.isUnknown = isUnknown
  }

  static var allCases: [Self] {
    let reasons: [AssessedStep.Reason] = [
      .doneByPerson, .doneByCustomer, .unreliable, .judgmentDecides, .judgment, .errorRisk,
      .customerSensitive, .severalConcerns, .oneConcern, .clear, .gate(""),
      .humanInTheLoopVerdict, .manualVerdict, .fullAutomationVerdict, .askedFor, .laneOrder,
    ]
    return reasons.map { Self($0, isUnknown: false) }
      + reasons.filter { $0.question != nil }.map { Self($0, isUnknown: true) }
  }

  var rawValue: String { isUnknown ? "\(reason.key)-unknown" : reason.key }

  init?(rawValue: String) {
    guard let text = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = text
  }

  var slots: [Slot] { reason == .gate("") ? [.gate, .concerns] : [.concerns] }
}

/// What sends a case to a person, beside the pattern's own triggers.
enum TriggerText: PlanText {
  case kind(Trigger.Kind)
  /// From the person who does the step to the next.
  case onward
  /// A duty of a law that a person decides or may step in.
  case duty(Duty, isAdverseOnly: Bool)

  static let place = TextPlace.trigger

  static var allCases: [Self] {
    Trigger.Kind.allCases.map(Self.kind) + [.onward]
      + [Duty.decide, .review].flatMap { duty in
        [false, true].map { Self.duty(duty, isAdverseOnly: $0) }
      }
  }

  var rawValue: String {
    switch self {
    case .kind(let kind): kind.rawValue
    case .onward: "onward"
    case .duty(let duty, let isAdverseOnly):
      "duty-\(duty.rawValue)\(isAdverseOnly ? "-adverse" : "")"
    }
  }

  init?(rawValue: String) {
    guard let text = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = text
  }

  var slots: [Slot] {
    switch self {
    case .kind(.confidence): [.threshold]
    case .duty: [.gate]
    case .onward: [.name]
    case .kind: []
    }
  }
}

/// When a person sees a case.
enum ControlRuleText: String, PlanText {
  case triggerPause = "review-on-trigger-pause"
  case triggerFlag = "review-on-trigger-flag"
  case approve
  case human
  case person
  case automatic
  case adverseOnTrigger = "adverse-review-on-trigger"
  case adverseApprove = "adverse-approve"
  case adverseHuman = "adverse-human"

  static let place = TextPlace.controlRule
}

/// What a phase reads.
enum SampleText: String, PlanText {
  case gate
  case clean
  case estimate

  static let place = TextPlace.sample

  var slots: [Slot] { self == .gate ? [.cases, .errors] : [.cases] }
  var verdicts: [Verdict] { self == .estimate ? [.humanInTheLoop] : Verdict.allCases }
}
