// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension Plan {
  /// The steps that an assessment takes where the answer file gives none.
  package static func defaultSteps(
    for file: AnswerFile, in questionnaire: Questionnaire
  ) -> [Pattern.Step] {
    Planner.pattern(for: file, in: questionnaire)?.steps ?? []
  }

  init(_ context: PlanContext) {
    workflow = context.file.workflow
    assessment = context.assessment
    design = context.design
    schedule = .of(context)
    map = .of(context)
    escalation = .of(context)
    metrics = Metric.all(in: context)
    feedbackLoop = Self.feedbackLoop(in: context)
    (capacity, capacityNotes) = PhaseCapacity.all(in: context)
    economics = .of(context)
    decision = .of(context, capacity: capacity, economics: economics)
    risks = Risk.all(in: context, economics: economics)
    duties = context.assessment.gates.compactMap { fired in
      fired.gate.flatMap { gate in
        PlanDuty(
          gate, onlyForUnknown: fired.onlyForUnknown,
          assessedOn: context.file.workflow.assessedOn)
      }
    }
    upcomingDuties = context.assessment.upcomingGates.compactMap { gate in
      PlanDuty(gate, assessedOn: context.file.workflow.assessedOn)
    }
    remarks = Remarks(
      parkingLot: context.file.parkingLot, actions: context.file.actions,
      decisions: context.file.decisions, assumptions: context.file.assumptions)
    appendix = .of(context)
    advice = Self.advice(in: context)
    openQuestions = OpenQuestion.all(in: context)
    // When every section has said what it assumed.
    assumptions = context.log.sorted(by: context.questionnaire.questions.map(\.id))
    // A portfolio lists what it takes for granted itself.
    portfolio = PortfolioFigures(economics: economics, capacity: capacity, in: context)
  }

  private static func advice(in context: PlanContext) -> [AdvicePlace: [Advice]] {
    var advice: [AdvicePlace: [Advice]] = [:]
    for place in AdvicePlace.allCases where !place.isKeyed && place != .raci {
      let found = context.planner.advice(at: place, in: context)
      if !found.isEmpty { advice[place] = found }
    }
    return advice
  }

  private static func feedbackLoop(in context: PlanContext) -> [String] {
    // What a pattern says about overrides supposes that its system proposes results.
    let ofPattern = context.verdict < .manual ? context.pattern.map { [$0.feedback] } ?? [] : []
    return context.fill(ofPattern) + context.planner.texts(at: .feedbackLoop, in: context)
  }
}

extension Planner {
  /// The texts of the advice for a place that applies.
  func texts(at place: AdvicePlace, in context: PlanContext) -> [String] {
    advice(at: place, in: context).map(\.text)
  }
}
