// SPDX-License-Identifier: GPL-3.0-or-later
import ShippedContent
import Testing
import Values

@testable import Plans
@testable import Questionnaires

@Suite struct RiskAndDutyTests {
  @Test func `signs raise a risk by a level each`() throws {
    // Fatigue: somebody waits, nearly everything is right.
    func level(_ letters: String, _ timing: String) throws -> Risk.Level? {
      try plan(letters, ["timing: \(timing)"]).risks.first { $0.id == "reviewer-fatigue" }?.level
    }
    #expect(try level("bbbbbbbbbb", "batch") == .low)
    #expect(try level("bbbbbbbbbb", "real-time") == .medium)
    #expect(try level("bbbbbbbbab", "real-time") == .high)
  }

  @Test func `a sign that rests on an unknown answer says so`() throws {
    let risk = try #require(
      try plan("bbbbbbbb?b").risks.first { $0.id == "overreliance-on-overrides" })
    #expect(risk.because.contains { $0.hasSuffix("(Not known yet; taken as so.)") })
  }

  @Test(arguments: [
    (9, RiskEntry.Figure.checksExceedWork, Risk.Level.low),
    (51, .checksExceedWork, .medium), (51, .needlessChecks, .medium), (51, .unpaidReviews, .low),
  ])
  func `a figure is a sign of whatever risk names it`(
    minutes: Int, figure: RiskEntry.Figure, level: Risk.Level
  ) throws {
    let shipped = try Shipped.base.get()
    var playbook = shipped.playbook
    playbook.risks = playbook.risks.filter { $0.id == "cost" }.map { entry in
      var own = entry
      own.id = "own"
      own.figures = [figure]
      return own
    }
    let questionnaire = Questionnaire(
      id: shipped.id, title: shipped.title, sections: shipped.sections, gates: shipped.gates,
      patterns: shipped.patterns, playbook: playbook, sources: shipped.sources)
    let work = [
      "current_state: manual", "volume_per_day: 60", "handling_minutes: 10",
      "review_minutes: \(minutes)",
    ]
    let plan = Planner(questionnaire).plan(
      for: try answerFile("bbbbbbbbbb", work, for: questionnaire))
    #expect(plan.risks.map(\.id) == ["own"])
    #expect(plan.risks.map(\.level) == [level])
  }

  @Test func `gates with a duty or a citation become duties`() throws {
    let plan = try plan(
      "bbbbbbbbbb", ["affects_person: yes", "adverse_outcomes: yes", "jurisdictions: [eu]"])
    let duty = try #require(plan.duties.first { $0.id == "gdpr-22" })
    #expect(duty.duty == .review)
    #expect(duty.cite?.contains("2016/679") == true)
    #expect(!duty.isStale)
    #expect(!plan.duties.contains { $0.id == "expert-judgment" })
  }

  @Test(arguments: [("2025-11-22", false), ("2025-11-21", true)])
  func `a source goes stale after a year`(checked: String, isStale: Bool) throws {
    let own = try smallQuestionnaire(
      """
      gates:
        - {id: law, when: {q: c}, duty: explain, because: It is so., cite: Act 1, checked: \(checked)}
      words: {open-question: {stale: "Is {gate} of {date} as it was?"}}
      """)
    let file = try answerFile("c", for: own)
    let plan = Planner(own).plan(for: file)
    #expect(plan.duties.map(\.isStale) == [isStale])
    let question = "Is law of \(checked) as it was?"
    #expect(plan.openQuestions.map(\.question) == (isStale ? [question] : []))
  }

  @Test(arguments: [("yes", false), ("\"?\"", true)])
  func `a duty that rests on an unknown answer says so`(
    answer: String, isOpen: Bool
  ) throws {
    let plan = try plan(
      "bbbbbbbbbb", ["affects_person: \(answer)", "jurisdictions: [eu]", "legal_basis: none"])
    let ids = plan.duties.filter { $0.id.hasPrefix("gdpr") || $0.id.contains("gdpr") }
    #expect(!ids.isEmpty)
    #expect(ids.allSatisfy { $0.onlyForUnknown == isOpen })
  }

  @Test func `law that starts later is announced`() throws {
    let plan = try plan(
      "bbbbbbbbbb",
      ["automation: ai", "affects_person: yes", "jurisdictions: [eu]", "domain: [credit]"])
    let later = try #require(plan.upcomingDuties.first)
    #expect((later.from?.description ?? "") > "2026-11-22")
    #expect(!plan.duties.contains { $0.id == later.id })
  }
}
