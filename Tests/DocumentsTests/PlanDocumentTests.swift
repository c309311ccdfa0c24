// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Testing

@testable import Documents
import Values

@Suite struct PlanDocumentTests {
  private static let examples = [
    "back-office/address-changes", "back-office/bereavement-complaints", "back-office/crm-update",
    "back-office/invoice-processing", "back-office/password-reset",
    "back-office/prior-authorization", "back-office/small-loan-decisions",
    "contact-center/chatbot-escalation", "contact-center/guided-troubleshooting",
    "contact-center/live-call-assist", "contact-center/live-fraud-detection",
    "contact-center/quality-review",
  ]

  private func document(of plan: Plan) throws -> [GeneratedSection] {
    var writer = DocumentWriter(templates: try Content.templates())
    return try writer.sections(of: plan)
  }

  @Test func theShippedTemplatesHaveNoProblems() throws {
    let writer = DocumentWriter(templates: try Content.templates())
    #expect(writer.problems().map { "\($0)" } == [])
  }

  @Test(arguments: [(60, 1), (389, 1), (390, 2), (749, 2), (750, 3)])
  func atMostTwelveDatesStandBelowASchedule(days: Int, months: Int) throws {
    let first = try #require(CalendarDate("2027-01-04"))
    #expect(PlanView.monthsApart(from: first, to: first.adding(days: days)) == months)
    #expect(PlanView.monthsApart(from: nil, to: first) == 1)
  }

  @Test func partialsAreShort() throws {
    for file in try Content.templates() {
      #expect(file.text.split(separator: "\n").count < 100, "\(file.name)")
      #expect(file.text.contains("{{! SPDX-License-Identifier: CC0-1.0 }}"), "\(file.name)")
    }
  }

  @Test(arguments: examples)
  func everyExampleGivesAWholeDocument(example: String) throws {
    let plan = try Content.plan(of: example)
    let sections = try document(of: plan)
    let all = [
      "decision", "map", "escalation", "metrics", "schedule", "capacity", "risks", "duties", "open",
      "appendix",
    ]
    // Only a section without content may be missing, and the order is always the same.
    #expect(all.filter { id in sections.contains { $0.id == id } } == sections.map(\.id))
    #expect(sections.count >= 9)
    #expect(try document(of: plan) == sections)
    for section in sections {
      let lines = section.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(!section.text.contains("{{"), "\(section.id)")
      for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("#") {
        #expect(next.isEmpty, "no blank line after \(line)")
      }
      for (before, line) in zip(lines, lines.dropFirst()) where line.hasPrefix("#") {
        #expect(before.isEmpty, "no blank line before \(line)")
      }
      // A heading is followed by text, or by a deeper heading.
      let filled = lines.filter { !$0.isEmpty }
      for (line, next) in zip(filled, filled.dropFirst() + ["#"]) where line.hasPrefix("#") {
        let depth = line.prefix { $0 == "#" }.count
        let isEmpty = next.hasPrefix("#") && next.prefix { $0 == "#" }.count <= depth
        #expect(!isEmpty, "nothing under \(line)")
      }
    }
  }

  @Test func eachVerdictHasAShapeOfItsOwn() throws {
    func escalation(_ example: String) throws -> String {
      let sections = try document(of: Content.plan(of: example))
      return try #require(sections.first { $0.id == "escalation" }).text
    }
    let automated = try escalation("back-office/password-reset")
    #expect(automated.hasPrefix("## Stop switch and safeguards"))
    #expect(automated.contains("### Rollback"))
    #expect(!automated.contains("Control point"))
    #expect(!automated.contains("| Reviewer |"))
    let manual = try escalation("back-office/bereavement-complaints")
    #expect(manual.hasPrefix("## Decision support and its limits"))
    #expect(manual.contains("### Training and calibration of people"))
    #expect(!manual.contains("Confidence"))
    let reviewed = try escalation("back-office/small-loan-decisions")
    #expect(reviewed.hasPrefix("## Escalation logic"))
    #expect(reviewed.contains("### Control point: Approve or refuse"))
    #expect(reviewed.contains("| Activity | Responsible | Accountable | Consulted | Informed |"))
  }

  @Test func anAnswerCannotBreakTheDocument() throws {
    let (file, questionnaire) = try Content.answers(of: "back-office/small-loan-decisions")
    let hostile = "x | y\n\n# Forged\n<script>a</script> <!-- hitl:end map --> {{name}} `c` \"q\""
    var changed = file
    changed.workflow.name = hostile
    changed.workflow.description = hostile
    changed.answers["error_impact"]?.note = hostile
    changed.answers["reviewer_role"]?.value = .text(hostile)
    for index in changed.steps.indices { changed.steps[index].name = hostile }
    let sections = try document(of: Planner(questionnaire).plan(for: changed))
    let plain = try document(of: Planner(questionnaire).plan(for: file))
    #expect(sections.map(\.id) == plain.map(\.id))
    for section in sections {
      let lines = section.text.split(separator: "\n")
      #expect(!lines.contains { $0.hasPrefix("# Forged") })
      #expect(!section.text.contains("<script>") || section.text.contains("\\<script>"))
      for line in lines where line.hasPrefix("|") { #expect(line.hasSuffix("|")) }
    }
    let text = try #require(DocumentMerge.merge(sections, into: nil, file: "p.md").text)
    let again = DocumentMerge.merge(sections, into: text, file: "p.md")
    #expect(again.diagnostics.isEmpty)
    #expect(!again.hasChanged)
  }

  @Test func theChartStaysReadableAndSetsControlPointsApart() throws {
    var (file, questionnaire) = try Content.answers(of: "back-office/small-loan-decisions")
    let sections = try document(of: Planner(questionnaire).plan(for: file))
    let map = try #require(sections.first { $0.id == "map" }).text
    #expect(map.contains("s4[[\"4 · Approve or refuse\"]]:::trigger"))
    #expect(map.contains("s5[[\"5 · Write the reasons\"]]:::trigger"))
    #expect(map.contains("s4 -.->|\"on trigger\"| reviewer"))
    #expect(map.contains("s4 ==>|\"against a person: for approval\"| reviewer"))
    file.steps = (0..<40).flatMap { _ in file.steps.prefix(3) }
    let long = try document(of: Planner(questionnaire).plan(for: file))
    let chart = try #require(long.first { $0.id == "map" }).text
    #expect(chart.contains("more[\"and 102 more\"]"))
    #expect(chart.split(separator: "\n").count { $0.contains(":::") } <= 20)
  }

  @Test func theIndexListsEveryPlan() throws {
    var writer = DocumentWriter(templates: try Content.templates())
    let rows = try Self.examples.map { IndexRow(of: try Content.plan(of: $0)) }
    let sections = try writer.sections(ofIndex: rows)
    let text = try #require(sections.first).text
    #expect(text.contains("12 workflows:\n"))
    #expect(text.contains("- 3 with **full automation**"))
    #expect(text.contains("3 of them are provisional: an answer is still unknown."))
    #expect(
      text.contains(
        "| [Prior authorization of inpatient rehabilitation](prior-authorization.md) | "
          + "human in the loop | 2 | 3 | 2026-12-04 |"))
  }
}
