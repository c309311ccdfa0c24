// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Plans
import Questionnaires
import Templates
import Values

extension PlanView {
  static let duties: [TemplateView<Plan>.Field] = [
    .list("duties", of: duty, \.duties),
    .list("upcoming_duties", of: duty, \.upcomingDuties),
    .flag("has_duty_section") { plan in
      !plan.duties.isEmpty || !plan.upcomingDuties.isEmpty
        || [AdvicePlace.notice, .evidence, .pointer, .incident].contains {
          !plan.advice(at: $0).isEmpty
        }
    },
  ]

  static let open: [TemplateView<Plan>.Field] = [
    .list("open_questions", of: openQuestion, \.openQuestions),
    .list("unanswered", of: openQuestion) { plan in
      plan.openQuestions.filter { !isAboutLaw($0, in: plan) }
    },
    .count("confirm_count") { plan in
      let count = plan.openQuestions.count { isAboutLaw($0, in: plan) }
      return count > 0 ? count : nil
    },
    .flag("is_one_to_confirm") { plan in
      plan.openQuestions.count { isAboutLaw($0, in: plan) } == 1
    },
    .count("open_question_count") { $0.openQuestions.isEmpty ? nil : $0.openQuestions.count },
    .list("assumptions", of: assumption, \.assumptions),
    .count("assumption_count") { $0.assumptions.isEmpty ? nil : $0.assumptions.count },
    .list("parking_lot", of: remark, \.remarks.parkingLot),
    .list("actions", of: remark, \.remarks.actions),
    .list("decisions", of: remark, \.remarks.decisions),
    .list("own_assumptions", of: remark, \.remarks.assumptions),
    .flag("has_open_section") { plan in
      let remarks = plan.remarks
      return !plan.openQuestions.isEmpty || !plan.assumptions.isEmpty
        || !(remarks.parkingLot + remarks.actions + remarks.decisions + remarks.assumptions).isEmpty
    },
  ]

  static let appendix: [TemplateView<Plan>.Field] = [
    .list("answer_sections", of: answerSection) { plan in
      plan.appendix.sections.filter { !$0.answers.isEmpty }
    },
    .list("step_answers", of: stepLine, \.appendix.steps),
    .list("sources", of: source, \.appendix.sources),
    .text("participants") { series($0.appendix.participants) },
    .text("decider", \.appendix.decider),
  ]

  /// Whether it asks to confirm a source of law; those stand in the back of the plan.
  private static func isAboutLaw(_ question: OpenQuestion, in plan: Plan) -> Bool {
    guard question.field == nil else { return false }
    let gates = plan.assessment.gates.compactMap(\.gate) + plan.assessment.upcomingGates
    return gates.contains { question.question.contains("“\($0.title ?? $0.id)”") }
  }

  private static let duty = TemplateView<PlanDuty>(
    .text("id", \.id),
    .text("title", \.title),
    .word("duty", \.duty),
    .flag("adverse_only", \.adverseOnly),
    .text("because", \.because),
    .flag("only_for_unknown", \.onlyForUnknown),
    .text("asks", \.asks),
    .text("evidence", \.evidence),
    .text("notice", \.notice),
    .text("cite", \.cite),
    .text("jurisdiction", \.jurisdiction),
    .text("from") { $0.from.map { "\($0)" } },
    .text("until") { $0.until.map { "\($0)" } },
    .text("checked") { $0.checked.map { "\($0)" } },
    .flag("is_stale", \.isStale),
    .text("unverified", \.unverified))

  private static let openQuestion = TemplateView<OpenQuestion>(
    .text("question", \.question), .text("owner", \.owner), .text("due", \.due))

  private static let assumption = TemplateView<Assumption>(
    .text("field", \.field),
    .text("used") { assumption in
      switch assumption.used {
      case .number(let number): FigureText.plain(number, decimals: 4)
      case .text(let text): text
      }
    },
    .text("why", \.why))

  private static let answerSection = TemplateView<Appendix.Section>(
    .text("title", \.title), .list("answers", of: answer, \.answers))

  static let answer = TemplateView<Appendix.Line>(
    .text("id", \.id),
    .text("ask", \.ask),
    .text("answer", \.answer),
    .text("note", \.note),
    .text("by", \.by),
    .text("votes") { series($0.votes) },
    .text("decided_by", \.decidedBy),
    .text("origin", \.origin))

  private static let stepLine = TemplateView<Appendix.StepLine>(
    .text("name", \.name),
    .word("actor", \.actor),
    .text("letters") { series($0.letters) },
    .text("note", \.note))

  private static let source = TemplateView<Appendix.Source>(
    .text("id", \.id),
    .text("version", \.version),
    .text("hash") { String($0.hash.prefix(12)) })
}
