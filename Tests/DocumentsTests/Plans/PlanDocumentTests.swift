// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Plans
import Questionnaires
import ShippedContent
import Templates
import Testing
import Values

@testable import Documents

@Suite struct PlanDocumentTests {
  private static let examples = [
    "back-office/address-changes", "back-office/bereavement-complaints", "back-office/crm-update",
    "back-office/invoice-processing", "back-office/password-reset",
    "back-office/prior-authorization", "back-office/small-loan-decisions",
    "contact-center/chatbot-escalation", "contact-center/guided-troubleshooting",
    "contact-center/live-call-assist", "contact-center/live-fraud-detection",
    "contact-center/order-service-agent", "contact-center/quality-review",
  ]

  private func document(of plan: Plan) throws -> [GeneratedSection] {
    var writer = DocumentWriter(templates: try Shipped.templates())
    return try writer.document(of: plan).sections
  }

  @Test func theShippedTemplatesHaveNoProblems() throws {
    // The minutes of a meeting are written by the station of the screens, which checks them, and
    // printed reports by one of their own.
    let minutes = "minutes"
    let templates = try Shipped.templates().filter {
      !$0.name.hasPrefix(TemplateFile.screenPrefix) && !$0.name.hasPrefix(TemplateFile.promptPrefix)
        && !$0.name.hasPrefix(TemplateFile.reportPrefix)
        && $0.name.split(separator: "/").first.map(String.init) != minutes
    }
    // Screens have words of their own.
    let problems = TemplateSet(templates).problems(of: DocumentWriter.entries).filter {
      $0.severity == .error || $0.location?.file.contains("/words/") != true
    }
    #expect(problems.map { "\($0)" } == [])
  }

  @Test func partialsAreShort() throws {
    for file in try Shipped.templates() {
      // A style sheet, a list of phrases and an answer file are no prose.
      let isProse =
        !file.name.hasPrefix(TemplateFile.reportPrefix)
        && file.name != TemplateFile.promptPrefix + "example"
      let most = isProse ? 100 : 200
      #expect(file.text.split(separator: "\n").count < most, "\(file.name)")
      #expect(file.text.contains("{{! SPDX-License-Identifier: CC0-1.0 }}"), "\(file.name)")
    }
  }

