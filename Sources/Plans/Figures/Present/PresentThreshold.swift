// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Questionnaires

/// The confidence under which a case goes to a person, and how it was found.
struct PresentThreshold: Sendable {
  enum Source: Sendable {
    /// Measured on real cases; it stands as it is.
    case measured(Calibration)
    /// What a review and an error cost.
    case cost(ChowRule)
    /// The standard one, over that of the costs: the cost of an error leaves out what cannot be paid.
    case raised(ChowRule)
    /// The standard one, because these figures are missing.
    case standard(missing: [FigureKey])
  }

  /// 0 to 1.
  let value: Double
  let source: Source

  /// Whether the value is the standard one, which nobody gave or reckoned.
  var isStandard: Bool {
    switch source {
    case .measured, .cost: false
    case .raised, .standard: true
    }
  }

  /// The rule of costs; nil where a cost is not known or the threshold was measured.
  var rule: ChowRule? {
    switch source {
    case .cost(let rule), .raised(let rule): rule
    case .measured, .standard: nil
    }
  }
}

extension PresentThreshold {
  /// The threshold of a plan: measured, else by cost, else the standard one.
  ///
  /// Where an error or a breach of rules is serious, one by cost never falls below the standard one.
  ///
  /// - Parameter missRate: the share of errors that reviewers let pass, 0 to 1.
  init(_ inputs: PlanInputs, missRate: Double) {
    if let calibration = inputs.file.calibration, let threshold = calibration.threshold {
      self.init(value: threshold, source: .measured(calibration))
      return
    }
    let impact = inputs.letter(.errorImpact)
    let standard = StandIn.threshold(for: impact)
    guard
      let errorCost = inputs.number(.errorCost), errorCost > 0,
      let minutes = inputs.number(.reviewMinutes), let hourly = inputs.number(.hourlyCost)
    else {
      let costs: [FigureKey] = [.errorCost, .reviewMinutes, .hourlyCost]
      let missing = costs.filter { inputs.number($0) == nil }
      self.init(value: standard, source: .standard(missing: missing))
      return
    }
    let rule = ChowRule(
      errorCost: errorCost, reviewCost: minutes / 60 * hourly, missRate: missRate)
    let isSerious = impact == .c || inputs.letter(.compliance) == .c
    if isSerious, rule.threshold < standard {
      self.init(value: standard, source: .raised(rule))
    } else {
      self.init(value: rule.threshold, source: .cost(rule))
    }
  }

  /// Whether a confidence decides about cases: artificial intelligence that may act by itself.
  static func isUsed(in inputs: PlanInputs) -> Bool {
    guard inputs.design.automation == .ai else { return false }
    switch inputs.verdict {
    case .fullAutomation: return true
    case .humanInTheLoop:
      return inputs.plannedSteps.contains { step in
        step.actor == .system && step.isControlPoint && (step.control ?? .human) < .human
      }
    case .manual: return false
    }
  }
}
