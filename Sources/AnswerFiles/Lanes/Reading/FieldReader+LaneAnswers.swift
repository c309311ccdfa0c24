// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML

extension FieldReader {
  /// A lane's own answers: by question id, the letters of steps, one note for all.
  mutating func laneAnswers(
    _ node: YAMLNode, of lane: String, in questionnaire: Questionnaire
  ) -> LaneAnswers {
    let what = "the answers of lane '\(lane)'"
    var answers = LaneAnswers()
    guard let entries = entries(of: node, in: what) else { return answers }
    let allowed = LaneScope.questions(of: questionnaire)
    for entry in entries {
      switch entry.key {
      case "note": answers.note = text(entry.value, in: "note")
      case "steps":
        answers.steps = stepLetters(entry.value, in: what, questions: questionnaire.stepQuestions)
      default:
        if let question = allowed.first(where: { $0.id == entry.key }) {
          answers.questions[entry.key] = answer(entry.value, to: question, origin: .answerFile)
        } else if questionnaire.question(entry.key) != nil {
          error(
            "a lane cannot answer '\(entry.key)' for itself; it holds for all lanes",
            at: entry.keyStart, remedy: "answer it under the file's own answers")
        } else {
          unknown(
            entry, kind: "question", in: what, allowed: allowed.map(\.id) + ["steps", "note"])
        }
      }
    }
    return answers
  }

  private mutating func stepLetters(
    _ node: YAMLNode, in what: String, questions: [Question]
  ) -> [String: [StepQuestion: Answer]] {
    guard let entries = entries(of: node, in: "the steps in \(what)") else { return [:] }
    var steps: [String: [StepQuestion: Answer]] = [:]
    for entry in entries {
      let given = answers(
        entry.value, to: questions, origin: .answerFile,
        in: "the letters of step '\(entry.key)' in \(what)")
      var letters: [StepQuestion: Answer] = [:]
      for question in StepQuestion.allCases { letters[question] = given[question.rawValue] }
      steps[entry.key] = letters
    }
    return steps
  }
}
