// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Testing
import Values

@testable import Interviews

/// A figure that is given anew, with what was noted of the old one.
struct NewFigureTests {
  @Test(arguments: [
    ("6000/month", "412", nil), ("6000/month", "30 per week", "30 a week, at 5 working days"),
    ("300-400", "about 500", "an estimate"),
  ])
  func whatWasMadeOfTheOldOneGoes(_ old: String, _ new: String, _ note: String?) throws {
    let held = try hold([":goto volume_per_day", old, ":goto volume_per_day", new])
    #expect(held.script.refusals.isEmpty)
    #expect(held.sheet.entries["volume_per_day"]?.note == note)
  }

  @Test func whatAPersonSaidStays() throws {
    let file = """
      hitl: 1
      workflow: {name: Refunds}
      answers:
        volume_per_day: {answer: 400, note: "Counted in May; 300 to 500, of which the middle counts"}

      """
    let held = try hold(file, [":goto volume_per_day", "450"])
    #expect(held.script.refusals.isEmpty)
    #expect(held.sheet.entries["volume_per_day"]?.note == "Counted in May")
  }
}