  @Test func aPlaceThatNoGateCoversIsNamed() throws {
    var (file, questionnaire) = try Shipped.answers(of: "back-office/small-loan-decisions")
    func law(_ places: [String]) throws -> String {
      file.answers[GatePlace.question]?.value = .choices(places)
      let sections = try document(of: Planner(questionnaire).plan(for: file))
      return try #require(sections.first { $0.id == "duties" }).text
    }
    let covered = try law(["eu"])
    let both = try law(["eu", GatePlace.elsewhere])
    #expect(both.count > covered.count && both.contains(covered.suffix(200)))
    // The pack does not reach the place, so it is not named among those that it reaches.
    let label = try #require(
      questionnaire.question(GatePlace.question)?.label(of: GatePlace.elsewhere))
    let other = try law([GatePlace.elsewhere])
    #expect(!other.contains(label))
  }

  @Test(arguments: examples)
  func everyExampleGivesAWholeDocument(example: String) throws {
    let plan = try Content.plan(of: example)
    let sections = try document(of: plan)
    #expect(
      sections.map(\.id) == [
        "decision", "findings", "map", "escalation", "capacity", "schedule", "metrics", "duties",
        "signatures",
      ])
    #expect(try document(of: plan) == sections)
    for section in sections {
      let lines = section.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(!section.text.contains("{{"), "\(section.id)")
      #expect(!section.text.contains("  |"), "\(section.id)")
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

  @Test func noVerdictIsToldInTheWordsOfAnother() throws {
    func page(_ example: String) throws -> String {
      let sections = try document(of: Content.plan(of: example))
      let first = try #require(sections.first { $0.id == "decision" }).text
      return first
    }
    let pages = try [
      "back-office/password-reset", "back-office/small-loan-decisions",
      "back-office/bereavement-complaints",
    ].map(page)
    let headlines = pages.map { page in
      page.split(separator: "\n").first { $0.hasPrefix("**") } ?? ""
    }
    #expect(Set(headlines).count == 3)
  }

  @Test func hardlyAnyAnswersGiveAPlanToFindOut() throws {
    let sections = try document(of: Content.plan(of: "back-office/supplier-onboarding"))
    #expect(sections.map(\.id) == ["decision", "findings", "schedule", "duties", "signatures"])
    let words = sections.flatMap { $0.text.split { $0.isWhitespace } }
    #expect(words.count { $0.contains { $0.isLetter || $0.isNumber } } <= 900)
    // Without a start nothing has a date but what the room dated and the day a law was read.
    let road = try #require(sections.first { $0.id == "schedule" }).text
    let dated = road.matches(of: #/20\d\d-\d\d-\d\d/#).map { String($0.0) }
    #expect(dated == ["2026-12-18"])
  }

  @Test func anAnswerCannotBreakTheDocument() throws {
    let (file, questionnaire) = try Shipped.answers(of: "back-office/small-loan-decisions")
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
    let text = try #require(
      DocumentMerge.merge(GeneratedDocument(sections), into: nil, file: "p.md").text)
    let again = DocumentMerge.merge(GeneratedDocument(sections), into: text, file: "p.md")
    #expect(again.diagnostics.isEmpty)
    #expect(!again.hasChanged)
  }

  @Test func theChartHasABranchForEveryLane() throws {
    let (file, questionnaire) = try Shipped.answers(of: "back-office/small-loan-decisions")
    let chart = LaneChart(on: PlanPage(Planner(questionnaire).plan(for: file)))
    let branches = chart.edges.filter { $0.from == "q" }
    #expect(branches.count == file.lanes.count)
    #expect(Set(branches.compactMap(\.lane)).count == file.lanes.count)
    // Whoever approves a refusal stands before it is sent.
    let sent = try #require(chart.nodes.first { $0.lines.joined().contains("Send") })
    let refusal = try #require(file.lanes.firstIndex { $0.id == "refusal" })
    #expect(chart.edges.contains { $0.from == "p\(refusal + 1)" && $0.to == sent.id })
    let known = Set(chart.nodes.map(\.id) + ["q"])
    #expect(chart.edges.allSatisfy { known.contains($0.from) && known.contains($0.to) })
  }

  @Test func nothingThatIsWrittenAfterTheLastLookGoesOutUnseen() throws {
    func chart(_ change: (inout AnswerFile) -> Void = { _ in }) throws -> LaneChart {
      var (file, questionnaire) = try Shipped.answers(of: "back-office/small-loan-decisions")
      change(&file)
      return LaneChart(on: PlanPage(Planner(questionnaire).plan(for: file)))
    }
    func leads(_ chart: LaneChart, _ ids: [String]) -> Bool {
      zip(ids, ids.dropFirst()).allSatisfy { from, to in
        chart.edges.contains { $0.from == from && $0.to == to }
      }
    }
    // Step 5 decides by hand, 6 writes the reasons, 7 sends them.
    #expect(try leads(chart(), ["s5l4", "s6l4", "t4", "s7"]))
    // One signature: who decided reads what was written.
    let single = try chart { $0.lanes[3].approvers = nil }
    #expect(leads(single, ["s5l4", "s6l4", "p4", "s7"]))
    // Nothing says when a case takes effect: the second signs at once.
    let open = try chart { file in
      for index in file.steps.indices { file.steps[index].takesEffect = false }
    }
    #expect(leads(open, ["s5l4", "t4", "s6l4"]))
    // A step of all kinds before the effect is seen by those who approve as well, and not by others.
    let shared = try chart { $0.steps[5].lanes = nil }
    #expect(leads(shared, ["s4l2", "s6l2", "p2", "s7"]))
    #expect(leads(shared, ["s4l1", "s6l1", "s7"]))
    // Nothing is prepared after the decision: nobody looks twice.
    let short = try chart { $0.steps[5].lanes = ["refusal"] }
    #expect(leads(short, ["s5l4", "t4", "s7"]))
  }

  @Test func aStepThatIsDrawnAgainIsShort() throws {
    let (file, questionnaire) = try Shipped.answers(of: "contact-center/quality-review")
    let chart = LaneChart(on: PlanPage(Planner(questionnaire).plan(for: file)))
    let texts = chart.nodes.filter { $0.step == 4 }.map { $0.lines.joined(separator: " ") }
    let first = try #require(texts.first)
    #expect(texts.count == 3 && texts.dropFirst().allSatisfy { $0.count < first.count })
    #expect(first.hasSuffix(file.steps[3].name))
  }

  @Test func theChartOfALongWorkflowStaysReadable() throws {
    var (file, questionnaire) = try Shipped.answers(of: "plain/back-office/small-loan-decisions")
    file.steps = (0..<40).flatMap { _ in file.steps.prefix(3) }
    let chart = LaneChart(on: PlanPage(Planner(questionnaire).plan(for: file)))
    #expect(chart.nodes.count <= 24)
  }

  @Test func theIndexListsEveryPlan() throws {
    var writer = DocumentWriter(templates: try Shipped.templates())
    let rows = try Self.examples.map { IndexRow(of: try Content.plan(of: $0)) }
    let sections = try writer.index(of: rows).sections
    let text = try #require(sections.first).text
    #expect(text.contains("13 workflows:\n"))
    #expect(text.contains("- 3 with **full automation**"))
    #expect(text.contains("3 of them are provisional: an answer is still unknown."))
    #expect(
      text.contains(
        "| [Prior authorization of inpatient rehabilitation](prior-authorization.md) | "
          + "human in the loop | no saving promised | – | 4 | 4 | 2026-12-04 |"))
  }

  /// The dates that the tables of a plan owe something by, with the marks of proposals.
  private static func dates(_ lines: [Substring]) -> [String] {
    lines.compactMap { line in
      line.matches(of: #/20\d\d-\d\d-\d\d°?/#).last.map { String($0.0) }
    }
  }

  @Test(arguments: examples + ["back-office/supplier-onboarding"])
  func theIndexSaysWhatThePlanSays(example: String) throws {
    let plan = try Content.plan(of: example)
    let row = IndexRow(of: plan)
    let lines = try document(of: plan).flatMap {
      $0.text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    func rows(_ head: String) -> [Substring] {
      guard let start = lines.firstIndex(where: { $0.hasPrefix(head) }) else { return [] }
      return Array(lines[(start + 2)...].prefix { $0.hasPrefix("|") })
    }
    let settled = rows("| To be settled |")
    let open =
      rows("| Still open |") + rows("| Question | It would change |")
      + rows("| Said in the room and open |")
    #expect(row.toSettle == settled.count)
    #expect(row.stillOpen == open.count)
    for row in settled + open {
      let cells = row.split(separator: "|").map { $0.drop { $0 == " " } }
      #expect(cells.allSatisfy { !$0.isEmpty }, "\(row)")
    }
    let next = try #require(row.nextDate)
    let shown = Self.dates(settled + open)
    let due = "\(next.value)" + (next.isOurs ? "°" : "")
    let earliest = plan.workflow.assessedOn.map { "\($0)" } ?? ""
    #expect(due == shown.filter { $0 >= earliest }.min())
  }
}
