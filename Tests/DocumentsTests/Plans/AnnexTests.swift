// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Foundation
import Formulas
import Plans
import Questionnaires
import ShippedContent
import Testing

@testable import Documents

@Suite struct AnnexTests {
  private func annex(of plan: Plan) throws -> [GeneratedSection] {
    var writer = DocumentWriter(templates: try Shipped.templates())
    return try writer.document(ofAnnex: plan).sections
  }

  private func handbook() throws -> [GeneratedSection] {
    var writer = DocumentWriter(templates: try Shipped.templates())
    return try writer.handbook().sections
  }

  private func cells(_ row: Substring) -> [Substring] {
    row.split(separator: " | ", omittingEmptySubsequences: false)
  }

  @Test func `no section of one document has the name of one of another`() throws {
    let plan = try Content.plan(of: "back-office/small-loan-decisions")
    let annex = try annex(of: plan).map(\.id)
    let handbook = try handbook().map(\.id)
    let own = try Content.sections(of: "back-office/small-loan-decisions").map(\.id)
    let all = annex + handbook + own
    #expect(Set(all).count == all.count)
  }

  @Test func `the handbook has at most 1,500 words, and its values are marked`() throws {
    let text = try handbook().map(\.text).joined(separator: "\n")
    let words = text.split(whereSeparator: \.isWhitespace).filter { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
    #expect(words.count <= 1500)
    #expect(words.count > 1000)
    #expect(text.contains("°"))
  }

  @Test func `every gate of the road has a row with its numbers`() throws {
    let plan = try Content.plan(of: "contact-center/chatbot-escalation")
    let gates = plan.figures.road.phases.compactMap(\.gate)
    let section = try #require(annex(of: plan).first { $0.id == "annex-gates" })
    let rows = section.text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    for gate in gates {
      let size = gate.sampleSize.formatted(.number.locale(Locale(identifier: "en_US")))
      #expect(rows.contains { cells($0).contains(Substring(size)) }, "\(gate)")
    }
    #expect(!gates.isEmpty)
  }

  @Test func `each duty of each phase has its hours`() throws {
    let plan = try Content.plan(of: "back-office/small-loan-decisions")
    let capacity = plan.figures.capacity
    let duties =
      capacity.phases.reduce(0) { $0 + $1.day.rows.count } + (capacity.peak?.day.rows.count ?? 0)
    let section = try #require(annex(of: plan).first { $0.id == "annex-people" })
    let table = try #require(section.text.components(separatedBy: "### Hours of each duty").last)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count == duties + 2)
  }

  // MARK: Agreement with the plan

  private static let toFindOut = "back-office/supplier-onboarding"
  /// Those with a road and with bounds.
  private static let planned = Content.examples.filter { $0 != toFindOut }

  @Test func `a plan to find out proves nothing that it does not hold`() throws {
    let ids = try annex(of: Content.plan(of: Self.toFindOut)).map(\.id)
    #expect(
      ids == [
        "annex-front", "annex-trace", "annex-verdict", "annex-law", "annex-answers",
        "annex-sources",
      ])
  }

  private func section(_ id: String, of plan: Plan) throws -> String {
    try #require(try annex(of: plan).first { $0.id == id }).text
  }

