// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// What decided the verdict.
enum ReasonText: String, PlanText {
  case raisedByGates = "raised-by-gates"
  case raisedBySteps = "raised-by-steps"
  case tally
  case tallyRaised = "tally-raised"

  static let place = TextPlace.reason

  var slots: [Slot] {
    switch self {
    case .raisedByGates: [.raisingGates]
    case .raisedBySteps: [.raisingSteps]
    case .tally, .tallyRaised: []
    }
  }
}

/// What a gate does to the verdict, the controls or the duties.
enum GateEffectText: PlanText {
  case steps
  /// A level above full automation.
  case requires(Verdict)
  /// A control above automatic, of the deciding steps or of one step.
  case controls(Control)
  case step(Control)
  case stepAdverse(Control)
  case duty(Duty, isAdverseOnly: Bool)

  static let place = TextPlace.gateEffect

  static var allCases: [Self] {
    let controls = Control.allCases.filter { $0 > .automatic }
    return [.steps] + Verdict.allCases.filter { $0 > .fullAutomation }.map(Self.requires)
      + controls.map(Self.controls) + controls.map(Self.step) + controls.map(Self.stepAdverse)
      + Duty.allCases.flatMap { duty in
        [false, true].map { Self.duty(duty, isAdverseOnly: $0) }
      }
  }

  var rawValue: String {
    switch self {
    case .steps: "steps"
    case .requires(let verdict): "requires-\(verdict.rawValue)"
    case .controls(let control): "controls-\(control.rawValue)"
    case .step(let control): "step-\(control.rawValue)"
    case .stepAdverse(let control): "step-adverse-\(control.rawValue)"
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
    case .step, .stepAdverse: [.step]
    case .steps, .requires, .controls, .duty: []
    }
  }
}

/// Questions that no answer file words itself.
enum OpenQuestionText: String, PlanText {
  case dissent
  case step
  case unverified
  case stale

  static let place = TextPlace.openQuestion

  var slots: [Slot] {
    switch self {
    case .dissent: [.who, .question]
    case .step: [.step, .question]
    case .unverified: [.gate, .text]
    case .stale: [.gate, .date]
    }
  }
}
