// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// The figures of a workflow that only a portfolio needs, and which ones are missing.
struct PortfolioFigures {
  /// Hours of work a year that the verdict frees; nil where volume or minutes are unknown.
  let hoursFreed: Double?
  /// What to ask for savings and reviewers, in the questionnaire's order.
  let questions: [String]
  private let standIns: [(ask: String, used: String)]

  init(of plan: Plan, hasNeed: Bool, in context: PlanContext) {
    let coverage = context.timeline.steadyCoverage
    let days = context.number("working_days_per_year") ?? StandIn.workingDaysPerYear
    if !context.peopleKeepWork, let volume = context.number("volume_per_day"),
      let minutes = context.number("handling_minutes")
    {
      let review = context.number("review_minutes") ?? StandIn.reviewMinutes
      // Where a system does the work today, no work by hand falls away.
      let byHand = context.isAutomatedToday ? 0 : minutes
      let saved = plan.verdict == .manual ? 0 : byHand - coverage * review
      hoursFreed = volume * days * saved / 60
    } else {
      hoursFreed = nil
    }
    let used = Self.used(
      bySavings: plan.economics.savings != nil, byHours: hoursFreed != nil, byNeed: hasNeed)
    let isLeft = plan.verdict == .manual
    standIns = context.questionnaire.questions.compactMap { question in
      guard !isLeft, used.contains(question.id), context.number(question.id) == nil else {
        return nil
      }
      return Self.standIn(question.id, in: context).map { (question.ask, $0) }
    }
    let answered = Set(standIns.map(\.ask))
    questions = Self.questions(of: plan, hasNeed: hasNeed, in: context).filter {
      !answered.contains($0)
    }
  }

  /// What was taken for granted, in sentences.
  func assumed(_ words: PortfolioWords) -> [String] {
    standIns.map { words("assumed", [.question: $0.ask, .number: $0.used]) }
  }

  private static func questions(
    of plan: Plan, hasNeed: Bool, in context: PlanContext
  ) -> [String] {
    var ids: Set<String> = []
    if plan.economics.savings == nil, plan.verdict < .manual {
      ids = [
        "volume_per_day", "handling_minutes", "review_minutes", "hourly_cost", "error_cost",
        "error_rate_today",
      ]
    }
    if !hasNeed { ids.formUnion(["volume_per_day", "review_minutes"]) }
    let open = ids.union(["reviewers"]).filter { context.number($0) == nil }
      .union(context.isNamed("reviewer_role") ? [] : ["reviewer_role"])
    let kept =
      plan.economics.savings == nil && context.peopleKeepWork
      ? [context.words(.costNote, "kept-question")] : []
    return context.questionnaire.questions.filter { open.contains($0.id) }.map(\.ask) + kept
  }

  private static func used(bySavings: Bool, byHours: Bool, byNeed: Bool) -> Set<String> {
    var used: Set<String> = []
    if bySavings {
      used = ["handling_minutes", "review_minutes", "hourly_cost", "target_error_rate"]
    }
    if byHours { used.insert("review_minutes") }
    if bySavings || byHours { used.insert("working_days_per_year") }
    if byNeed { used.insert("service_hours") }
    return used
  }

  private static func standIn(_ question: String, in context: PlanContext) -> String? {
    switch question {
    case "handling_minutes": FigureText.minutes(StandIn.handlingMinutes)
    case "review_minutes": FigureText.minutes(StandIn.reviewMinutes)
    case "hourly_cost": FigureText.money(StandIn.hourlyCost, context.currencyCode)
    case "target_error_rate": FigureText.percent(context.targetErrorRate)
    case "working_days_per_year": FigureText.counted(StandIn.workingDaysPerYear, "day")
    case "service_hours": FigureText.counted(StandIn.serviceHours, "hour")
    default: nil
    }
  }
}
