// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Interviews

/// Whose figure stands on a sheet is shown, and stays in the note where the room says another.
struct OfferedFigureTests {
  private func sheets(_ said: [(name: String, figure: String, remark: String?)]) throws
    -> FilledSheets
  {
    FilledSheets(
      try said.map { name, figure, remark in
        var sheet = FilledSheet(file: "\(name).md", name: name)
        sheet.answers["volume_per_day"] = .number(try #require(PlainNumber(figure)))
        sheet.remarks["volume_per_day"] = remark
        return sheet
      }, questionnaire: try Shipped.base.get())
  }

  private func hold(
    _ said: [(name: String, figure: String, remark: String?)], _ line: String
  ) throws -> Held {
    let sheets = try sheets(said)
    return try InterviewsTests.hold(
      "hitl: 1\nworkflow: {name: R}\nparticipants: [Anna Berg, Ben Otto]\n",
      [":goto volume_per_day", line, ":minutes"]
    ) { $0.sheets = sheets }
  }

  private func note(_ held: Held) -> String? { held.sheet.entries["volume_per_day"]?.note }

  private func asked(_ held: Held) -> QuestionScreen? {
    held.script.prompts.lazy.compactMap { prompt in
      if case .question(let screen) = prompt.screen, screen.question.id == "volume_per_day" {
        screen
      } else {
        nil
      }
    }.first
  }

  @Test func theScreenNamesTheSheetAndTheNoteKeepsIt() throws {
    let held = try hold([("Anna Berg", "240", nil)], "300")
    let screen = try #require(asked(held))
    #expect(screen.isProposed && screen.proposedBy == "Anna Berg" && screen.isOnSheet)
    #expect(note(held) == "Anna Berg: 240")
    #expect(held.memory.minutes.last?.answers.first?.note == "Anna Berg: 240")
  }

  @Test func whatTheRoomAgreesToIsTheirs() throws {
    for line in ["", "240"] {
      let held = try hold([("Anna Berg", "240", nil)], line)
      #expect(note(held) == nil && held.sheet.entries["volume_per_day"]?.by == "Anna Berg")
    }
  }

  @Test func severalWhoSayTheSameAreNamedToo() throws {
    let held = try hold([("Anna Berg", "240", nil), ("Ben Otto", "240", nil)], "300")
    #expect(asked(held)?.proposedBy == "Anna Berg and Ben Otto")
    #expect(note(held) == "Anna Berg: 240; Ben Otto: 240")
  }

  @Test func theyAreKeptAsTheyWereMeant() throws {
    let about = try hold([("Anna Berg", "12", "an estimate")], "about 13")
    #expect(note(about) == "an estimate; Anna Berg: about 12")
    let range = FigureRemarks.range(from: "10", to: "14")
    #expect(note(try hold([("Anna Berg", "12", range)], "13")) == "Anna Berg: 10 to 14")
  }

  @Test func aRemarkOfTheRoomIsNobodysWhoDiffers() throws {
    let held = try hold(
      [("Anna Berg", "12", "an estimate"), ("Ben Otto", "7.5", nil)], "about 12")
    #expect(note(held) == "an estimate; Anna Berg: about 12; Ben Otto: 7.5")
    let answer = try #require(held.memory.minutes.last?.answers.first)
    #expect(answer.answer == "about 12" && answer.note == "Anna Berg: about 12; Ben Otto: 7.5")
    // It goes with the figure that it was said of.
    let anew = try InterviewsTests.hold(
      try #require(held.memory.texts.last), [":goto volume_per_day", "14"])
    #expect(note(anew) == "Anna Berg: about 12; Ben Otto: 7.5")
  }

  @Test func whatNobodyIsNamedForLeavesNoNote() throws {
    let text =
      "hitl: 1\nworkflow: {name: R}\nanswers: {volume_per_day: {answer: 9, proposed: yes}}\n"
    let held = try InterviewsTests.hold(text, [":goto volume_per_day", "10"])
    #expect(note(held) == nil)
  }
}
