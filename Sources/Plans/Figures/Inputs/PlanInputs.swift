// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Questionnaires
import Values

/// What a plan is reckoned from: the answers, what the rules say about them, and the design.
///
/// It looks things up and reckons nothing.
package struct PlanInputs: Sendable {
  package let file: AnswerFile
  package let assessment: Assessment
  package let questionnaire: Questionnaire
  /// The working design that was chosen, else the general one; nil where none is described.
  package let pattern: Pattern?
  package let design: Design
  /// The lanes in their order; one for all cases where none are given.
  package let lanes: [LaneInputs]
  /// The days on which people work.
  package let calendar: WorkCalendar

  package init(file: AnswerFile, assessment: Assessment, questionnaire: Questionnaire) {
    self.file = file
    self.assessment = assessment
    self.questionnaire = questionnaire
    let pattern = questionnaire.pattern(for: file)
    self.pattern = pattern
    design = Design(
      of: pattern, automation: file.choice(.automation), timing: file.choice(.timing))
    lanes = LaneInputs.all(in: file, assessment)
    calendar = WorkCalendar(
      weekdays: file.particulars.weekdays?.value.map { Set($0.map(\.number)) }
        ?? WorkCalendar.usual.weekdays,
      holidays: Set(file.particulars.holidays?.value ?? []))
  }

  package var verdict: Verdict { assessment.verdict }

  /// Whether kinds of cases are told apart.
  package var hasLanes: Bool { !file.lanes.isEmpty }

  /// A figure of the workflow; nil where it is not known.
  package func number(_ key: FigureKey) -> Double? {
    file.answers.number(key)
  }

  /// A share of the workflow with the cases behind it; nil where it is not known.
  package func rate(_ key: FigureKey) -> KnownRate? {
    number(key).map { KnownRate(value: $0, sample: file.answers[key.rawValue]?.sample) }
  }

  /// The letter as the rules count it: unknown is c.
  package func letter(_ key: LetterKey) -> Letter {
    .counted(file.value(of: key.rawValue)?.letter)
  }

  /// The word of a fact, or "yes" or "no"; nil where it is not known.
  package func fact(_ key: FactKey) -> String? { file.value(of: key.rawValue)?.words.first }

  /// The share of today's cases that anybody works on, 0 to 1; what the system does not settle without a
  /// person where that alone is known, all where nothing else was said, nil where it is not known.
  package var workedToday: Double? {
    guard let worked = file.particulars.workedToday else { return 1 - (containedToday ?? 0) }
    return worked.value
  }

  /// The share of today's cases that end without a person, 0 to 1; nil where no system takes part, where
  /// nobody knows it, and where the room said how many are worked on.
  package var containedToday: Double? {
    guard file.particulars.workedToday == nil, !isManualToday else { return nil }
    return number(.containmentToday).flatMap { $0 > 0 ? min($0, 1) : nil }
  }

  /// Whether the room said that the system's confidence means nothing.
  package var isConfidenceWorthless: Bool { fact(.usableConfidence) == "no" }

  /// The words of a fact of which several may be chosen; none where it is not known.
  package func words(_ key: FactKey) -> [String] { file.value(of: key.rawValue)?.words ?? [] }

  /// What was written in answer to a fact; nil where it is not known.
  package func text(_ key: FactKey) -> String? {
    if case .text(let text)? = file.value(of: key.rawValue), !text.isEmpty { text } else { nil }
  }

  /// A role that was named; nil where nobody is.
  package func role(_ key: RoleKey) -> String? {
    if case .text(let name)? = file.value(of: key.rawValue), !name.isEmpty { name } else { nil }
  }

  /// Who settles what nobody is named for: the decision owner, else whoever decided in the room, else the
  /// first of those who were there; nil where nobody was.
  package var convener: String? {
    role(.decisionOwner) ?? file.decider ?? file.participants.first
  }

  /// Whether a text has words of the content that tell something, and does not negate them.
  package func tells(_ telltale: Telltale, in text: String) -> Bool {
    SpokenWords(text).says(anyOf: questionnaire.playbook.telltales[telltale])
  }

  /// The first day of the first phase, as it was given.
  package var startDate: CalendarDate? {
    if case .date(let day)? = file.value(of: FactKey.startDate.rawValue) { day } else { nil }
  }

  /// The code of the currency; ours where nobody chose one.
  package var currency: Planned<String> {
    let answer = file.answers[FactKey.currency.rawValue]
    guard let answer, case .text(let code) = answer.value else {
      return Planned(StandIn.currency, isOurs: true)
    }
    return Planned(code, isOurs: answer.origin == .questionnaire)
  }

  /// The given steps, or the default ones that the plan works with.
  package var plannedSteps: [AssessedStep] { assessment.plannedSteps }

  /// What was noted about a planned step; names may occur twice, so its place counts.
  package func note(onStep index: Int) -> String? {
    file.steps.indices.contains(index) ? file.steps[index].note : nil
  }

  /// Hours in which the service is open on a day; ours where nobody gave them.
  package var serviceHours: Planned<Double> {
    Planned(number(.serviceHours), standIn: StandIn.serviceHours)
  }

  /// The part of the paid time in which people are away; ours where nobody gave it.
  package var shrinkage: Planned<Double> {
    Planned(number(.shrinkage), standIn: StandIn.shrinkage)
  }

  /// Whether the workflow runs without people today.
  package var isAutomatedToday: Bool { fact(.currentState) == "automated" }

  /// Whether no system takes part in the workflow today.
  package var isManualToday: Bool { fact(.currentState) == "manual" }

  /// The minutes of a case that a person decides without a proposal: by hand, or where a system works
  /// alone today, taken over with its history.
  var byHandKey: FigureKey { isAutomatedToday ? .reviewMinutes : .handlingMinutes }

  /// Minutes of a case that is read for an estimate or a gate: as the room timed it, else those of a case by
  /// hand where people do it today, as whoever sees no proposal decides anew; nil where they are not known.
  func blindMinutes(of lane: LaneFigures) -> Double? {
    let timed = file.particulars.audit?.minutes != nil
    return isAutomatedToday || timed
      ? lane.readingMinutes : lane.handlingMinutes ?? lane.readingMinutes
  }

  /// Whether somebody waits while a case is decided.
  package var isRealTime: Bool { design.timing == .realTime }
}

extension AnswerFile {
  fileprivate func choice(_ key: FactKey) -> String? {
    if case .choice(let word)? = value(of: key.rawValue) { word } else { nil }
  }
}

extension Weekday {
  /// 0 for Monday to 6 for Sunday.
  fileprivate var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
