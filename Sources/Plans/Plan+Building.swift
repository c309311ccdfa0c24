// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension Plan {
  /// Puts what was reckoned into the sections of a plan.
  ///
  /// - Parameter sources: the files that the plan was made by.
  init(in words: PlanWords, sources: [Appendix.Source]) {
    let figures = words.figures.plan
    workflow = words.file.workflow
    assessment = words.assessment
    design = words.inputs.design
    schedule = .of(words)
    map = .of(words)
    escalation = .of(words)
    metrics = Metric.all(in: words)
    feedbackLoop = Self.feedbackLoop(in: words)
    capacity = PhaseCapacity.all(in: words)
    capacityNotes = CapacityNotes(in: words).all()
    economics = .of(words)
    decision = .of(words, capacity: capacity, economics: economics)
    risks = Risk.all(in: words)
    duties = PlanDuty.all(in: words)
    upcomingDuties = PlanDuty.upcoming(in: words)
    remarks = Remarks(of: words.file)
    appendix = .of(words, sources: sources)
    advice = Self.advice(in: words)
    openQuestions = OpenQuestion.all(in: words)
    assumptions = PresentAssumption.ofPlan(words.figures).map(words.assumption)
    self.figures = figures
    let told = FindingWords(words)
    findings = figures.findings.compactMap(told.text)
    blockers = figures.blockers.compactMap(told.text)
    ownValues = figures.ownValues.map {
      ConfirmedValue(value: $0, confirmedBy: words.slots.role($0.confirmedBy))
    }
    roleNames = Dictionary(
      RoleKey.allCases.map { ($0, words.role($0)) }, uniquingKeysWith: { first, _ in first })
    portfolio = PortfolioWords(PortfolioFigures(figures), in: words)
  }

  private static func advice(in words: PlanWords) -> [AdvicePlace: [Advice]] {
    var advice: [AdvicePlace: [Advice]] = [:]
    for place in AdvicePlace.allCases where !place.isKeyed && place != .raci {
      let found = words.advice(at: place)
      if !found.isEmpty { advice[place] = found }
    }
    return advice
  }

  private static func feedbackLoop(in words: PlanWords) -> [String] {
    // What a pattern says about overrides supposes that its system proposes results.
    let ofPattern = words.verdict < .manual ? words.inputs.pattern.map { [$0.feedback] } ?? [] : []
    return words.fill(ofPattern) + words.texts(at: .feedbackLoop)
  }
}

extension Remarks {
  fileprivate init(of file: AnswerFile) {
    self.init(
      parkingLot: file.parkingLot, actions: file.actions, decisions: file.decisions,
      assumptions: file.assumptions)
  }
}
