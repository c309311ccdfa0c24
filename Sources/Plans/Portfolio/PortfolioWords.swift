// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// What a workflow's playbook and answers say to the portfolio.
///
/// Its sentences are filled when all workflows are known, and the plan is gone by then. So they can
/// name the slots of their own key alone.
package struct PortfolioWords: Sendable {
  private let texts: [PortfolioText: String]
  private let groups: [AttackText: String]
  private let verdicts: [VerdictText: String]
  /// The unknown answers that make the verdict provisional.
  let openQuestions: [OpenQuestion]
  /// When to assess again, as the end of a sentence.
  let assessAgain: String
  /// What to ask for money and people, in the questionnaire's order.
  let missing: [String]
  /// What was taken for granted, in sentences.
  let assumed: [String]

  init(_ figures: PortfolioFigures, in words: PlanWords) {
    let texts = words.pieces.open(PortfolioText.self)
    self.texts = texts
    groups = words.pieces.open(AttackText.self)
    verdicts = words.pieces.open(VerdictText.self)
    openQuestions = OpenQuestion.behindVerdict(in: words)
    assessAgain = words.slots.assessAgain
    let questions = words.questionnaire.questions
    let keys = Set(
      figures.missing.map(\.rawValue)
        + (figures.reviewerRole == nil ? [RoleKey.reviewer.rawValue] : []))
    let kept = figures.lacksKeptSteps && words.verdict == .humanInTheLoop
    missing =
      questions.filter { keys.contains($0.id) }.map(\.ask)
      + (kept ? [words(CostNoteText.keptQuestion)] : [])
    assumed = questions.compactMap { question in
      FigureKey(rawValue: question.id).flatMap { figures.assumed[$0] }.map { value in
        Self.sentence(
          .assumed,
          [.question: question.ask, .number: Self.shown(value, as: question.id)], of: texts)
      }
    }
  }

  /// The text; without a playbook its key and values stand alone.
  func callAsFunction(_ text: PortfolioText, _ local: [Slot: String] = [:]) -> String {
    Self.sentence(text, local, of: texts)
  }

  /// The verdict in a sentence.
  func callAsFunction(_ verdict: Verdict) -> String {
    verdicts[VerdictText(verdict)] ?? verdict.rawValue
  }

  /// The heading of a group.
  func callAsFunction(_ group: AttackGroup) -> String {
    groups[AttackText(group)] ?? group.rawValue
  }

  private static func sentence(
    _ text: PortfolioText, _ local: [Slot: String], of texts: [PortfolioText: String]
  ) -> String {
    assert(text.lacking(in: local).isEmpty, "'\(text.rawValue)' lacks slots")
    guard let open = texts[text] else { return text.standingAlone(with: local) }
    return Phrase(open).filled { name in Slot(rawValue: name).flatMap { local[$0] } }
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
