// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Assessments

struct GateRulesTests {
  private func fires(
    _ condition: String, letters: String = "aaaaaaaaaa", facts: [String: AnswerValue] = [:],
    dates: String = "", day: String? = nil
  ) -> Bool {
    let questionnaire = SmallCase.text(
      gates: "- {id: g, when: \(condition), requires: manual, because: B.\(dates)}")
    let situation = SmallCase.situation(letters, facts: facts, day: day, in: questionnaire)
    return !GateRules.fired(in: situation).isEmpty
  }

  @Test("Every entry must hold; a list holds for any of its values")
  func entries() {
    #expect(fires("{q0: c}", letters: "caaaaaaaaa"))
    #expect(!fires("{q0: c}", letters: "baaaaaaaaa"))
    #expect(fires("{q0: [b, c]}", letters: "baaaaaaaaa"))
    #expect(!fires("{q0: c, q1: [b, c]}", letters: "caaaaaaaaa"))
    #expect(fires("{q0: c, q1: [b, c]}", letters: "cbaaaaaaaa"))
    #expect(fires("{jurisdictions: [uk, eu]}", facts: ["jurisdictions": .choices(["eu"])]))
    #expect(!fires("{jurisdictions: uk}", facts: ["jurisdictions": .choices(["eu"])]))
    #expect(!fires("{jurisdictions: uk}", facts: ["jurisdictions": .choices([])]))
    #expect(fires("{affects_person: no}", facts: ["affects_person": .yesNo(false)]))
  }

  @Test("An unknown counts as holding, an absent answer does not")
  func unknownAndAbsent() {
    #expect(fires("{q0: c}", letters: "?aaaaaaaaa"))
    #expect(fires("{affects_person: yes}", facts: ["affects_person": .unknown]))
    #expect(!fires("{affects_person: yes}"))
  }

  @Test(
    "A dated gate fires from its first to its last day, and whenever the day is not known",
    arguments: [
      ("2026-12-31", false), ("2027-01-01", true), ("2027-12-31", true), ("2028-01-01", false),
      (nil, true),
    ] as [(String?, Bool)])
  func dates(day: String?, expected: Bool) {
    #expect(
      fires(
        "{q0: c}", letters: "caaaaaaaaa", dates: ", from: 2027-01-01, until: 2027-12-31", day: day)
        == expected)
  }

  @Test("A gate that is not in force yet is announced")
  func upcoming() {
    let questionnaire = SmallCase.text(
      gates: "- {id: g, when: {q0: c}, requires: manual, because: B., from: 2027-01-01}")
    func upcoming(_ letters: String, _ day: String) -> [String] {
      GateRules.upcoming(in: SmallCase.situation(letters, day: day, in: questionnaire)).map(\.id)
    }
    #expect(upcoming("caaaaaaaaa", "2026-12-31") == ["g"])
    #expect(upcoming("caaaaaaaaa", "2027-01-01") == [])
    #expect(upcoming("aaaaaaaaaa", "2026-12-31") == [])
  }
}
