// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// What the builders of a plan's sections share while one plan is made.
final class PlanContext {
  let planner: Planner
  let file: AnswerFile
  let assessment: Assessment
  let pattern: Pattern?
  let design: Design
  let log = AssumptionLog()
  /// The answers as the playbook's conditions read them.
  ///
  /// An unknown letter is c, as in the tally; the design's timing and automation stand in for
  /// answers that nobody gave.
  private let values: [String: AnswerValue]

  lazy var targetErrorRate = foundTargetErrorRate()
  /// The time in which a review begins; asking lists it among the assumptions where nobody gave it.
  lazy var timeLimitMinutes = number(
    "review_sla_minutes", standIn: StandIn.timeLimit(for: design.timing))
  lazy var threshold = ConfidenceThreshold.of(self)
  lazy var timeline = Timeline(self)

  init(planner: Planner, file: AnswerFile, assessment: Assessment) {
    self.planner = planner
    self.file = file
    self.assessment = assessment
    let pattern = planner.questionnaire.pattern(for: file)
    self.pattern = pattern
    var values = file.answers.mapValues(\.value)
    for question in planner.questionnaire.scored where values[question.id] == .unknown {
      values[question.id] = .letter(.counted(nil))
    }
    var automation: Pattern.Automation?
    if case .choice(let word)? = values["automation"] { automation = .init(rawValue: word) }
    var timing: Pattern.Timing?
    if case .choice(let word)? = values["timing"] { timing = .init(rawValue: word) }
    design = Design(
      id: pattern?.id ?? "other", title: pattern?.title ?? "", summary: pattern?.summary ?? "",
      timing: timing ?? pattern?.timing ?? .batch,
      automation: automation ?? pattern?.automation ?? .ai)
    values["automation"] = .choice(design.automation.rawValue)
    values["timing"] = .choice(design.timing.rawValue)
    values["pattern"] = .choice(design.id)
    self.values = values
    assumeDesign(automation: automation, timing: timing)
  }

  var questionnaire: Questionnaire { planner.questionnaire }
  var verdict: Verdict { assessment.verdict }

  /// Whether an entry of the playbook belongs to this plan.
  func applies(_ scope: Scope) -> Bool {
    scope.verdicts.contains(verdict) && holds(scope.condition)
  }

  func holds(_ condition: Condition) -> Bool {
    condition.holds { values[$0] }
  }

  /// Whether a condition holds only because an answer is not known yet.
  func restsOnUnknown(_ condition: Condition) -> Bool {
    condition.entries.contains { file.value(of: $0.question) == .unknown }
  }

  /// The letter of a scored question as the rules count it.
  func letter(_ question: String) -> Letter { .counted(values[question]?.letter) }

  /// The words that were chosen; none where the answer is unknown or absent.
  func words(_ question: String) -> [String] { values[question]?.words ?? [] }

  /// A figure that was given.
  func number(_ question: String) -> Double? {
    if case .number(let number)? = file.value(of: question) { number.value } else { nil }
  }

  /// A figure, or what stands in for it as an assumption.
  func number(_ question: String, standIn: Double) -> Double {
    if let given = number(question) { return given }
    log.assume(question, .number(standIn), why: why(question))
    return standIn
  }

  /// A role that was named, or a neutral phrase as an assumption.
  func role(_ question: String) -> String {
    if case .text(let name)? = file.value(of: question), isNamed(question) { return name }
    let phrase = words(.roleMissing, question)
    log.assume(question, .text(phrase), why: why(question))
    return phrase
  }

  func isNamed(_ role: String) -> Bool {
    if case .text(let name)? = file.value(of: role) { !name.isEmpty } else { false }
  }

  /// An amount in the workflow's currency; one that nobody chose is an assumption.
  func money(_ amount: Double) -> String {
    if file.answers["currency"].map({ $0.origin == .questionnaire }) ?? true {
      log.assume("currency", .text(currencyCode), why: why("currency"))
    }
    return FigureText.money(amount, currencyCode)
  }

  var currencyCode: String {
    if case .text(let code)? = file.value(of: "currency") { code } else { "USD" }
  }

  /// Why the plan assumes a value.
  func why(_ field: String) -> String { words(.assumption, field) }

  private func assumeDesign(automation: Pattern.Automation?, timing: Pattern.Timing?) {
    guard let pattern else { return }
    // Not chosen, not known yet, or chosen from the options without being described anywhere.
    if file.value(of: "pattern") != .choice(pattern.id) {
      log.assume("pattern", .text(pattern.title), why: why("pattern"))
    }
    if automation == nil {
      log.assume("automation", .text(design.automation.rawValue), why: why("automation"))
    }
    if timing == nil {
      log.assume("timing", .text(design.timing.rawValue), why: why("timing"))
    }
    if !assessment.isMapped {
      let steps = FigureText.list(assessment.plannedSteps.map(\.name))
      log.assume("steps", .text(steps), why: why("steps"))
    }
  }

  private func foundTargetErrorRate() -> Double {
    number("target_error_rate", standIn: StandIn.targetErrorRate(for: letter("error_impact")))
  }
}
