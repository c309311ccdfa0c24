// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// What a plan says to the portfolio alone, beside what it says to its own documents.
package struct PortfolioFigures: Sendable {
  /// Cases a day, as answered.
  let volumePerDay: Double?
  /// The reviewers in steady operation; nil where figures are missing.
  let need: ReviewerNeed?
  /// Who reviews, as answered.
  let reviewerRole: String?
  /// The reviewers that there are, as answered.
  let reviewersThere: Double?
  /// Hours of work a year that the verdict frees; nil where volume or minutes are unknown.
  let hoursFreed: Double?
  /// The unknown answers that make the verdict provisional.
  let openQuestions: [OpenQuestion]
  /// When to assess again, as the end of a sentence.
  let assessAgain: String
  /// What to ask for savings and reviewers, in the questionnaire's order.
  let questions: [String]
  /// What was taken for granted, in sentences.
  let assumed: [String]
  let words: PortfolioWords

  init(economics: Economics, capacity: [PhaseCapacity], in context: PlanContext) {
    words = PortfolioWords(in: context)
    volumePerDay = context.number("volume_per_day")
    reviewerRole = context.isNamed("reviewer_role") ? context.role("reviewer_role") : nil
    reviewersThere = context.number("reviewers")
    openQuestions = OpenQuestion.behindVerdict(in: context)
    assessAgain = context.assessAgain
    let need = ReviewerNeed(
      of: capacity.last, minutesPerReview: context.number("review_minutes"))
    self.need = need
    let coverage = context.timeline.steadyCoverage
    let days = context.number("working_days_per_year") ?? StandIn.workingDaysPerYear
    if !context.peopleKeepWork, let volume = volumePerDay,
      let minutes = context.number("handling_minutes")
    {
      let review = context.number("review_minutes") ?? StandIn.reviewMinutes
      // Where a system does the work today, no work by hand falls away.
      let byHand = context.isAutomatedToday ? 0 : minutes
      let saved = context.verdict == .manual ? 0 : byHand - coverage * review
      hoursFreed = volume * days * saved / 60
    } else {
      hoursFreed = nil
    }
    let used = Self.used(
      bySavings: economics.savings != nil, byHours: hoursFreed != nil, byNeed: need != nil)
    let isLeft = context.verdict == .manual
    let standIns = context.questionnaire.questions.compactMap {
      question -> (ask: String, used: String)? in
      guard !isLeft, used.contains(question.id), context.number(question.id) == nil else {
        return nil
      }
      return Self.standIn(question.id, in: context).map { (ask: question.ask, used: $0) }
    }
    let answered = Set(standIns.map(\.ask))
    questions = Self.questions(economics: economics, hasNeed: need != nil, in: context).filter {
      !answered.contains($0)
    }
    let words = words
    assumed = standIns.map { words("assumed", [.question: $0.ask, .number: $0.used]) }
  }

  private static func questions(
    economics: Economics, hasNeed: Bool, in context: PlanContext
  ) -> [String] {
    var ids: Set<String> = []
    if economics.savings == nil, context.verdict < .manual {
      ids = [
        "volume_per_day", "handling_minutes", "review_minutes", "hourly_cost", "error_cost",
        "error_rate_today",
      ]
    }
    if !hasNeed { ids.formUnion(["volume_per_day", "review_minutes"]) }
    let open = ids.union(["reviewers"]).filter { context.number($0) == nil }
      .union(context.isNamed("reviewer_role") ? [] : ["reviewer_role"])
    let kept =
      economics.savings == nil && context.peopleKeepWork
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
