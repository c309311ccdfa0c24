// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// What a workflow's playbook and answers say to the portfolio.
///
/// Its sentences are filled when all workflows are known, and the plan is gone by then. So they can
/// name the slots of their own key alone.
package struct PortfolioWords: Sendable {
  private let texts: [String: String]
  /// The unknown answers that make the verdict provisional.
  let openQuestions: [OpenQuestion]
  /// When to assess again, as the end of a sentence.
  let assessAgain: String
  /// What to ask for money and people, in the questionnaire's order.
  let missing: [String]
  /// What was taken for granted, in sentences.
  let assumed: [String]

  init(_ figures: PortfolioFigures, in words: PlanWords) {
    let texts = words.pieces.open(at: .portfolio)
    self.texts = texts
    openQuestions = OpenQuestion.behindVerdict(in: words)
    assessAgain = words.slots.assessAgain
    let questions = words.questionnaire.questions
    let keys = Set(
      figures.missing.map(\.rawValue)
        + (figures.reviewerRole == nil ? [RoleKey.reviewer.rawValue] : []))
    let kept = figures.lacksKeptSteps && words.verdict == .humanInTheLoop
    missing =
      questions.filter { keys.contains($0.id) }.map(\.ask)
      + (kept ? [words(.costNote, "kept-question")] : [])
    assumed = questions.compactMap { question in
      FigureKey(rawValue: question.id).flatMap { figures.assumed[$0] }.map { value in
        Self.sentence(
          "assumed",
          [.question: question.ask, .number: Self.shown(value, as: question.id)], of: texts)
      }
    }
  }

  /// The text for a key; without a playbook the key and its values stand alone.
  func callAsFunction(_ key: String, _ local: [Slot: String] = [:]) -> String {
    Self.sentence(key, local, of: texts)
  }

  private static func sentence(
    _ key: String, _ local: [Slot: String], of texts: [String: String]
  ) -> String {
    let found = PiecePlace.portfolio.key(key)
    assert(found != nil, "no key '\(key)' at 'portfolio'")
    assert(found?.lacking(in: local).isEmpty ?? true, "'\(key)' lacks slots")
    if let text = texts[key] {
      return Phrase(text).filled { name in Slot(rawValue: name).flatMap { local[$0] } }
    }
    return found?.standingAlone(with: local) ?? key
  }

  private static func shown(_ value: Double, as question: String) -> String {
    switch FigureKey(rawValue: question) {
    case .reviewLimitMinutes: FigureText.minutes(value)
    case .targetErrorRate, .shrinkage, .reviewerMissRate: FigureText.percent(value)
    case .serviceHours: FigureText.counted(value, "hour")
    default: FigureText.plain(value)
    }
  }
}
