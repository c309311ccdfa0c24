// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import SeededDice
import ShippedContent
import Testing

@testable import Interviews

/// Whatever is typed, an interview goes on, and what it keeps can be read.
struct RandomTests {
  private static let lines = [
    "a", "b", "c", "?", "", "", "<", "<<", "<<half", "yes", "no", "none", "eu", "eu, uk", "1,200",
    "15 %", "2h", "+2w", "Data team +1w", "exception-review", "fraud-detection", "ai", "rules",
    ":list", ":why", ":help", ":skip", ":quick", ":note Said: \"so\" # here @2", ":note",
    ":park Who?", ":action Do it @Bo +2w", ":decision Yes", ":assumption No", ":vote a b c",
    ":vote a a", ":participants Ann, Bo, Cy", ":participants", ":decider Ann", ":goto steps",
    ":goto 3", ":goto 12", ":goto verdict", ":goto pattern", "abba", "ab?a", "bbacbbabab",
    "bb-cb?abab", "add Read it", "add 1 Read: it", "name 1 Ask", "move 1 2", "delete 1", "1 abba",
    "1", "1 person", "2 customer", "1 decides", "none", "plan", "list", "map", "::colon", "é日x 🎉",
    "first\nsecond", "\u{1B}[31m", ":nope", "zzz", "steps", "2",
  ]

  @Test(arguments: 0..<rounds(20))
  func anythingCanBeTyped(_ number: Int) throws {
    var dice = Dice(seed: UInt64(number) &* 7_919 &+ 20_261_125)
    let typed = (0..<80).map { _ in Self.lines.randomElement(using: &dice) ?? "" }
    let held = try hold(
      "hitl: 1\nworkflow: {name: Refunds}  # ours\nparticipants: [Ann, Bo, Cy]\n", typed
    ) { options in
      options.isQuick = number % 3 == 0
      options.isProjector = number % 5 == 0
      options.isNew = number % 7 == 0
    }
    for text in held.memory.texts {
      let sheet = try answerSheet(text)
      #expect(sheet.problems.isEmpty && sheet.refused.isEmpty, "\(typed)\n\(text)")
    }
    if let last = held.memory.texts.last {
      #expect(last == held.sheet.text)
      #expect(last.contains("# ours"))
      #expect(try answerSheet(last).entries == held.sheet.entries)
    }
  }

  /// Pressing Enter again and again never turns in a circle: it ends at the verdict or is refused.
  @Test(arguments: [false, true])
  func enterAloneComesToAnEnd(_ isQuick: Bool) throws {
    let lines = [":goto affects_person", "yes"] + Array(repeating: "", count: 60)
    let text = """
      hitl: 1
      answers: {predictability: a, error_impact: a, reversibility: a, detectability: a,
        compliance: a, judgment: a, empathy: a, customer_impact: a, override_rate: a,
        accountability: a, affects_person: no, adverse_outcomes: no, jurisdictions: [], domain: [],
        pattern: exception-review}

      """
    let held = try hold(text, lines) { $0.isQuick = isQuick }
    #expect(held.script.labels.last == "verdict>")
    let asked = held.script.labels.filter { $0 != "verdict>" }
    #expect(Set(asked).count >= asked.count - 2)
  }
}