  /// A text without what Markdown and templates add to it.
  private func plain(_ text: some StringProtocol) -> String {
    String(text).replacingOccurrences(of: "\\", with: "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test(arguments: Content.examples)
  func `a note that is traced as built in stands in the part that is named`(
    example: String
  ) throws {
    let plan = try Content.plan(of: example)
    let parts = Dictionary(
      try Content.sections(of: example).map { ($0.id, plain($0.text)) },
      uniquingKeysWith: { first, _ in first })
    let page = PlanPage(plan)
    let quoted = QuotedNotes(on: page)
    var found = 0
    for row in plan.appendix.trace.rows {
      guard case .builtIn = row.fate,
        let part = TraceLine.part(of: row, quoted, on: page)
      else { continue }
      found += 1
      let text = try #require(parts[section(of: part)], "\(part)")
      #expect(text.contains(plain(PageText.withoutStop(row.said))), "\(part): \(row.said)")
    }
    #expect(found > 0 || page.isToFindOut)
  }

  /// The section of a plan that is a part.
  private func section(of part: PlanPart) -> String {
    switch part {
    case .phases: "schedule"
    case .watch: "metrics"
    case .law: "duties"
    default: part.rawValue
    }
  }

  @Test(arguments: Content.examples)
  func `a note that the annex keeps alone stands nowhere in the plan`(example: String) throws {
    let plan = try Content.plan(of: example)
    let text = plain(try Content.sections(of: example).map(\.text).joined(separator: " "))
    let page = PlanPage(plan)
    let quoted = QuotedNotes(on: page)
    for row in plan.appendix.trace.rows {
      guard case .builtIn = row.fate, TraceLine.part(of: row, quoted, on: page) == nil,
        row.said.count > 40
      else { continue }
      #expect(!text.contains(plain(PageText.withoutStop(row.said))), "\(row.said)")
    }
  }

  @Test(arguments: Content.examples)
  func `phases have the numbers and names of the plan's road`(example: String) throws {
    let plan = try Content.plan(of: example)
    let names = PlanNames(plan)
    let page = PlanPage(plan)
    for (index, phase) in page.phases.enumerated() {
      let label = names.phase(phase.id, lane: phase.lane)
      #expect(label.number == index + 1)
      #expect(label.lane == nil ? label.title == page.title(ofPhase: index) : phase.lane != nil)
    }
    #expect(names.phase(stoppedBy: .phase("no-such-phase")) == nil)
  }

  @Test(arguments: planned)
  func `the log names the chance by which each lane is drawn`(example: String) throws {
    let plan = try Content.plan(of: example)
    guard plan.verdict < .manual else { return }
    let log = try section("annex-log", of: plan)
    for alarm in plan.figures.road.alarms {
      guard let drawn = alarm.drawnPerDay,
        let lane = plan.figures.lanes.first(where: { $0.id == alarm.lane }),
        let cases = lane.casesPerDay?.mid, cases > 0
      else { continue }
      let row = try #require(log.split(separator: "\n").first { $0.contains("`audit_p`") })
      let own = lane.name.map { "\($0): " } ?? ""
      let cell = try #require(row.firstRange(of: own + "0."), "\(row)")
      let digits = row[cell.lowerBound...].dropFirst(own.count).prefix {
        "0123456789.".contains($0)
      }
      let chance = try #require(Double(digits))
      #expect(abs(chance - drawn / cases) < 0.006 * (drawn / cases), "\(row)")
    }
  }

  @Test func `odds as counted name what was counted`() throws {
    let plan = try Content.plan(of: "back-office/small-loan-decisions")
    let gate = try #require(plan.figures.road.phases.compactMap(\.gate).first)
    let lane = try #require(plan.figures.lanes.first { $0.id == gate.lane })
    let counted = try #require(lane.errorRate.known?.counted)
    let text = try section("annex-gates", of: plan)
    #expect(text.contains("\(counted.errors) wrong of \(counted.cases)"))
  }

  @Test func `five days of six are told where work is done on six`() throws {
    let six = try section(
      "annex-people", of: Content.plan(of: "contact-center/order-service-agent"))
    let five = try section("annex-people", of: Content.plan(of: "back-office/invoice-processing"))
    #expect(six.contains("5 of 6 days"))
    #expect(!five.contains(" of 5 days"))
  }

  @Test func `what nobody waits for has no formula for queues, and hashes fill one line`() throws {
    let batch = try section(
      "annex-sources", of: Content.plan(of: "back-office/small-loan-decisions"))
    let queue = try section(
      "annex-sources", of: Content.plan(of: "contact-center/chatbot-escalation"))
    #expect(!batch.contains("Erlang"))
    #expect(queue.contains("Erlang"))
    #expect(batch.split(separator: "\n").filter { $0.contains("playbook") }.count == 1)
    #expect(!batch.contains("predictive-routing"))
  }

  @Test(arguments: planned)
  func `a metric that the plan bounds has no bound of its own here`(example: String) throws {
    let plan = try Content.plan(of: example)
    let text = try section("annex-metrics", of: plan)
    for metric in plan.metrics where metric.isBound(by: plan.figures.metrics) {
      let row = try #require(
        text.split(separator: "\n").first { $0.hasPrefix("| \(metric.title) |") })
      #expect(!row.contains(plain(metric.target)), "\(row)")
    }
  }
}
