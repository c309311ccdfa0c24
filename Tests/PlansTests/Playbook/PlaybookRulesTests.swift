// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct PlaybookRulesTests {
  private func problems(_ rest: String) throws -> [Diagnostic] {
    let own = try smallQuestionnaire(rest)
    return PlaybookRules.problems(in: own).filter {
      $0.severity == .error && !$0.message.contains("are missing")
        && !$0.message.contains("no words for")
    }
  }

  /// What is wrong with the shipped words once they were changed.
  private func problems(
    after change: (inout [WordEntry]) throws -> Void
  ) throws -> [Diagnostic] {
    let shipped = try Shipped.base.get()
    var words = shipped.playbook.words
    try change(&words)
    return PlaybookCoverage(words, in: shipped).problems()
  }

  private func lacks(_ change: (inout [WordEntry]) throws -> Void) throws -> [String] {
    try problems(after: change).map(\.message)
  }

  private static func index(
    of key: String, at place: TextPlace, in words: [WordEntry]
  ) throws -> Int {
    try #require(words.firstIndex { $0.place == place.rawValue && $0.key == key })
  }

  @Test func `a text that the program looks up must be there`() throws {
    let found = try lacks { words in
      words.removeAll {
        ["sample/gate", "sample/clean", "answer/yes"].contains("\($0.place)/\($0.key)")
      }
    }
    #expect(
      found == [
        "words for 'yes' at 'answer' are missing",
        "words for 'gate' and 'clean' at 'sample' are missing",
      ])
  }

  @Test func `it must be there for every verdict that needs it`() throws {
    let found = try lacks { words in
      let index = try Self.index(of: "work_steady", at: .costTitle, in: words)
      words[index].scope.verdicts = [.fullAutomation]
    }
    #expect(
      found == [
        "words for 'work_steady' (human-in-the-loop, manual) at 'cost-title' are missing"
      ])
  }

  @Test func `it must be there for every answer`() throws {
    #expect(
      try lacks { words in
        words.remove(at: try Self.index(of: "limits", at: .value, in: words))
      } == ["words for 'limits' at 'value' are missing"])
  }

  @Test func `it must not hang on a value that some plans lack`() throws {
    let found = try lacks { words in
      let index = try Self.index(of: "checks-unpaid", at: .costNote, in: words)
      words[index].text = "At {threshold}, count them."
    }
    #expect(found == ["words for 'checks-unpaid' at 'cost-note' are missing"])
  }

  @Test func `an answer that may be absent covers nothing`() throws {
    let notified = try #require(
      try Shipped.base.get().playbook.advice.first { $0.id == "trail-notice" })
    let found = try lacks { words in
      let index = try Self.index(of: "people", at: .value, in: words)
      words[index].scope.condition = notified.scope.condition
    }
    #expect(found == ["words for 'people' at 'value' are missing"])
  }

  @Test func `a text that no plan shows is told`() throws {
    let later = try problems { words in
      let index = try Self.index(of: "cadence", at: .value, in: words)
      words.append(words[index])
    }
    #expect(later.map(\.message) == ["no plan shows this text for 'cadence' at 'value'"])
    #expect(later.map(\.severity) == [.warning])
    // What follows a text for some plans may be for the others.
    let narrowed = try problems { words in
      let index = try Self.index(of: "cadence", at: .value, in: words)
      words.append(words[index])
      words[index].scope.verdicts = [.manual]
    }
    #expect(narrowed.isEmpty)
    let unasked = try problems { words in
      var entry = words[try Self.index(of: "break_even_errors", at: .costTitle, in: words)]
      entry.scope.verdicts = [.manual]
      words.append(entry)
    }
    #expect(unasked.count == 1)
  }

  @Test func `a text that feeds a slot may name its own slots alone`() throws {
    let problem = try #require(
      try problems("words: {value: {unnamed-role: \"{the_reviewer} or {name}\"}}").first)
    #expect(
      problem.message == "the text 'unnamed-role' at 'value' names an unknown slot '{the_reviewer}'"
    )
    #expect(try problems("words: {value: {unnamed-role: \"the {name}\"}}").isEmpty)
    #expect(try problems("words: {reason: {tally: \"{tally} for {the_reviewer}\"}}").isEmpty)
  }

  @Test func `an unknown slot is reported with its place and a suggestion`() throws {
    let found = try problems(
      "advice:\n  - {id: x, place: retention, title: X, text: \"Ask {decision_ower}.\"}")
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.location?.line == 11)
    #expect(problem.message.contains("{decision_ower}"))
    #expect(problem.remedy == "did you mean '{decision_owner}'?")
  }

  @Test func `an unknown place or key is reported`() throws {
    let advice = try problems("advice:\n  - {id: x, place: retenton, title: X, text: Hello}")
    #expect(advice.map(\.remedy) == ["did you mean 'retention'?"])
    let place = try problems("words: {concrn: {judgment: judgment}}")
    #expect(place.map(\.remedy) == ["did you mean 'concern'?"])
    let key = try problems("words: {step-why: {clera: Because.}}")
    #expect(key.map(\.message) == ["nothing looks up 'clera' at 'step-why'"])
    #expect(key.map(\.remedy) == ["did you mean 'clear'?"])
  }

  @Test func `a slot of phases is unknown elsewhere`() throws {
    #expect(
      try problems("advice:\n  - {id: x, place: retention, title: X, text: \"At {sample}.\"}")
        .count == 1)
    #expect(
      try problems("phases:\n  - {id: x, title: X, exit: [\"At {sample}.\"], coverage: 1}").isEmpty)
  }

  @Test func `a phase has a plain title`() throws {
    let problem = try #require(
      try problems("phases:\n  - {id: x, title: \"Use {limits}\", coverage: 1}").first)
    #expect(problem.message == "the title of phase 'x' names an unknown slot '{limits}'")
    #expect(problem.remedy == "this text has no slots")
  }

  @Test func `a value that some plans lack belongs into texts that can be left out`() throws {
    #expect(
      try problems("advice:\n  - {id: x, place: retention, title: X, text: \"At {threshold}.\"}")
        .isEmpty)
    #expect(
      try problems("phases:\n  - {id: x, title: X, exit: [\"At {threshold}.\"], coverage: 1}").count
        == 1)
  }

  @Test func `a row of roles needs four of them`() throws {
    #expect(
      try problems(
        "advice:\n  - {id: x, place: raci, title: Do, text: \"{reviewer}; {backup}\"}"
      ).count == 1)
  }

  @Test func `what is read needs a reader and a time`() throws {
    func count(_ text: String) throws -> Int {
      try problems("advice:\n  - {id: x, place: read-data, title: T, text: \"\(text)\"}").count
    }
    #expect(try count("{reviewer}") == 1)
    #expect(try count("{reviewer}; ") == 1)
    #expect(try count("{reviewer}; as the case") == 0)
  }

  @Test func `advice that shows nothing without a title needs one`() throws {
    #expect(try problems("advice:\n  - {id: x, place: retention, text: Because.}").count == 1)
    #expect(try problems("advice:\n  - {id: x, place: on-timeout, text: It waits.}").isEmpty)
  }

  @Test func `a questionnaire without a playbook still gives a plan`() throws {
    let own = try smallQuestionnaire()
    let plan = Planner(own).plan(for: try answerFile("b", for: own))
    #expect(plan.verdict == .humanInTheLoop)
    #expect(plan.map.steps.isEmpty)
    #expect(PlaybookRules.problems(in: own).contains { $0.message.contains("'other'") })
  }

  @Test func `a questionnaire without texts gives no document`() throws {
    let obstacles = PlaybookRules.obstacles(to: try smallQuestionnaire())
    #expect(obstacles.map(\.message) == ["the questionnaire 'own' has no texts for plans"])
    #expect(obstacles.hasErrors)
    #expect(PlaybookRules.obstacles(to: try Shipped.base.get()).isEmpty)
  }

  /// Whatever a text names is there once its key's own slots are given.
  @Test(arguments: ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"], ["ai", "rules"])
  func `every key has a text whose slots all have values`(
    letters: String, automation: String
  ) throws {
    let words = try words(of: answerFile(letters, ["automation: \(automation)"]))
    for place in TextPlace.allCases {
      for text in place.texts where text.verdicts.contains(words.verdict) {
        let local = Dictionary(uniqueKeysWithValues: text.slots.map { ($0, "value") })
        let shown = words.text(text, local)
        let found = try #require(shown, "\(place) \(text.rawValue)")
        #expect(Phrase(found).slots.isEmpty, "\(place) \(text.rawValue): \(found)")
      }
    }
  }

  /// The words of a plan by the shipped playbook.
  private func words(of file: AnswerFile) throws -> PlanWords {
    let planner = try Shipped.planner()
    let inputs = PlanInputs(
      file: file, assessment: planner.assessment(of: file), questionnaire: planner.questionnaire)
    return PlanWords(planner.texts, PlaybookFigures(PlanFigures(inputs)))
  }

  @Test func `a slot without a value leaves its text out`() throws {
    let words = try words(of: answerFile("bbbbbbbbbb"))
    #expect(words.fill("{number} cases") == nil)
    #expect(words.fill("{nobody} knows") == nil)
    #expect(words.fill("{number} cases", local: [.number: "3"]) == "3 cases")
  }
}
