// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

extension ConfidenceThreshold {
  /// The strictest threshold of the lanes with how it was found; nil where no confidence decides
  /// about cases.
  static func of(_ words: PlanWords) -> ConfidenceThreshold? {
    words.figures.plan.strictestThreshold.map { strictest in
      let name = words.inputs.hasLanes ? strictest.lane.name : nil
      let derivation = Self.derivation(of: strictest.figure, in: words)
      return ConfidenceThreshold(
        figure: strictest.figure,
        derivation: name.map {
          words(.thresholdBasis, "lane", [.text: derivation, .name: $0])
        } ?? derivation,
        shown: SlotValues.confidence(strictest.figure.value))
    }
  }

  /// How it was found, and that it is a proposal where nobody says that confidence means something.
  private static func derivation(of found: ThresholdFigure, in words: PlanWords) -> String {
    if found.reason == .measured { return measured(in: words) }
    let text = reckoned(found, in: words)
    switch words.inputs.fact(.usableConfidence) {
    case "yes": return text
    case "no": return words(.thresholdBasis, "unusable", [.text: text])
    default: return words(.thresholdBasis, "proposal", [.text: text])
    }
  }

  private static func measured(in words: PlanWords) -> String {
    let calibration = words.file.calibration
    let log = calibration?.log ?? words(.thresholdBasis, "log")
    return calibration?.measuredOn.map {
      words(.thresholdBasis, "measured-on", [.log: log, .date: "\($0)"])
    } ?? words(.thresholdBasis, "measured", [.log: log])
  }

  private static func reckoned(_ found: ThresholdFigure, in words: PlanWords) -> String {
    let threshold = SlotValues.confidence(found.value)
    let rate = found.target.map(FigureText.percent) ?? ""
    guard let rule = found.rule else {
      let local: [Slot: String] = [
        .threshold: threshold, .errorKind: errorKind(found.impact, in: words),
        .missing: FigureText.list(found.missing.map { words(.thresholdBasis, $0.rawValue) }),
        .rate: rate, .exact: SlotValues.confidence(found.standard),
      ]
      return words(.thresholdBasis, found.reason == .target ? "target" : "standard", local)
    }
    let text = derivation(of: rule, in: words)
    switch found.reason {
    case .standard:
      return words(.thresholdBasis, "rule-raised", [.text: text, .threshold: threshold])
    case .target:
      return words(
        .thresholdBasis, "rule-target", [.text: text, .threshold: threshold, .rate: rate])
    case .cost, .measured: return text
    }
  }

  /// The errors that a standard threshold is for.
  private static func errorKind(_ impact: Letter?, in words: PlanWords) -> String {
    guard let impact else { return words(.thresholdBasis, "error-kind-unknown") }
    let question = words.questionnaire.question(LetterKey.errorImpact.rawValue)
    return question?.label(of: impact.rawValue).map {
      words(.thresholdBasis, "error-kind-labeled", [.label: $0])
    } ?? words(.thresholdBasis, "error-kind")
  }

  private static func derivation(of rule: ChowRule, in words: PlanWords) -> String {
    let formula = words(
      .thresholdBasis, "rule",
      [
        .reviewCost: words.money(rule.reviewCost), .errorCost: words.money(rule.errorCost),
        .missRate: FigureText.percent(rule.missRate),
        .exact: FigureText.fixed(rule.rawThreshold, decimals: 3),
      ])
    if rule.reviewCostsMoreThanError {
      return words(.thresholdBasis, "rule-costly", [.text: formula])
    }
    if rule.rawThreshold < 0.5 {
      return words(.thresholdBasis, "rule-low", [.text: formula])
    }
    if rule.rawThreshold > 0.99 {
      return words(.thresholdBasis, "rule-high", [.text: formula])
    }
    if rule.rawThreshold == rule.threshold { return "\(formula)." }
    return words(
      .thresholdBasis, "rule-rounded",
      [.text: formula, .threshold: SlotValues.confidence(rule.threshold)])
  }
}
