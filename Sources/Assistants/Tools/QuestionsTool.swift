// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Documents
import Questionnaires

/// What to ask a person.
struct QuestionsTool: Tool {
  let name = "questions"
  let title = "What to ask"
  let description = """
    Gives the questions by section, each with its help, its options with examples, its unit and range, \
    and when it is asked; and the patterns with their steps and usual marks. 'as' says what else you \
    can get: 'example' (an answer file with every key that there is), 'blank' (an empty one) or \
    'schema' (the JSON Schema of answer files). Ask a person \
    one question at a time.
    """
  let arguments: [(ArgumentName, JSONValue)] = [
    (.questionnaire, ToolSchemas.text("Its id; automation-decision without it.")),
    (.section, ToolSchemas.text("The id of one section.")),
    (
      .pattern,
      ToolSchemas.text("The id of one pattern; its usual marks, rules and risks come too.")
    ),
    (.form, ToolSchemas.text("What to get.", of: Self.forms)),
  ]
  private static let forms = ["questions", "example", "blank", "schema"]
  let output = ToolSchemas.result(
    ("format", ToolSchemas.format("hitl.questions/1")), ("questionnaire", ToolSchemas.string),
    ("title", ToolSchemas.string), ("sections", ToolSchemas.objects),
    ("patterns", ToolSchemas.objects), ("example", ToolSchemas.string),
    ("blank", ToolSchemas.string),
    ("schema", ToolSchemas.object("The JSON Schema of an answer file.")))

  func run(
    _ arguments: Arguments, at desk: any Desk, telling progress: Progress
  ) throws(ToolFailure) -> ToolResult {
    let id = try arguments.text(.questionnaire) ?? Questionnaire.standard
    let questionnaire = try desk.questionnaire(id)
    let form = try arguments.word(.form, of: Self.forms)
    let sections = try sections(arguments, of: questionnaire)
    let patterns = try patterns(arguments, of: questionnaire)
    let isQuestions = form == nil || form == Self.forms[0]
    let hasPattern = arguments[.pattern] != nil
    return ToolResult(
      structured: .object(
        ("format", .text("hitl.questions/1")), ("questionnaire", .text(questionnaire.id)),
        ("title", .text(questionnaire.title)),
        ("sections", isQuestions ? .list(sections.map(Self.json)) : nil),
        (
          "patterns", isQuestions ? .list(patterns.map { Self.json($0, whole: hasPattern) }) : nil
        ),
        ("example", form == "example" ? .text(try desk.prompt(.example, for: nil)) : nil),
        (
          "blank",
          form == "blank"
            ? .text(AnswerSheet.blank(questionnaire: id, workflow: nil, file: "new.yaml")) : nil
        ),
        ("schema", form == "schema" ? AnswerFileSchema.value(for: questionnaire) : nil),
        ("problems", .list([]))),
      text: "\(questionnaire.title): "
        + sections.map { "\($0.title) (\($0.questions.count))" }.joined(separator: ", "))
  }

  private func sections(
    _ arguments: Arguments, of questionnaire: Questionnaire
  ) throws(ToolFailure) -> [Questionnaire.Section] {
    let all = questionnaire.sections
    guard let id = try arguments.word(.section, of: all.map(\.id)) else { return all }
    return all.filter { $0.id == id }
  }

  private func patterns(
    _ arguments: Arguments, of questionnaire: Questionnaire
  ) throws(ToolFailure) -> [Pattern] {
    let all = questionnaire.patterns
    guard let id = try arguments.word(.pattern, of: all.map(\.id)) else { return all }
    return all.filter { $0.id == id }
  }
}
