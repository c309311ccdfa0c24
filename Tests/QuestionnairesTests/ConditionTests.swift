// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
@testable import Questionnaires
import Testing

@Suite struct ConditionTests {
  private func condition(_ entries: [(String, [String])]) -> Condition {
    Condition(
      entries: entries.map {
        Condition.Entry(question: $0.0, values: $0.1, location: SourceLocation(file: "f"))
      })
  }

  private func holds(_ entries: [(String, [String])], _ answers: [String: AnswerValue]) -> Bool {
    condition(entries).holds { answers[$0] }
  }

  @Test func anyOfTheValuesWillDo() {
    let entries = [("impact", ["b", "c"])]
    #expect(!holds(entries, ["impact": .letter(.a)]))
    #expect(holds(entries, ["impact": .letter(.b)]))
    #expect(holds(entries, ["impact": .letter(.c)]))
  }

  @Test func everyEntryMustHold() {
    let entries = [("impact", ["c"]), ("person", ["yes"])]
    #expect(holds(entries, ["impact": .letter(.c), "person": .yesNo(true)]))
    #expect(!holds(entries, ["impact": .letter(.c), "person": .yesNo(false)]))
    #expect(!holds(entries, ["impact": .letter(.b), "person": .yesNo(true)]))
  }

  @Test func withoutEntriesItAlwaysHolds() {
    #expect(holds([], [:]))
  }

  @Test func notKnownYetCountsAsHolding() {
    #expect(holds([("impact", ["c"])], ["impact": .unknown]))
    #expect(!holds([("impact", ["c"]), ("person", ["yes"])], ["impact": .unknown]))
  }

  @Test func absentDoesNotHold() {
    #expect(!holds([("impact", ["a", "b", "c"])], [:]))
  }

  @Test func someOfHoldsWhenAnyWasChosen() {
    let entries = [("jurisdictions", ["eu", "uk"])]
    #expect(holds(entries, ["jurisdictions": .choices(["us-ca", "uk"])]))
    #expect(!holds(entries, ["jurisdictions": .choices(["us-ca"])]))
    #expect(!holds(entries, ["jurisdictions": .choices([])]))
  }

  @Test func choicesAndFlagsAreWords() {
    #expect(holds([("pattern", ["escalation"])], ["pattern": .choice("escalation")]))
    #expect(holds([("person", ["no"])], ["person": .yesNo(false)]))
  }

  /// `true` in a file is the same as `yes`.
  @Test func truthValuesInAFile() throws {
    let text =
      scored("one") + question("person", type: "yes_no") + "gates:\n"
      + gate("x", when: "person: true", "duty: review")
    let gate = try #require(try merged(["base": text]).gates.first)
    #expect(gate.condition.holds { _ in .yesNo(true) })
    #expect(!gate.condition.holds { _ in .yesNo(false) })
  }
}
