// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

/// The rules between the entries of a questionnaire; each message is in the error fixtures.
@Suite struct QuestionnaireRulesTests {
  private let facts =
    question("person", type: "yes_no") + question("size", type: "number")
    + question("place", type: "some_of", more: ", options: {eu: {label: EU}, uk: {label: UK}}")

  private func problems(gate text: String) throws -> [String] {
    try messages([
      "base": scored("one", "two") + facts + "gates:\n  - {id: x, because: B., \(text)}\n"
    ])
  }

  /// A gate reads a scored question as c or [b, c] only, so that it can only raise.
  @Test(arguments: [
    ("c", true), ("[c]", true), ("[b, c]", true), ("[c, b]", true), ("a", false), ("b", false),
    ("[a, c]", false), ("[a, b, c]", false), ("[a, b]", false),
  ])
  func scoredQuestionInAGate(values: String, isAllowed: Bool) throws {
    #expect(try problems(gate: "when: {one: \(values)}, requires: manual").isEmpty == isAllowed)
  }

  @Test func factsInAGateMayHaveAnyValue() throws {
    #expect(try problems(gate: "when: {person: no, place: [eu]}, duty: review") == [])
  }

  @Test func conditionsReadWhatExists() throws {
    #expect(
      try problems(gate: "when: {persn: yes}, duty: review")
        == ["the condition reads an unknown question 'persn'"])
    #expect(
      try problems(gate: "when: {place: mars}, duty: review") == ["'place' can never be 'mars'"])
    #expect(
      try problems(gate: "when: {person: maybe}, duty: review") == ["'person' can never be 'maybe'"]
    )
    #expect(
      try problems(gate: "when: {size: 3}, duty: review")
        == ["a condition cannot read 'size', a number"])
  }

  @Test func datesOfAGate() throws {
    let dated = "when: {one: c}, duty: explain, from: 2027-01-01, until: "
    #expect(try problems(gate: dated + "2027-01-01") == [])
    #expect(
      try problems(gate: dated + "2026-12-31")
        == ["gate 'x' ends on 2026-12-31, before it starts"])
  }

  @Test func gateForAdverseOutcomesIsNeverManual() throws {
    let gate = "when: {one: c}, applies_to: adverse, requires: "
    #expect(try problems(gate: gate + "human-in-the-loop") == [])
    #expect(
      try problems(gate: gate + "manual")
        == ["gate 'x' is for adverse outcomes and requires manual"])
  }

  @Test func somethingMustBeScored() throws {
    let text = "sections:\n  - id: facts\n    questions:\n" + facts
    #expect(try messages(["base": text]) == ["the questionnaire has no scored question"])
  }

  @Test func scoredQuestionsHaveNoCondition() throws {
    let text = scored("one") + facts + question("two", more: ", when: {person: yes}")
    #expect(try messages(["base": text]) == ["the scored question 'two' has a condition"])
  }

  @Test func questionMayNotReadItself() throws {
    let text = scored("one") + question("person", type: "yes_no", more: ", when: {person: yes}")
    #expect(try messages(["base": text]) == ["question 'person' depends on itself"])
  }

  @Test func stepQuestionsAreTheFourLetters() throws {
    let head =
      scored("one") + "  - id: steps\n    repeat: steps\n    questions:\n"
      + question("reliability") + question("error_risk") + question("judgment")
    let last = question("customer_sensitivity")
    #expect(try messages(["base": head + last]) == [])
    #expect(
      try messages(["base": head + last + question("speed")])
        == ["the rules know no step question 'speed'"])
    #expect(
      try messages(["base": head + question("customer_sensitivity", type: "text")])
        == ["a step question must be of type abc"])
  }

  // MARK: Patterns

  private func pattern(_ more: String, gates: String = "") -> [String: String] {
    [
      "base": scored("one")
        + question("pattern", type: "one_of", more: ", options: {p: {label: P}, q: {label: Q}}")
        + "  - id: steps\n    repeat: steps\n    questions:\n" + question("reliability")
        + gates + "patterns:\n  - {id: p, title: T, timing: batch, automation: ai, "
        + "on_timeout: O\(more)}\n"
    ]
  }

  @Test(arguments: [
    ("when: {pattern: p}, requires: human-in-the-loop", true),
    ("when: {pattern: [q, p]}, requires: manual", true),
    ("when: {pattern: q}, requires: human-in-the-loop", false),
    ("when: {pattern: p, one: c}, requires: human-in-the-loop", false),
    ("when: {pattern: p}, duty: explain", false),
  ])
  func whatAPatternRequiresNeedsAGate(gate: String, isEnough: Bool) throws {
    let gates = "gates:\n  - {id: x, because: B., \(gate)}\n"
    let found = try messages(pattern(", requires: human-in-the-loop", gates: gates))
    #expect(
      found
        == (isEnough ? [] : ["pattern 'p' requires human-in-the-loop, but no gate raises to it"]))
  }

  @Test(arguments: [
    ("{name: N, actor: system, answers: {reliability: a}}", true),
    ("{name: N, actor: person}", true),
    ("{name: N, actor: customer}", true),
    ("{name: N, actor: system}", false),
    ("{name: N, actor: system, answers: {reliability: a, judgment: a}}", false),
    ("{name: N, actor: person, answers: {reliability: a}}", false),
  ])
  func stepsOfAPattern(step: String, isAllowed: Bool) throws {
    #expect(try messages(pattern(", steps: [\(step)]")).isEmpty == isAllowed)
  }

  @Test func aPatternOffersMarksRulesAndRisks() throws {
    let offers = """
      , steps: [{name: N, actor: person}], marks: [{field: amount, at_most: "?", unit: EUR, label: Paid}, \
      {field: kind, one_of: [a, b]}, no doubt], rules: [{what: Two look, step: N}, Everybody looks], \
      risks: [{what: It fails, because: It is new, response: Look}]
      """
    let found = try #require(try merged(pattern(offers)).patterns.first)
    #expect(found.marks.map(\.field) == ["amount", "kind", "no_doubt"])
    #expect(
      found.marks.map(\.test)
        == [.atMost(.unknown), .oneOf([.word("a"), .word("b")]), .words("no doubt")])
    #expect(found.marks.map(\.unit) == ["EUR", nil, nil])
    #expect(found.marks.map(\.label) == ["Paid", nil, nil])
    #expect(found.rules.map(\.what) == ["Two look", "Everybody looks"])
    #expect(found.rules.map(\.step) == ["N", nil])
    #expect(found.risks.map(\.what) == ["It fails"])
    #expect(found.risks.map(\.because) == ["It is new"])
    #expect(found.risks.map(\.response) == ["Look"])
  }

  @Test(arguments: [
    ("marks: [{field: x, at_most: 1}, {field: x, at_least: 0}]", true),
    ("marks: [{field: x, is: \"?\"}, {field: x, is: yes}]", true),
    ("marks: [{field: x, at_most: 1}, {field: x, is: yes}]", false),
    ("steps: [{name: N, actor: person}], rules: [{what: W, step: N}]", true),
    ("steps: [{name: N, actor: person}], rules: [{what: W, step: M}]", false),
  ])
  func whatAPatternOffersFits(offers: String, isAllowed: Bool) throws {
    #expect(try messages(pattern(", \(offers)")).isEmpty == isAllowed)
  }
}
