// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@Suite struct StepTests {
  private let letters =
    "answers: {reliability: a, error_risk: b, judgment: c, customer_sensitivity: \"?\"}"

  private func steps(_ lines: String...) -> String {
    answers(rest: "steps:\n" + lines.map { "  - {\($0)}\n" }.joined())
  }

  @Test func stepsAreReadInOrder() throws {
    let file = try file(
      steps(
        "name: Read, actor: system, \(letters), note: By mail",
        "name: Decide, actor: person, decides: yes",
        "name: Sign, actor: customer"))
    #expect(file.steps.map(\.name) == ["Read", "Decide", "Sign"])
    #expect(file.steps.map(\.actor) == [.system, .person, .customer])
    #expect(file.steps.map(\.decides) == [false, true, false])
    #expect(file.steps[0].note == "By mail")
    #expect(file.steps[0].answers[.reliability]?.value == .letter(.a))
    #expect(file.steps[0].answers[.judgment]?.value == .letter(.c))
    #expect(file.steps[0].answers[.customerSensitivity]?.value == .unknown)
  }

  @Test func systemStepAnswersAllFour() throws {
    #expect(
      messages(
        try checked(steps("name: Read, actor: system, answers: {reliability: a, judgment: b}")))
        == [
          "step 'Read' lacks the answer 'error_risk'",
          "step 'Read' lacks the answer 'customer_sensitivity'",
        ])
  }

  @Test(arguments: ["person", "customer"])
  func othersNeedNoLetters(actor: String) throws {
    let file = try file(steps("name: Read, actor: \(actor)", "name: Decide, actor: person"))
    #expect(file.steps[0].answers.isEmpty)
  }

  @Test func customersStepCannotDecide() throws {
    #expect(
      messages(try checked(steps("name: Sign, actor: customer, decides: yes")))
        == ["step 'Sign' is the customer's and cannot decide"])
    let file = try file(
      steps("name: Sign, actor: customer, decides: no", "name: File, actor: person"))
    #expect(file.steps.count == 2)
  }

  @Test func somebodyBesidesTheCustomerSettlesTheOutcome() throws {
    let result = try checked(
      steps("name: Ask, actor: customer", "name: Sign, actor: customer"))
    #expect(
      messages(result) == ["every step is the customer's, so that nothing here settles the outcome"]
    )
    #expect(try checked(answers(rest: "steps: []\n")).diagnostics.isEmpty)
  }

  /// The step questions are a scope of their own.
  @Test func scoredQuestionsAreNotStepQuestions() throws {
    #expect(
      messages(try checked(steps("name: Read, actor: person, answers: {impact: a}")))
        == ["unknown question 'impact' in the answers of step 'Read'"])
  }
}
