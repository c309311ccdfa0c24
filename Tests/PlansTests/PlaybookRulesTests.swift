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
      $0.severity == .error && !$0.message.contains("lacks advice")
        && !$0.message.contains("no words for")
    }
  }

  /// What the shipped playbook lacks once it was changed.
  private func lacks(_ change: (inout [AdviceEntry]) throws -> Void) throws -> [String] {
    let shipped = try Shipped.base.get()
    var advice = shipped.playbook.advice
    try change(&advice)
    return PlaybookCoverage(advice, in: shipped).problems().map(\.message)
  }

  @Test func `a text that the program looks up must be there`() throws {
    let found = try lacks { advice in
      advice.removeAll { ["phase-sample", "phase-cap-of", "answer-yes"].contains($0.id) }
    }
    #expect(
      found == [
        "the place 'phase' lacks advice with the title 'cap-of' and 'sample'",
        "the place 'answer' lacks advice with the title 'yes'",
      ])
  }

  @Test func `it must be there for every verdict that needs it`() throws {
    let found = try lacks { advice in
      let index = try #require(advice.firstIndex { $0.id == "cost-work-steady" })
      advice[index].scope.verdicts = [.fullAutomation]
    }
    #expect(
      found == [
        "the place 'cost-title' lacks advice with the title 'work_steady' (human-in-the-loop, manual)"
      ])
  }

  @Test func `it must be there for every answer`() throws {
    #expect(try lacks { $0.removeAll { $0.id == "word-limits-rules" } }.count == 1)
    #expect(try lacks { $0.removeAll { $0.id == "trigger-compliance-law" } }.count == 1)
  }

  @Test func `it must not hang on a value that some plans lack`() throws {
    let found = try lacks { advice in
      let index = try #require(advice.firstIndex { $0.id == "note-adverse" })
      advice[index].text = "At {volume}, count them."
    }
    #expect(found == ["the place 'volume-note' lacks advice with the title 'adverse'"])
  }

  @Test func `an answer that may be absent covers nothing`() throws {
    let found = try lacks { advice in
      let notified = try #require(advice.first { $0.id == "trail-notice" })
      let index = try #require(advice.firstIndex { $0.id == "capacity-people" })
      advice[index].scope.condition = notified.scope.condition
    }
    #expect(found == ["the place 'capacity' lacks advice with the title 'people'"])
  }

  @Test func `a text that feeds a slot may name its own slots alone`() throws {
    let problem = try #require(
      try problems(
        "advice:\n  - {id: x, place: word, title: limits, text: \"{the_reviewer} and {limits}\"}"
      ).first)
    #expect(problem.message == "advice 'x' names an unknown slot '{the_reviewer}'")
    #expect(
      try problems("advice:\n  - {id: x, place: word, title: volume, text: \"{cases} a day\"}")
        .isEmpty)
  }

  @Test func `an unknown slot is reported with its place and a suggestion`() throws {
    let found = try problems(
      "advice:\n  - {id: x, place: scope, text: \"Ask {decision_ower}.\"}")
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.location?.line == 11)
    #expect(problem.message.contains("{decision_ower}"))
    #expect(problem.remedy == "did you mean '{decision_owner}'?")
  }

  @Test func `an unknown place is reported`() throws {
    let problem = try #require(
      try problems("advice:\n  - {id: x, place: scop, text: Hello}").first)
    #expect(problem.remedy == "did you mean 'scope'?")
  }

  @Test func `a slot of phases is unknown elsewhere`() throws {
    #expect(try problems("advice:\n  - {id: x, place: scope, text: \"At {coverage}.\"}").count == 1)
    #expect(
      try problems(
        "phases:\n  - {id: x, title: X, purpose: \"At {coverage}.\", coverage: 1}"
      ).isEmpty)
  }

  @Test func `a phase has a plain title`() throws {
    let problem = try #require(
      try problems("phases:\n  - {id: x, title: \"Use {limits}\", purpose: X, coverage: 1}").first)
    #expect(problem.message == "the title of phase 'x' names an unknown slot '{limits}'")
    #expect(problem.remedy == "this text has no slots")
  }

  @Test func `a value that some plans lack belongs into advice only`() throws {
    #expect(try problems("advice:\n  - {id: x, place: scope, text: \"For {volume}.\"}").isEmpty)
    #expect(
      try problems("phases:\n  - {id: x, title: X, purpose: \"For {volume}.\", coverage: 1}").count
        == 1)
  }

  @Test func `a row of roles needs four of them`() throws {
    #expect(
      try problems(
        "advice:\n  - {id: x, place: raci, title: Do, text: \"{reviewer}; {backup}\"}"
      ).count == 1)
  }

  @Test func `a key that nobody looks up is reported`() throws {
    let problem = try #require(
      try problems("advice:\n  - {id: x, place: step-why, title: clera, text: Because.}").first)
    #expect(problem.remedy == "did you mean 'clear'?")
    #expect(
      try problems("advice:\n  - {id: x, place: trigger, title: amount, text: a lot}").isEmpty)
  }

  @Test func `an entry that is looked up needs a title`() throws {
    #expect(try problems("advice:\n  - {id: x, place: step-why, text: Because.}").count == 1)
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
    for place in PlaybookPlace.allCases {
      for key in place.keys ?? [] where key.verdicts.contains(words.verdict) {
        let local = Dictionary(uniqueKeysWithValues: key.slots.map { ($0, "value") })
        let found =
          switch place {
          case .piece(let place): words.pieces.text(place, key.name, local)
          case .advice(let place): words.sentence(place, key.name, local)
          }
        let text = try #require(found, "\(place) \(key.name)")
        #expect(Phrase(text).slots.isEmpty, "\(place) \(key.name): \(text)")
      }
    }
  }

  /// The words of a plan by the shipped playbook.
  private func words(of file: AnswerFile) throws -> PlanWords {
    let planner = try Shipped.planner()
    let inputs = PlanInputs(
      file: file, assessment: planner.assessment(of: file), questionnaire: planner.questionnaire)
    return PlanWords(planner.texts, PresentFigures(PlanFigures(inputs)))
  }

  @Test func `a slot without a value leaves its text out`() throws {
    let words = try words(of: answerFile("bbbbbbbbbb"))
    #expect(words.fill("{number} cases") == nil)
    #expect(words.fill("{nobody} knows") == nil)
    #expect(words.fill("{number} cases", local: [.number: "3"]) == "3 cases")
  }

  @Test func `a text that lacks its value is left out`() throws {
    let without = try plan("bbbbbbbbbb").decision.scope
    let with = try plan("bbbbbbbbbb", ["volume_per_day: 1200"]).decision.scope
    #expect(with.contains { $0.contains("1,200 cases a day") })
    #expect(with.count == without.count + 1)
  }
}
