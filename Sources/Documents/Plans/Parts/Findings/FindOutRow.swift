// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires
import Templates
import Values

/// Something to find out before there can be a plan, with what the answer would change.
struct FindOutRow {
  /// What an answer would change, what counts most first.
  enum Change: String, CaseIterable {
    case verdict
    /// How many cases a person sees: the verdict stays whatever the answer is.
    case control
    case law
    case lanes
    case people
    case money
  }

  let what: String
  let change: Change
  let who: String?
  let due: CalendarDate?
  /// What was said of it.
  let note: String?
  /// What was answered without a word of why; nil for a question that is open.
  var said: String?

  static func all(on page: PlanPage) -> [FindOutRow] {
    let questionnaire = page.inputs.questionnaire
    func row(_ id: String, _ change: Change) -> FindOutRow? {
      let answer = page.file.answers[id]
      guard answer == nil || answer?.value == .unknown, let question = questionnaire.question(id),
        !isRuledOut(question.condition, on: page)
      else { return nil }
      return FindOutRow(
        what: question.ask, change: change, who: answer?.ask, due: answer?.due,
        note: answer?.remark.map(PageText.withoutStop))
    }
    let facts = [FactKey.affectsPerson, .adverseOutcomes, .specialCategoryData, .legalBasis]
    let figures: [FigureKey] = [
      .volumePerDay, .peakVolumePerDay, .handlingMinutes, .reviewMinutes, .reviewers,
      .proposalErrorRate,
    ]
    let money: [FigureKey] = [.errorCost, .hourlyCost]
    let change: Change = page.plan.assessment.canTurn ? .verdict : .control
    let letters = questionnaire.scored.compactMap { row($0.id, change) }
    let confirmed = unfounded(on: page)
    return confirmed.filter { $0.change == .verdict } + letters
      + confirmed.filter { $0.change != .verdict }
      + facts.compactMap { row($0.rawValue, .law) }
      + figures.compactMap { row($0.rawValue, .people) }
      + money.compactMap { row($0.rawValue, .money) }
  }

  /// Whether what was answered leaves nothing to ask.
  private static func isRuledOut(_ condition: Condition, on page: PlanPage) -> Bool {
    condition.entries.contains { entry in
      guard let value = page.file.value(of: entry.question), value != .unknown else { return false }
      return !entry.holds(for: value)
    }
  }

  /// Answers that nobody gave a reason for, to be confirmed: where another one alone would give another
  /// verdict, and what keeps duties away or says that rules apply.
  private static func unfounded(on page: PlanPage) -> [FindOutRow] {
    let turning = page.plan.decision.flips.map { ($0.question, Change.verdict) }
    let ofLaw = [
      LetterKey.compliance.rawValue, FactKey.affectsPerson.rawValue,
      FactKey.adverseOutcomes.rawValue,
    ].filter { page.file.answers[$0]?.value.letter != .a }.map { ($0, Change.law) }
    var asked: Set<String> = []
    return (turning + ofLaw).compactMap { id, change in
      guard let answer = page.file.answers[id], answer.remark == nil, answer.by == nil,
        answer.origin != .defaults, answer.value != .unknown, asked.insert(id).inserted,
        let word = answer.value.words.first, let question = page.inputs.questionnaire.question(id)
      else { return nil }
      return FindOutRow(
        what: question.ask, change: change, who: nil, due: nil, note: nil,
        said: PageText.withoutStop(question.label(of: word) ?? word))
    }
  }

  static let view = TemplateView<FindOutRow>(
    .text("what", \.what),
    .word("change", \.change),
    .text("who", \.who),
    .text("by") { $0.due.map { "\($0)" } },
    .text("note", \.note),
    .text("said", \.said))
}

extension PlanPage {
  var isToFindOut: Bool { plan.isToFindOut }

  /// The answers that carry the verdict, the strictest first, with what was said.
  var carrying: [CarryingAnswer] {
    let scored = inputs.questionnaire.scored
    let answers = scored.compactMap { question -> (Letter, CarryingAnswer)? in
      guard let answer = file.answers[question.id], let letter = answer.value.letter,
        letter > .a
      else { return nil }
      return (
        letter,
        CarryingAnswer(
          ask: question.ask, label: question.label(of: letter.rawValue) ?? letter.rawValue,
          note: answer.remark.map(PageText.withoutStop),
          who: answer.noteBy(among: file.participants))
      )
    }
    let strict = answers.filter { $0.0 == .c }
    return (strict.isEmpty ? answers : strict).map(\.1)
  }
}

/// An answer with its words, for a reader who was not in the room.
struct CarryingAnswer {
  let ask: String
  let label: String
  let note: String?
  let who: String?

  static let view = TemplateView<CarryingAnswer>(
    .text("ask", \.ask),
    .text("label") { PageText.withoutStop($0.label) },
    .text("note", \.note),
    .text("who", \.who))
}
