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
  let figures: PlaybookFigures

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
    case .verdict: verdict(figures.verdict)
    case .reviewer: role(.reviewer)
    case .decisionOwner: role(.decisionOwner)
    case .backup: role(.backup)
    case .systemOwner: role(.systemOwner)
    case .riskOwner: role(.riskOwner)
    case .theReviewer: inSentence(.reviewer)
    case .theDecisionOwner: inSentence(.decisionOwner)
    case .theBackup: theBackup
    case .theSystemOwner: inSentence(.systemOwner)
    case .theRiskOwner: inSentence(.riskOwner)
    case .timeLimit: timeLimit
    case .targetErrorRate: FigureText.percent(figures.targetErrorRate.value)
    case .steadyCoverage: steadyCoverage
    case .escalationTarget: escalationTarget
    case .overrideBaseline: baseline(.overrideRateToday)
    case .errorBaseline: baseline(.errorRateToday)
    case .repeatBaseline: baseline(.repeatContactToday, unknown: .baselineStart)
    case .containmentBaseline: baseline(.containmentToday, unknown: .baselineStart)
    case .tally: tally
    case .tallyVerdict: verdict(inputs.assessment.verdictOfTally)
    case .escalatedCases:
      pieces(figures.plan.everyCaseApproved ? ValueText.escalatedCasesEvery : .escalatedCases)
    case .sampledCases:
      pieces(figures.plan.everyCaseApproved ? ValueText.sampledCasesEvery : .sampledCases)
    case .silentReviews: FigureText.count(figures.silentReviews)
    case .oldestPause:
      FigureText.workingDays(PlanningValue.oldestPause(for: inputs.design.timing))
    case .reviewPoints:
      names(figures.steps.controlPoints) ?? names(figures.steps.deciding)
        ?? pieces(ValueText.eachStep)
    case .catchTarget: FigureText.percent(figures.catchTarget)
    case .timeoutTarget: FigureText.percent(StandIn.lateShare)
    case .stopTime: FigureText.minutes(PlanningValue.stopMinutes(for: inputs.design.timing))
    case .limits:
      pieces(
        inputs.design.automation == .ai && !figures.plan.settlesByConfidence
          ? ValueText.limitsOfMarks : .limits)
    case .mendSystem: pieces(ValueText.mendSystem)
    case .threshold:
      figures.plan.settlesByConfidence ? figures.threshold.map { Self.confidence($0.value) } : nil
    case .caseReviewers: list(responsible.reviewers) ?? unnamedReviewers
    case .caseBackups: list(responsible.backups) ?? role(.backup)
    case .sampleReaders: list(responsible.readers.map(reader)) ?? role(.reviewer)
    case .appealHearer: appealHearer
    case .disputeHearer: disputeHearer
    case .contestLimit: contestLimit
    case .markFields: markFields
    case .readSteps: readSteps
    case .pastCases: pastCases
    case .lockTrier: lockTrier
    case .lawOwner: lawOwner
    case .lawDue: lawDue
    case .raisingGates: list(raisingGates)
    case .raisingSteps: names(figures.steps.raising)
    // The values of one phase, step or text are given with the text.
    default: nil
    }
  }

  /// The titles of the gates that lift the verdict to where it is.
  private var raisingGates: [String] {
    inputs.assessment.gates.filter { $0.requires == figures.verdict }.compactMap { fired in
      fired.gate.map { "“\($0.title ?? $0.id)”" }
    }
  }

  private func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : FigureText.list(items)
  }
}
