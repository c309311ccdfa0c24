// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import Testing

@testable import Screens
@testable import Interviews

@Suite struct GoldenQuestionTests {
  private func shown(_ screen: Screen, _ style: ScreenStyle = ScreenStyle()) throws -> String {
    var writer = ScreenWriter(templates: try Shipped.templates())
    return try writer.lines(of: screen, style: style).joined(separator: "\n")
  }

  private func question() throws -> Screen {
    var screen = try Samples().question("error_impact")
    screen.workflow = "Refunds"
    screen.section = "Cases"
    screen.intro = "Answer for the workflow as it really runs."
    screen.earlier = "b"
    screen.note = "Two complaints in May"
    screen.spread = Samples().spread(.apart)
    return .question(screen)
  }

  @Test func aQuestionWithExamplesFitsAPage() throws {
    #expect(
      try shown(question()) == """
        Cases · 7 of 24 · Refunds

        Answer for the workflow as it really runs.

        What harm can a wrong result do?
          a  Small, and quickly put right
             A meeting room is booked for the wrong hour and the assistant moves
             the booking in a minute.
          b  Moderate: a complaint, rework or a refund
             An online shoe store ships the wrong size, takes the pair back and
             refunds the postage.
          c  High stakes: legal, financial or safety harm
             A pharmacy fills a prescription with ten times the dose the doctor
             ordered.
          ?  not known yet
        Before: b
        Note: Two complaints in May
        Votes: a 2 (Ann and refund); c 1 (refund); not known 1 (refund); far
        apart

        < back, :help about this question, :commands
        """)
  }

  @Test func aQuestionOnAProjectorKeepsWhatIsNeeded() throws {
    #expect(
      try shown(question(), ScreenStyle(width: 120, isProjector: true)) == """
        Cases · 7 of 24 · Refunds

        What harm can a wrong result do?
          a  Small, and quickly put right
          b  Moderate: a complaint, rework or a refund
          c  High stakes: legal, financial or safety harm
          ?  not known yet
        Before: b
        Note: Two complaints in May
        Votes: a 2 (Ann and refund); c 1 (refund); not known 1
        (refund); far apart
        """)
  }

  @Test func aPlainQuestionIsReadOut() throws {
    #expect(
      try shown(question(), ScreenStyle(isPlain: true)) == """
        Cases, question 7 of 24, Refunds

        Answer for the workflow as it really runs.

        What harm can a wrong result do?
          a: Small, and quickly put right
            Example: A meeting room is booked for the wrong hour and the
            assistant moves the booking in a minute.
          b: Moderate: a complaint, rework or a refund
            Example: An online shoe store ships the wrong size, takes the pair
            back and refunds the postage.
          c: High stakes: legal, financial or safety harm
            Example: A pharmacy fills a prescription with ten times the dose the
            doctor ordered.
          ?: not known yet
        Before: b
        Note: Two complaints in May
        Votes: a 2 (Ann and refund); c 1 (refund); not known 1 (refund); far
        apart

        < back, :help about this question, :commands
        """)
  }

  @Test func emphasisIsBoldAndSaysNothingByItself() throws {
    let colored = try shown(question(), ScreenStyle(usesColor: true))
    #expect(colored.contains("\n\u{1B}[1mWhat harm can a wrong result do?\u{1B}[0m\n"))
    let plain = colored.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
    #expect(plain == (try shown(question())))
  }

  @Test(arguments: ["back-office/password-reset", "contact-center/quality-review"])
  func everyScoredQuestionFitsWithExamplesAndOnAProjectorWithLabels(example: String) throws {
    var (file, questionnaire) = try Shipped.answers(of: example)
    file.workflow.name = "Login help and password reset for the customer portal"
    var writer = ScreenWriter(templates: try Shipped.templates())
    for section in questionnaire.sections {
      for question in section.questions where question.kind == .abc {
        let screen = Screen.question(
          QuestionScreen(
            workflow: file.workflow.name, section: section.title, intro: section.intro, number: 7,
            total: 24, question: question, step: nil, earlier: "b", note: nil, spread: nil))
        let page = try writer.lines(of: screen, style: ScreenStyle())
        #expect(page.count <= 23)
        let examples = question.options.compactMap(\.example)
        let words = page.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(examples.allSatisfy(words.contains), "\(page.joined(separator: "\n"))")
        let wall = try writer.lines(
          of: screen, style: ScreenStyle(width: 60, isProjector: true))
        #expect(wall.count <= 11 && !wall.contains { $0.hasSuffix("…") })
      }
    }
  }
}
