// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// What a plan says to the portfolio alone, beside what it says to its own documents.
package struct PortfolioFigures: Sendable {
  /// Cases a day, as answered.
  let volumePerDay: Double?
  /// Money a year; below 0 where the verdict costs more than today, nil where that is not known.
  let savings: Double?
  /// What the verdict costs at least more than today, where the savings are not known.
  let leastExtraCost: Double?
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

  init(in words: PlanWords) {
    let (inputs, costs) = (words.inputs, words.figures.plan.costs)
    let standIns = PortfolioStandIns(words.figures)
    self.words = PortfolioWords(words.pieces)
    volumePerDay = inputs.number(.volumePerDay)
    savings = costs.savings
    leastExtraCost = costs.leastExtraCost
    need = ReviewerNeed(of: words.figures.plan.capacity)
    reviewerRole = inputs.role(.reviewer)
    reviewersThere = inputs.number(.reviewers)
    hoursFreed = words.figures.hoursFreed
    openQuestions = OpenQuestion.behindVerdict(in: words)
    assessAgain = words.slots.assessAgain
    let used = inputs.questionnaire.questions.compactMap { question in
      standIns.used.first { $0.key.rawValue == question.id }.map { (question, $0.value) }
    }
    let sentences = self.words
    assumed = used.map { question, value in
      sentences(
        "assumed",
        [.question: question.ask, .number: Self.shown(value, as: question.id, in: words)])
    }
    let settled = Set(used.map(\.0.ask))
    let kept =
      costs.savings == nil && words.figures.peopleKeepWork
      ? [words(.costNote, "kept-question")] : []
    let asked = inputs.questionnaire.questions.filter { standIns.open.contains($0.id) }
    questions = (asked.map(\.ask) + kept).filter { !settled.contains($0) }
  }

  private static func shown(_ value: Double, as question: String, in words: PlanWords) -> String {
    switch FigureKey(rawValue: question) {
    case .handlingMinutes, .reviewMinutes: FigureText.minutes(value)
    case .hourlyCost: words.money(value)
    case .targetErrorRate: FigureText.percent(value)
    case .serviceHours: FigureText.counted(value, "hour")
    default: FigureText.plain(value)
    }
  }
}
