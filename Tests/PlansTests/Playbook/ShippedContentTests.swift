// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Foundation
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

@Suite struct ShippedContentTests {
  private static let patterns = [
    "agent-assist", "escalation", "exception-review", "guided-troubleshooting", "fraud-detection",
    "content-drafting", "agent-tools", "document-processing", "predictive-routing", "other",
  ]
  /// Ten letters for each verdict that the tally can give, and none known.
  private static let letters = ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "??????????"]

  @Test func `the phrases of the shipped questionnaires have no problems`() throws {
    #expect(PlaybookRules.problems(in: try Shipped.base.get()) == [])
    #expect(PlaybookRules.problems(in: try Shipped.contactCenter.get()) == [])
  }

  /// What a person reads is content; diagnostics alone are written in the code.
  @Test func `the code holds no sentences`() throws {
    let folder = Shipped.root.appending(path: "Sources/Plans")
    let diagnostics = ["PlaybookRules.swift", "PlaybookCoverage.swift", "FindingTextRules.swift"]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".swift") && !diagnostics.contains(where: name.hasSuffix) {
      let code = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in code.split(separator: "\n") where !line.contains("//") {
        #expect(try /"[^"]*[a-z]+ [a-z]+ [a-z]+/.firstMatch(in: line) == nil, "\(name): \(line)")
      }
    }
  }

  @Test(arguments: patterns)
  func `every pattern gives whole plans`(pattern: String) throws {
    for letters in Self.letters {
      for facts in [[], ["affects_person: yes", "adverse_outcomes: \"?\"", "domain: [credit]"]] {
        let plan = try plan(letters, ["pattern: \(pattern)", "jurisdictions: [eu]"] + facts)
        try Self.expectWhole(plan)
      }
    }
  }

  private static func expectWhole(_ plan: Plan) throws {
    // The portfolio's sentences are filled when all workflows are known; figures hold the content
    // that they were reckoned by.
    let unworded = ["portfolio", "figures"]
    let words = Mirror(reflecting: plan).children.filter { !unworded.contains($0.label ?? "") }
      .flatMap { texts(in: $0.value) }
    #expect(
      words.allSatisfy { Phrase($0).slots.isEmpty }, "\(words.filter { !Phrase($0).slots.isEmpty })"
    )
    #expect(words.allSatisfy { !$0.isEmpty })
    #expect(words.allSatisfy { !$0.contains("n/a") && !$0.contains("  ") })
    #expect(plan.decision.reason != nil)
    #expect(!plan.escalation.raci.isEmpty)
    #expect(!plan.escalation.auditTrail.isEmpty)
    #expect(!plan.records.proposed.isEmpty)
    #expect(!plan.escalation.reasonCodes.isEmpty)
    #expect(!plan.metrics.isEmpty)
    #expect(!plan.risks.isEmpty)
    #expect(plan.schedule.phases.allSatisfy { !$0.exit.isEmpty })
  }

  @Test func `full automation has monitoring instead of reviews`() throws {
    let plan = try plan("aaaaaaaaaa", ["pattern: document-processing"])
    #expect(plan.risks.filter { $0.group == .failure }.count == 5)
    #expect(!plan.risks.contains { $0.group == .limitation })
    #expect(plan.metrics.contains { $0.id == "anomaly_alarms_batch" })
    #expect(!plan.metrics.contains { $0.id == "override_rate" })
  }

  @Test func `human in the loop has the six limitations and two extremes`() throws {
    let plan = try plan("bbbbbbbbbb")
    #expect(plan.risks.filter { $0.group == .limitation }.count == 6)
    #expect(plan.risks.filter { $0.group == .extreme }.count == 2)
    let ids = Set(plan.metrics.map(\.id))
    #expect(
      ids.isSuperset(of: [
        "escalation_rate", "override_rate", "resolution_time", "audit_error_rate",
        "checking_coverage", "cost_per_escalated_case", "review_timeout_rate", "reviewer_load",
        "approval_speed", "seeded_error_catch_rate",
      ]))
  }

  private func lawOf(_ facts: [String], on day: String = "2026-12-15") throws -> [String] {
    var file = try answerFile("bbbbbbbbbb", facts)
    file.workflow.assessedOn = CalendarDate(day)
    return Assessment(of: file, by: try Shipped.base.get()).gates.map(\.id)
  }

  @Test(arguments: patterns)
  func `a person who meets AI is told so once, in every field and design`(pattern: String) throws {
    for domain in ["customer-service", "employment", "public-benefits", "clinical"] {
      let facts = [
        "automation: ai", "jurisdictions: [eu]", "domain: [\(domain)]", "pattern: \(pattern)",
      ]
      func told(_ more: [String]) throws -> Int {
        try lawOf(facts + more).count { $0.hasPrefix("eu-ai-act-50-1") }
      }
      #expect(try told(["reaches_people: [conversation]"]) == 1)
      // Where nobody talks with it, only designs that are a talk are told so.
      let isTalk = ["escalation", "guided-troubleshooting"].contains(pattern)
      #expect(try told(["reaches_people: []"]) == (isTalk ? 1 : 0))
      #expect(try told([]) == (isTalk ? 1 : 0))
    }
  }

  @Test func `published text of AI is labeled`() throws {
    let facts = ["automation: ai", "jurisdictions: [eu]", "pattern: content-drafting"]
    #expect(try lawOf(facts + ["reaches_people: [publication]"]).contains("eu-ai-act-50-4"))
    #expect(try !lawOf(facts + ["reaches_people: []"]).contains("eu-ai-act-50-4"))
    #expect(try !lawOf(facts + ["reaches_people: [conversation]"]).contains("eu-ai-act-50-4"))
  }

  @Test(arguments: [
    ("us-ga", "2026-12-31", false), ("us-ga", "2027-01-01", true), ("us-az", "2026-06-30", false),
    ("us-az", "2026-07-01", true), ("us-ut", "2026-01-01", true), ("us-co", "2027-06-01", false),
  ])
  func `a state has its own day for denials`(place: String, day: String, fires: Bool) throws {
    let facts = [
      "jurisdictions: [\(place)]", "domain: [health-coverage]", "adverse_outcomes: yes",
    ]
    #expect(try lawOf(facts, on: day).contains("us-state-denial") == fires)
  }

  @Test(arguments: [
    ("yes", "2026-12-02", true), ("yes", "2026-12-01", false), ("\"?\"", "2026-12-02", true),
    ("no", "2026-12-02", false),
  ])
  func `a platform's account is ended by a human`(
    platform: String, day: String, fires: Bool
  ) throws {
    let facts = [
      "jurisdictions: [eu]", "domain: [employment]", "adverse_outcomes: yes",
      "platform_work: \(platform)",
    ]
    #expect(try lawOf(facts, on: day).contains("eu-platform-work-10-5") == fires)
  }

  @Test func `a manual plan proposes no automation`() throws {
    let plan = try plan("cccccccccc", ["pattern: content-drafting"])
    #expect(!plan.metrics.contains { $0.id == "unsupported_sentences" })
  }

  @Test func `the same answers give the same plan`() throws {
    let answers = ["pattern: fraud-detection", "volume_per_day: 180", "jurisdictions: [eu, uk]"]
    let first = try plan("bcbbb?bbbb", answers)
    let second = try plan("bcbbb?bbbb", answers)
    #expect(Self.sentences(of: first) == Self.sentences(of: second))
    #expect(texts(in: first.appendix) == texts(in: second.appendix))
  }

  /// The plan's texts in order, without the answers themselves.
  private static func sentences(of plan: Plan) -> [String] {
    let sections: [Any] = [
      plan.decision, plan.map, plan.escalation, plan.metrics, plan.schedule, plan.capacity,
      plan.economics, plan.risks, plan.duties, plan.assumptions, plan.openQuestions,
      plan.records,
    ]
    return sections.flatMap { texts(in: $0) }
  }

  @Test func `plans take milliseconds`() throws {
    let planner = try Shipped.planner()
    let file = try answerFile("bbbbbbbbbb", ["pattern: escalation", "volume_per_day: 180"])
    let time = ContinuousClock().measure {
      for _ in 0..<20 { _ = planner.plan(for: file) }
    }
    // Far above what an unoptimized build needs, far below what quadratic work would.
    #expect(time < .seconds(10), "\(time)")
  }
}
