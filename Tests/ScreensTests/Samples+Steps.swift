// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import ShippedContent

@testable import AnswerFiles
@testable import Screens
@testable import Interviews
@testable import Questionnaires

extension Samples {
  var steps: StepsScreen {
    let actors: [Actor] = [
      .system, .system, .system, .system, .person, .customer, .system, .person,
    ]
    let controls: [Control?] = [
      .automatic, .reviewOnTrigger, .approve, .human, .human, nil, .automatic, .human,
    ]
    let rows = zip(actors, controls).enumerated().map { index, step in
      StepsScreen.Row(
        number: index + 1, name: "Compare the \(word) with the order", actor: step.0,
        decides: index == 2, letters: index == 3 ? "ab?-" : "abba", control: step.1)
    }
    return StepsScreen(workflow: word, rows: rows, proposedBy: nil)
  }

  var noSteps: StepsScreen {
    StepsScreen(workflow: word, rows: [], proposedBy: word, wordedFor: word)
  }

  /// Three kinds of cases.
  var lanes: LanesScreen { lanes(isOpen: false) }

  /// - Parameter isOpen: whether a law closes the first, and the verdict of the second is provisional.
  func lanes(isOpen: Bool) -> LanesScreen {
    LanesScreen(
      workflow: word,
      rows: [
        LanesScreen.Row(
          name: "Clear \(word)", share: 0.62, marks: ["amount <= 1200 EUR", word],
          outcomes: ["\(word) in full"], letters: ["Harm a"], verdict: .fullAutomation,
          isClosedByLaw: isOpen),
        LanesScreen.Row(
          name: word, share: nil, marks: [word], outcomes: [], letters: [],
          verdict: .humanInTheLoop, isOpen: isOpen),
        LanesScreen.Row(
          name: "Rest", share: 0.08, marks: [], outcomes: [], letters: [], verdict: .manual),
      ], before: .manual, verdict: .humanInTheLoop)
  }

  /// What is proposed: a kind of case and a step.
  var proposals: [ReviewScreen] {
    [
      ReviewScreen(
        workflow: word, kind: .lane, number: 1, total: 2, what: word,
        lane: lanes(isOpen: true).rows[0], laxer: [word], reason: word, details: [word]),
      ReviewScreen(
        workflow: word, kind: .step, number: 2, total: 2, what: word, step: steps.rows[0],
        letters: [word, "risk b"], details: []),
    ]
  }

  var noLanes: LanesScreen {
    LanesScreen(workflow: word, rows: [], before: nil, verdict: .manual)
  }

  func lane(_ subject: LaneScreen.Subject) -> LaneScreen {
    LaneScreen(
      subject: subject, name: "Clear \(word)", number: 1, total: 3, known: "no \(word)",
      offered: ["amount <= 200 EUR"], usual: subject == .marks ? ["\(word) <= ?"] : [],
      letters: ["1 Cases b", "2 \(word) c"])
  }

  func stepLetters() throws -> StepLettersScreen {
    StepLettersScreen(
      step: "Compare the \(word)", number: 2, total: 5,
      questions: try Shipped.answers(of: "back-office/password-reset").1.stepQuestions)
  }

  /// The verdicts of examples: of each kind, mapped and not, provisional and not.
  func verdicts() throws -> [VerdictScreen] {
    let examples = [
      "back-office/password-reset", "back-office/prior-authorization",
      "back-office/small-loan-decisions", "contact-center/chatbot-escalation",
      "back-office/bereavement-complaints", "back-office/invoice-processing",
    ]
    return try examples.enumerated().map { index, example in
      try verdict(
        of: example, isFinal: index < 3, unknown: index < 2 ? [] : ["error_impact", "empathy"])
    }
  }

  func verdict(
    of example: String, isFinal: Bool, unknown: [String]
  ) throws -> VerdictScreen {
    var (file, questionnaire) = try Shipped.answers(of: example)
    for id in unknown { file.answers[id]?.value = .unknown }
    file.steps = file.steps.map { step in
      var step = step
      if word != "refund" { step.name = word }
      return step
    }
    return VerdictScreen(
      workflow: word == "refund" ? file.workflow.name : word,
      assessment: Assessment(of: file, by: questionnaire),
      questionnaire: questionnaire, missing: isFinal ? 0 : 2,
      unknown: [Remark(what: "Is the \(word) known?", who: word)],
      waitsFor: isFinal ? [] : [3, 4], commands: isFinal ? ["hitl assess \(word).yaml"] : [],
      isWhole: !isFinal,
      isFinal: isFinal, hasNext: true)
  }
}

extension Shipped {
  static func question(_ id: String) throws -> Question {
    let questionnaire = try answers(of: "back-office/password-reset").1
    guard let question = questionnaire.question(id) else { throw Broken() }
    return question
  }
}
