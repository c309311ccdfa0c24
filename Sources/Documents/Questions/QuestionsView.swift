// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Templates

/// What the templates of a questionnaire's own documents can name.
enum QuestionsView {
  static let root = TemplateView<QuestionsPage>(
    .text("id") { $0.questionnaire.id },
    .text("title") { $0.questionnaire.title },
    .word("scope") { $0.scope },
    .list("sections", of: section) { page in
      sections(of: page).filter { !$0.section.repeatsPerStep && !$0.questions.isEmpty }
    },
    .list("step_sections", of: section) { page in
      page.scope.takesSteps ? sections(of: page).filter(\.section.repeatsPerStep) : []
    })

  /// A section with those of its questions that are asked.
  private struct NumberedSection {
    var section: Questionnaire.Section
    var questions: [NumberedQuestion]
  }

  private struct NumberedQuestion {
    var question: Question
    var number: Int
    var conditions: [NumberedCondition] = []
  }

  /// What another question must have been answered with, by that one's number.
  private struct NumberedCondition {
    var entry: Condition.Entry
    var number: Int?
  }

  /// The questions are numbered through, as an interview numbers them; those of the steps have numbers
  /// of their own.
  private static func sections(of page: QuestionsPage) -> [NumberedSection] {
    let questionnaire = page.questionnaire
    return questionnaire.sections.map { section in
      let numbered = section.questions.enumerated().map { offset, question in
        NumberedQuestion(
          question: question,
          number: section.repeatsPerStep
            ? offset + 1 : questionnaire.number(of: question.id) ?? offset + 1,
          conditions: question.condition.entries.map {
            NumberedCondition(entry: $0, number: questionnaire.number(of: $0.question))
          })
      }
      return NumberedSection(
        section: section,
        questions: section.repeatsPerStep
          ? numbered : numbered.filter { page.scope.takes($0.question) })
    }
  }

  private static let section = TemplateView<NumberedSection>(
    .text("title") { $0.section.title },
    .text("intro") { $0.section.intro },
    .list("questions", of: question) { $0.questions })

  private static let question = TemplateView<NumberedQuestion>(
    .count("number", \.number),
    .text("id") { $0.question.id },
    .text("name") { $0.question.brief ?? $0.question.id },
    .text("ask") { $0.question.ask },
    .text("help") { $0.question.help },
    .text("unit") { $0.question.unit },
    .text("range") { $0.question.bounds.words },
    .flag("is_required") { $0.question.isRequired },
    .flag("takes_several") { $0.question.kind == .someOf },
    .flag("is_yes_no") { $0.question.kind == .yesNo },
    .flag("is_date") { $0.question.kind == .date },
    .flag("is_written") { [.number, .date, .text].contains($0.question.kind) },
    .list("options", of: option) { $0.question.options },
    .list("conditions", of: condition) { $0.conditions })

  private static let option = TemplateView<Question.Option>(
    .text("id", \.id),
    .text("label", \.label),
    .text("example", \.example))

  private static let condition = TemplateView<NumberedCondition>(
    .text("question") { $0.entry.question },
    .count("number", \.number),
    .text("values") { $0.entry.values.joined(separator: " or ") })
}
