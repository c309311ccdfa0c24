// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Testing
import Values

@Suite struct QuestionnaireLintTests {
  private func findings(_ text: String, on day: String = "2026-11-22") throws -> [String] {
    let today = try #require(CalendarDate(day))
    return QuestionnaireLint.findings(in: try merged(["base": text]), today: today).map(\.message)
  }

  private let facts = scored("one") + question("person", type: "yes_no")

  @Test func nothingToSay() throws {
    let text =
      facts + question("why", type: "text", more: ", when: {person: yes}") + "gates:\n"
      + gate("x", when: "person: yes, one: c", "duty: review, checked: 2026-11-01")
    #expect(try findings(text) == [])
  }

  /// A question behind another that is asked only when the first would not be.
  @Test func questionThatIsNeverAsked() throws {
    let text =
      facts + question("why", type: "yes_no", more: ", when: {person: yes}")
      + question("never", type: "text", more: ", when: {why: yes, person: no}")
    let found = try findings(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("question 'never' is never asked") == true)
  }

  @Test func gateThatNeverFires() throws {
    let text =
      facts + question("why", type: "yes_no", more: ", when: {person: yes}")
      + "gates:\n" + gate("never", when: "why: yes, person: no", "duty: review")
    let found = try findings(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("gate 'never' never fires") == true)
  }

  @Test func lawThatWasReadLongAgo() throws {
    let text = facts + "gates:\n" + gate("x", when: "one: c", "duty: review, checked: 2025-11-22")
    #expect(try findings(text, on: "2026-11-22") == [])
    #expect(
      try findings(text, on: "2026-11-23")
        == ["gate 'x' was last checked on 2025-11-22, over a year ago"])
  }

  @Test func lawThatHasEnded() throws {
    let text = facts + "gates:\n" + gate("x", when: "one: c", "duty: review, until: 2026-11-22")
    #expect(try findings(text, on: "2026-11-22") == [])
    #expect(try findings(text, on: "2026-11-23") == ["gate 'x' ended on 2026-11-22"])
  }
}
