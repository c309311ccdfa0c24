// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// Words the values of the slots that every phrase can name.
///
/// It has the pieces alone to word them with: sentences are filled from its values, never the other
/// way round.
struct SlotValues {
  let pieces: Pieces
  let figures: PresentFigures

  var inputs: PlanInputs { figures.inputs }
  var road: Road { figures.plan.road }

  /// The values that this plan has, each worded once.
  func all() -> [Slot: String] {
    var values: [Slot: String] = [:]
    for slot in Slot.everywhere { values[slot] = value(of: slot) }
    return values
  }

  private func value(of slot: Slot) -> String? {
    switch slot {
    case .workflow: inputs.file.workflow.name
    case .verdict: verdict(figures.verdict)
    case .pattern: inputs.design.title
    case .reviewer: role(.reviewer)
    case .decisionOwner: role(.decisionOwner)
    case .backup: role(.backup)
    case .systemOwner: role(.systemOwner)
    case .riskOwner: role(.riskOwner)
    case .theReviewer: inSentence(.reviewer)
    case .theDecisionOwner: inSentence(.decisionOwner)
    case .theBackup: inSentence(.backup)
    case .theSystemOwner: inSentence(.systemOwner)
    case .theRiskOwner: inSentence(.riskOwner)
    case .owners: owners
    case .timeLimit: timeLimit
    case .targetErrorRate: FigureText.percent(figures.targetErrorRate.value)
    case .sampleSize: FigureText.count(figures.plan.sampleSize)
    case .steadyCoverage: steadyCoverage
    case .escalationTarget: escalationTarget
    case .overrideBaseline: baseline(.overrideRateToday)
    case .errorBaseline: baseline(.errorRateToday)
    case .repeatBaseline: baseline(.repeatContactToday, unknown: "baseline-start")
    case .containmentBaseline: baseline(.containmentToday, unknown: "baseline-start")
    case .assessAgain: assessAgain
    case .tally: tally
    case .tallyVerdict: verdict(inputs.assessment.verdictOfTally)
    case .escalatedCases:
      pieces(.word, figures.plan.everyCaseApproved ? "escalated-cases-every" : "escalated-cases")
    case .sampledCases:
      pieces(.word, figures.plan.everyCaseApproved ? "sampled-cases-every" : "sampled-cases")
    case .blindDraw: blindDraw
    case .silentReviews: FigureText.count(figures.silentReviews)
    case .reviewersMiss: reviewersMiss
    case .errorsPerDay: figures.acceptedErrorsPerDay.map { wrongResults($0, "errors-per") } ?? ""
    case .expectedErrors: expectedErrors
    case .oldestPause:
      FigureText.workingDays(PlanningValue.oldestPause(for: inputs.design.timing))
    case .reviewPoints:
      names(figures.steps.controlPoints) ?? names(figures.steps.deciding)
        ?? pieces(.word, "each-step")
    case .catchTarget: FigureText.percent(figures.catchTarget)
    case .blindShare: FigureText.percent(figures.blindShare)
    case .timeoutTarget: FigureText.percent(StandIn.lateShare)
    case .stopTime: FigureText.minutes(PlanningValue.stopMinutes(for: inputs.design.timing))
    case .shadowWork:
      pieces(.word, inputs.isAutomatedToday ? "shadow-work-automated" : "shadow-work")
    case .limits: pieces(.word, "limits")
    case .mendSystem: pieces(.word, "mend-system")
    case .threshold: figures.threshold.map { Self.confidence($0.value) }
    case .volume: volume
    case .handlingHours: handlingHours
    case .hoursBenefit: hoursBenefit
    case .customerBenefit: customerBenefit
    case .handedOver: figures.handedOverShare.map(FigureText.percent)
    case .reviewMinutes: inputs.number(.reviewMinutes).map(FigureText.minutes)
    case .errorCost: inputs.number(.errorCost).map(money)
    case .reviewers: inputs.number(.reviewers).map { FigureText.plain($0) }
    case .unknownAnswers: list(unknownQuestions)
    case .bestCase: bestCase
    case .raisingGates: list(raisingGates)
    case .channels: list(channelLabels)
    case .decidingSteps: names(figures.steps.deciding)
    case .automaticSteps: names(figures.steps.automatic)
    case .controlPoints: names(figures.steps.controlPoints)
    case .personSteps: names(figures.steps.byPeople)
    case .sampledSteps: names(figures.steps.sampled)
    case .riskySteps: names(figures.steps.risky, marking: .errorRisk)
    case .sensitiveSteps: names(figures.steps.sensitive, marking: .customerSensitivity)
    case .raisingSteps: names(figures.steps.raising)
    // The values of one phase, step or text are given with the text.
    default: nil
    }
  }

  private var bestCase: String? {
    let best = inputs.assessment.bestCase
    return best < figures.verdict ? verdict(best) : nil
  }

  /// The titles of the gates that lift the verdict to where it is.
  private var raisingGates: [String] {
    inputs.assessment.gates.filter { $0.requires == figures.verdict }.compactMap { fired in
      fired.gate.map { "“\($0.title ?? $0.id)”" }
    }
  }

  private var unknownQuestions: [String] {
    inputs.questionnaire.scored.filter { inputs.file.value(of: $0.id) == .unknown }
      .map { "“\($0.ask)”" }
  }

  private var channelLabels: [String] {
    let question = inputs.questionnaire.question(FactKey.channels.rawValue)
    return inputs.words(.channels).compactMap { question?.label(of: $0) }
  }

  private func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : FigureText.list(items)
  }
}
