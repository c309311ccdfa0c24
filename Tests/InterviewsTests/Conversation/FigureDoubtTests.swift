// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing
import Values

@testable import Interviews

/// Whether a figure is right is a question of its own, which waits for its answer.
struct FigureDoubtTests {
  private static let start = [":goto handling_minutes", "12", ":goto review_minutes", "30"]

  private func figure(_ lines: [String]) throws -> (Held, String?) {
    let held = try hold(wholeAnswers, Self.start + lines + [":quit"])
    guard case .number(let number)? = held.sheet.entries["review_minutes"]?.value else {
      return (held, nil)
    }
    return (held, number.text)
  }

  @Test(arguments: ["", "yes", "Y"])
  func isKept(line: String) throws {
    let (held, figure) = try figure([line])
    #expect(figure == "30" && held.script.labels.contains("right>"))
    #expect(held.script.labels.last != "right>" && held.script.refusals.isEmpty)
  }

  @Test func isAskedAgainAfterANo() throws {
    let (held, figure) = try figure(["no", "6"])
    let at = try #require(held.script.labels.firstIndex(of: "right>"))
    #expect(held.script.labels[at + 1] == held.script.labels[at - 1])
    #expect(held.script.prompts[at + 1].draft == "30" && figure == "6")
    #expect(held.sheet.entries["currency"] == nil)
  }

  @Test func isReplacedByAnotherOne() throws {
    #expect(try figure(["6"]).1 == "6")
    // One that hardly goes together either is asked about as well.
    let (held, figure) = try figure(["20", "yes"])
    #expect(figure == "20" && held.script.labels.filter { $0 == "right>" }.count == 2)
  }

  @Test func refusesWhatAnswersNothing() throws {
    let (held, figure) = try figure(["EUR"])
    #expect(figure == "30" && held.script.refusals.count == 1)
    #expect(held.script.labels.filter { $0 == "right>" }.count == 2)
  }

  @Test func isNotGoneBackTo() throws {
    let (held, _) = try figure(["yes", "<"])
    let at = try #require(held.script.labels.firstIndex(of: "right>"))
    #expect(held.script.labels[at + 2] == held.script.labels[at - 1])
  }

  @Test func comesBackToTheListThatTheQuestionWasPickedFrom() throws {
    let held = try hold(
      wholeAnswers, Self.start + ["yes", ":list", "review_minutes", "40", "yes"])
    #expect(held.script.labels.suffix(2) == ["right>", "change>"])
  }

  @Test(arguments: ["no", "yes", "points", "dollars", "pesetas"])
  func aCurrencyIsOne(line: String) throws {
    let held = try hold(wholeAnswers, [":goto currency", line])
    #expect(held.script.refusals.count == 1 && held.sheet.entries["currency"] == nil)
  }

  @Test(arguments: [("EUR", "EUR"), ("chf", "CHF"), ("try", "TRY"), ("€", "EUR"), ("euros", "EUR")])
  func aCurrencyIsTaken(line: String, kept: String) throws {
    let held = try hold(wholeAnswers, [":goto currency", line])
    #expect(held.sheet.entries["currency"]?.value == .text(kept))
  }

  @Test func yesIsNoRole() throws {
    let held = try hold(wholeAnswers, [":goto decision_owner", "yes", "no"])
    #expect(held.script.refusals.count == 2 && held.sheet.entries["decision_owner"] == nil)
  }
}
