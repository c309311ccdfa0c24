// SPDX-License-Identifier: GPL-3.0-or-later
import Interviews
import Questionnaires
import Templates
import Values

extension ScreenViews {
  static let steps = ScreenTemplate<StepsScreen>(
    "steps",
    .text("workflow", \.workflow),
    .text("proposed_by", \.proposedBy),
    .text("worded_for", \.wordedFor),
    .text("asks_lanes") { $0.asksLanes ? FigureText.list($0.lanes) : nil },
    .count("last_step") { $0.rows.isEmpty ? nil : $0.rows.count },
    .text("last_lane") { $0.lanes.last },
    .list("rows", of: stepRow) { $0.rows })

  static let stepRow = TemplateView<StepsScreen.Row>(
    .count("number", \.number),
    .text("name", \.name),
    .word("actor") { $0.actor },
    .flag("decides", \.decides),
    // A person's and a customer's step need no letters.
    .text("letters") { $0.actor == .system ? $0.letters : nil },
    .flag("lacks_letters") { $0.actor == .system && $0.letters.contains("-") },
    .text("only") { $0.lanes.isEmpty ? nil : $0.lanes.joined(separator: ", ") },
    .word("control") { $0.control },
    .word("adverse_control") { $0.adverseControl })

  static let stepLetters = ScreenTemplate<StepLettersScreen>(
    "step-letters",
    .text("step", \.step),
    .count("number", \.number),
    .count("total", \.total),
    .list("questions", of: numbered) { screen in
      screen.questions.enumerated().map { NumberedQuestion(number: $0 + 1, question: $1) }
    })

  private struct NumberedQuestion {
    var number: Int
    var question: Question
  }

  private static let numbered = TemplateView<NumberedQuestion>(
    .count("number", \.number),
    .text("ask") { $0.question.ask },
    .text("options") { numbered in
      numbered.question.options.map { "\($0.id) \($0.label)" }.joined(separator: "; ")
    })
}
