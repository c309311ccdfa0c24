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

  private static let twoPlaces = SmallCase.text(
    gates: """
      - {id: g, when: {q0: c}, requires: manual, because: B., cite: All, places: {eu: {from: 2027-01-01, cite: One}, uk: {from: 2026-07-01, cite: Two, unverified: No.}}}
      """)

  @Test(
    "A gate with places fires from the first day of a chosen one",
    arguments: [
      (["eu"], "2026-12-31", [], ["2027-01-01"]), (["eu"], "2027-01-01", ["2027-01-01"], []),
      (["uk"], "2026-06-30", [], ["2026-07-01"]), (["uk"], "2026-07-01", ["2026-07-01"], []),
      (["eu", "uk"], "2026-12-31", ["2026-07-01"], ["2027-01-01"]),
      (["eu", "uk"], "2027-01-01", ["2026-07-01"], []), ([], "2027-01-01", [], []),
      (["eu", "uk"], nil, ["2026-07-01"], []),
    ] as [([String], String?, [String], [String])])
  func places(chosen: [String], day: String?, fired: [String], upcoming: [String]) {
    let situation = SmallCase.situation(
      "caaaaaaaaa", facts: ["jurisdictions": .choices(chosen)], day: day, in: Self.twoPlaces)
    #expect(GateRules.fired(in: situation).map { $0.from.map { "\($0)" } } == fired)
    #expect(GateRules.upcoming(in: situation).map { $0.from.map { "\($0)" } } == upcoming)
    let canFire = Self.twoPlaces.gates.contains { GateRules.canFire($0, in: situation) }
    #expect(canFire == !fired.isEmpty)
  }

  @Test("A gate with places names the sources of those that apply alone")
  func sourcesOfPlaces() {
    func cite(_ chosen: AnswerValue?, _ day: String) -> String? {
      GateRules.fired(
        in: SmallCase.situation(
          "caaaaaaaaa", facts: chosen.map { ["jurisdictions": $0] } ?? [:], day: day,
          in: Self.twoPlaces)
      ).first?.cite
    }
    #expect(cite(.choices(["uk"]), "2027-01-01") == "All; Two")
    #expect(cite(.choices(["eu", "uk"]), "2026-12-31") == "All; Two")
    #expect(cite(.choices(["eu", "uk"]), "2027-01-01") == "All; One; Two")
    // Not known yet stands for every place; not answered for none.
    #expect(cite(.unknown, "2027-01-01") == "All; One; Two")
    #expect(cite(nil, "2027-01-01") == nil)
  }

  @Test("A place that no gate knows is told")
  func uncoveredPlace() {
    for (words, expected) in [(["eu", "other"], true), (["eu"], false), ([], false)] {
      let situation = SmallCase.situation("aaaaaaaaaa", facts: ["jurisdictions": .choices(words)])
      #expect(situation.hasUncoveredPlace == expected)
    }
  }
}
