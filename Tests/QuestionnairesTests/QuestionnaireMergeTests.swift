// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@Suite struct QuestionnaireMergeTests {
  @Test func questionIsReplacedInPlaceAndNewOnesAreAppended() throws {
    let questionnaire = try merged(
      [
        "base": scored("one", "two", "three"),
        "team": "extends: base\n" + scored() + question("four")
          + question("two", ask: "New wording?"),
      ], id: "team")
    #expect(questionnaire.questions.map(\.id) == ["one", "two", "three", "four"])
    #expect(questionnaire.question("two")?.ask == "New wording?")
    #expect(questionnaire.question("one")?.ask == "What?")
  }

  @Test func wholeEntryIsReplaced() throws {
    let base =
      "sections:\n  - id: score\n    questions:\n"
      + question("one", more: ", help: Long help, weight: 2")
    let questionnaire = try merged(
      ["base": base, "team": "extends: base\n" + scored("one")], id: "team")
    #expect(questionnaire.question("one")?.help == nil)
    #expect(questionnaire.question("one")?.weight == 1_000)
  }

  /// A question stays where the base has it, whatever section the new wording stands in.
  @Test func replacedAcrossSections() throws {
    let questionnaire = try merged(
      [
        "base": scored("one") + "  - id: facts\n    title: Facts\n    questions:\n"
          + question("size", type: "number"),
        "team": "extends: base\n" + scored(section: "own") + question("size", type: "text")
          + question("two"),
      ], id: "team")
    #expect(questionnaire.sections.map(\.id) == ["score", "facts", "own"])
    #expect(questionnaire.questions.map(\.id) == ["one", "size", "two"])
    #expect(questionnaire.question("size")?.kind == .text)
  }

  /// `judgment` scored and `judgment` per step are two questions.
  @Test func stepQuestionsHaveAScopeOfTheirOwn() throws {
    let steps = "  - id: steps\n    repeat: steps\n    questions:\n"
    let questionnaire = try merged(
      [
        "base": scored("judgment") + steps + question("judgment", ask: "Per step?"),
        "team": "extends: base\n" + scored() + question("judgment", ask: "Overall?"),
      ], id: "team")
    #expect(questionnaire.question("judgment")?.ask == "Overall?")
    #expect(questionnaire.stepQuestions.map(\.ask) == ["Per step?"])
    #expect(questionnaire.scored.map(\.ask) == ["Overall?"])
  }

  @Test func sectionKeepsTitleAndIntroUnlessGivenAnew() throws {
    let base =
      "sections:\n  - id: score\n    title: Old title\n    intro: Old intro.\n    questions:\n"
      + question("one")
    let questionnaire = try merged(
      [
        "base": base,
        "team": "extends: base\nsections:\n  - {id: score, title: New title, questions: []}\n",
      ], id: "team")
    #expect(questionnaire.sections[0].title == "New title")
    #expect(questionnaire.sections[0].intro == "Old intro.")
  }

  @Test func gatesOfPacksComeInAndCanBeReplaced() throws {
    let questionnaire = try merged(
      [
        "base": "includes: [law, more-law]\n" + scored("one") + "gates:\n"
          + gate("law-1", when: "one: c", "requires: manual")
          + gate("own", when: "one: c", "duty: explain"),
        "law": "gates:\n" + gate("law-1", when: "one: c", "duty: review")
          + gate("law-2", when: "one: c", "duty: review"),
        "more-law": "gates:\n" + gate("law-3", when: "one: c", "duty: decide"),
      ])
    #expect(questionnaire.gates.map(\.id) == ["law-1", "law-2", "law-3", "own"])
    #expect(questionnaire.gates[0].requires == .manual)
    #expect(questionnaire.gates[0].duty == nil)
  }

  @Test func packIsReadOnceHoweverOftenItIsIncluded() throws {
    let questionnaire = try merged(
      [
        "base": "includes: [law]\n" + scored("one"),
        "team": "extends: base\nincludes: [law]\n",
        "law": "gates:\n" + gate("law-1", when: "one: c", "duty: review"),
      ], id: "team")
    #expect(questionnaire.gates.map(\.id) == ["law-1"])
  }

  @Test func titleAndSources() throws {
    let questionnaire = try merged(
      [
        "base": "includes: [law]\n" + scored("one"), "team": "extends: base\n",
        "law": "gates: []\n",
      ], id: "team")
    #expect(questionnaire.id == "team")
    #expect(questionnaire.title == "The team questionnaire")
    #expect(questionnaire.sources.map(\.id) == ["team", "base", "law"])
  }

  @Test func metricsPhasesRisksAndAdviceAreMergedLikeGates() throws {
    func metric(_ id: String, _ title: String) -> String {
      "  - {id: \(id), title: \(title), formula: F, source: S, target: T, alert: A, action: A}\n"
    }
    let questionnaire = try merged(
      [
        "base": scored("one") + "metrics:\n" + metric("m1", "Old") + metric("m2", "Kept"),
        "team": "extends: base\nmetrics:\n" + metric("m3", "Added") + metric("m1", "New"),
      ], id: "team")
    #expect(questionnaire.playbook.metrics.map(\.id) == ["m1", "m2", "m3"])
    #expect(questionnaire.playbook.metrics.map(\.title) == ["New", "Kept", "Added"])
  }

  @Test func wordsOfATextTakeThePlaceOfAllThatItHad() throws {
    let base =
      scored("one")
      + "words:\n  value:\n    limits:\n      - {verdicts: [manual], text: Old}\n"
      + "      - {text: Older}\n    cadence: Kept\n  role: {risk_owner: Kept too}\n"
    let questionnaire = try merged(
      ["base": base, "team": "extends: base\nwords: {value: {limits: New}}\n"], id: "team")
    let words = questionnaire.playbook.words.map { "\($0.place)/\($0.key): \($0.text)" }
    #expect(
      words.sorted() == ["role/risk_owner: Kept too", "value/cadence: Kept", "value/limits: New"])
  }

  @Test(arguments: [
    ("gates", "gate"), ("patterns", "pattern"), ("metrics", "metric"), ("phases", "phase"),
    ("risks", "risk"), ("advice", "advice"),
  ])
  func nothingMayAppearTwiceInOneFile(key: String, kind: String) throws {
    let entry =
      switch kind {
      case "gate": "id: x, when: {one: c}, because: B., duty: review"
      case "pattern": "id: x, title: T, timing: batch, automation: ai, on_timeout: O"
      case "metric": "id: x, title: T, formula: F, source: S, target: T, alert: A, action: A"
      case "phase": "id: x, title: T, coverage: 1"
      case "risk": "id: x, group: failure, title: T, mitigation: M, metric: M, trigger: T"
      default: "id: x, place: decision, text: T"
      }
    let text = scored("one") + "\(key):\n  - {\(entry)}\n  - {\(entry)}\n"
    #expect(try messages(["base": text]) == ["the \(kind) 'x' appears twice in this file"])
  }

  @Test func questionMayNotAppearTwiceInOneFile() throws {
    #expect(
      try messages(["base": scored("one", "one")])
        == ["the question 'one' appears twice in this file"])
  }

  /// Also not when the two stand in different sections.
  @Test func questionMayNotAppearInTwoSectionsOfOneFile() throws {
    let text = scored("one") + "  - id: more\n    questions:\n" + question("one", type: "text")
    #expect(try messages(["base": text]) == ["the question 'one' appears twice in this file"])
  }
}
