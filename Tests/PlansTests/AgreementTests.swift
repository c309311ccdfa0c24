// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Foundation
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

/// What the annex is made of agrees with what the plan reckons and with what the room said.
@Suite struct AgreementTests {
  private static let people = [
    "decision_owner: Ada", "risk_owner: Bo", "system_owner: Cy", "reviewer_role: Di",
    "escalation_contact: Ed",
  ]

  private func row(_ title: String, in plan: Plan) throws -> RACIRow {
    let entries = try Shipped.base.get().playbook.advice
    let activity = try #require(entries.first { $0.id == title }?.title)
    return try #require(plan.escalation.raci.first { $0.activity == activity })
  }

  // MARK: Controls by lane

  @Test func `a control point tells each lane that passes it apart`() throws {
    let plan = try ModelFile.loans.plan()
    let deciding = try #require(plan.map.steps.first { $0.decides })
    let point = try #require(plan.escalation.controlPoints.first { $0.step == deciding.name })
    let ways = Dictionary(
      point.lanes.map { ($0.lane, $0.way) }, uniquingKeysWith: { first, _ in first })
    for lane in plan.figures.lanes where ways[lane.name ?? ""] != nil {
      #expect(ways[lane.name ?? ""] == LaneControl.Way(of: lane, in: plan.figures))
    }
    #expect(Set(ways.values).count > 1)
    #expect(point.lanes.count == Set(point.lanes.map(\.lane)).count)
  }

  @Test func `without lanes no kind is named`() throws {
    let plan = try plan("bbbbbbbbbb", ["pattern: escalation"])
    #expect(!plan.escalation.controlPoints.isEmpty)
    #expect(plan.escalation.controlPoints.allSatisfy { $0.lanes.isEmpty })
  }

  @Test func `a lane that no gate opens is approved, and a closed one is worked as today`() throws {
    for example in Example.all {
      let figures = try example.plan().figures
      for lane in figures.lanes {
        let way = LaneControl.Way(of: lane, in: figures)
        if figures.road.closedLanes.contains(lane.id) {
          #expect(way == .asToday)
        } else if figures.road.lanesAtApprove.contains(where: { $0.lane == lane.id }) {
          #expect(way == .approve || way == .human, "\(example.name): \(lane.id)")
        }
      }
    }
  }

  // MARK: Who does what

  @Test func `samples are read by whoever the room named for it`() throws {
    let plan = try plan(
      "bbbbbbbbbb", Self.people, rest: "audit: {who: Fay, hours_per_day: 2}")
    #expect(try row("raci-sample", in: plan).responsible == "Fay")
  }

  @Test func `whoever reviews reads what others decided`() throws {
    let plan = try plan("bbbbbbbbbb", Self.people)
    let reader = try row("raci-sample", in: plan).responsible
    #expect(reader.hasPrefix("Di") && reader != "Di")
  }

  @Test func `the decision owner lets a phase begin, as the signatures say`() throws {
    let row = try row("raci-phase", in: plan("bbbbbbbbbb", Self.people))
    #expect(row.responsible == "Ada" && row.accountable == "Ada")
  }

  @Test(arguments: [("Cy", "Bo"), ("Fay", "Fay")])
  func `who builds the locks does not try them`(reader: String, trier: String) throws {
    let rest = """
      audit: {who: \(reader), hours_per_day: 2}
      decisions: [{what: Nothing leaves unread, who: Ada}]
      """
    let plan = try plan("bbbbbbbbbb", Self.people, rest: rest)
    #expect(try row("raci-build-locks", in: plan).responsible == "Cy")
    #expect(try row("raci-try-locks", in: plan).responsible == trier)
  }

  @Test func `nobody tries locks where nothing was decided`() throws {
    let plan = try plan("bbbbbbbbbb", Self.people)
    let titles = try Shipped.base.get().playbook.advice.filter { $0.id.hasSuffix("-locks") }
      .compactMap(\.title)
    #expect(titles.count == 2)
    #expect(!plan.escalation.raci.contains { titles.contains($0.activity) })
  }

  @Test func `appeals are heard by whom the plan names, never by who decided`() throws {
    for example in Example.all {
      let plan = try example.plan()
      let named = plan.figures.inputs.file.particulars.appeal?.who
      guard let named else { continue }
      let row = try row("raci-appeal", in: plan)
      let isIndependent = !plan.figures.findings.contains { $0.rule == .appealNotIndependent }
      #expect((row.responsible == named) == isIndependent, "\(example.name)")
    }
  }

  // MARK: Confidence

  @Test(arguments: [("yes", true), ("\"?\"", true), ("no", false)])
  func `nothing is sent on by a confidence that means nothing`(
    usable: String, isUsed: Bool
  ) throws {
    let plan = try plan(
      "bbbbbbbbbb", ["pattern: escalation", "automation: ai", "usable_confidence: \(usable)"])
    let triggers = plan.escalation.controlPoints.flatMap(\.triggers)
    #expect(triggers.contains { $0.kind == .confidence } == isUsed)
    #expect(plan.figures.settlesByConfidence == isUsed)
  }

  @Test func `no confidence sends cases on where people see every one`() throws {
    let plans = try Example.all.map { try $0.plan() }
    let seen = plans.filter { plan in
      plan.verdict == .humanInTheLoop && plan.figures.road.phases.last?.alone.isEmpty == true
        && plan.figures.inputs.design.automation == .ai
    }
    #expect(!seen.isEmpty)
    for plan in seen {
      #expect(
        !plan.escalation.controlPoints.flatMap(\.triggers).contains { $0.kind == .confidence })
    }
  }

  @Test func `the rule that gave a threshold says so`() throws {
    let facts = ["automation: ai", "usable_confidence: \"?\"", "target_error_rate: 0.02"]
    let target = try plan("bbbbbbbbbb", facts)
    let standard = try plan("bbbbbbbbbb", ["automation: ai"])
    func why(_ plan: Plan) throws -> String {
      try #require(plan.assumptions.first { $0.field == "confidence_threshold" }).why
    }
    #expect(try why(target).contains("2%"))
    #expect(try why(target) != why(standard))
  }

  // MARK: Records

  @Test func `what the room said of a record takes the place of the proposal`() throws {
    let silent = try plan("bbbbbbbbbb").records
    let told = try plan(
      "bbbbbbbbbb", ["volume_per_day: {answer: 40, note: Photos are deleted after 60 days.}"]
    ).records
    #expect(silent.said.isEmpty)
    #expect(told.said.map(\.words) == ["Photos are deleted after 60 days."])
    #expect(told.proposed.count == silent.proposed.count - 1)
  }

  @Test(arguments: [
    "Photos are looked at after 60 days.", "Photos are deleted by hand.",
    "Photos are not deleted after 60 days.",
  ])
  func `a note without a span, or without what ends, leaves the proposal`(note: String) throws {
    let told = try plan("bbbbbbbbbb", ["volume_per_day: {answer: 40, note: \(note)}"]).records
    #expect(told.said.isEmpty)
    #expect(told.proposed.count == (try plan("bbbbbbbbbb").records.proposed.count))
  }

  @Test func `a parked question about a span stays open beside the proposal`() throws {
    let records = try plan(
      "bbbbbbbbbb", rest: "parking_lot: [How long are documents kept?]"
    ).records
    #expect(records.said.count == 1 && records.said.first?.open != nil)
    #expect(records.proposed.count == (try plan("bbbbbbbbbb").records.proposed.count))
  }

  @Test(arguments: ["yes", "no", "\"?\""])
  func `each record is listed once`(affects: String) throws {
    for letters in ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"] {
      let facts = [
        "affects_person: \(affects)", "jurisdictions: [eu]", "special_category_data: \"?\"",
        "automation: ai",
      ]
      let titles = try plan(letters, facts).records.proposed.compactMap(\.title)
      #expect(Set(titles).count == titles.count)
      #expect(!titles.isEmpty)
    }
  }

  @Test func `each plan says what of a case is read, by whom, and how long that is kept`() throws {
    for letters in ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"] {
      for affects in ["yes", "no"] {
        let read = try plan(letters, ["affects_person: \(affects)"]).records.read
        #expect(read.count > 1)
        #expect(read.allSatisfy { !$0.what.isEmpty && !$0.who.isEmpty && !$0.kept.isEmpty })
        #expect(Set(read.map(\.what)).count == read.count)
      }
    }
  }

  @Test func `a deadline for contesting is the time of the case, else somebody finds it out`()
    throws
  {
    func text(_ what: String) throws -> String {
      let deadline = "deadlines: [{what: \(what), within: 30 days, from: its letter, source: room}]"
      let records = try plan(
        "bbbbbbbbbb", ["affects_person: yes", "jurisdictions: [eu]", "risk_owner: Risk"],
        rest: deadline
      ).records
      return records.proposed.map(\.text).joined(separator: "\n")
    }
    #expect(try text("A result can be contested").contains("30 days°"))
    #expect(try !text("A dispute is answered").contains("30 days"))
  }

  // MARK: Formulas

  /// The product or quotient of the numbers of a formula: "8 hours a day × (1 − 22% away)".
  private func value(of formula: String) -> Double? {
    var result = 1.0
    let tokens = formula.replacing("(1 − ", with: "(1−").split { "×÷".contains($0) }
    let signs = Array(formula.filter { "×÷".contains($0) })
    for (index, token) in tokens.enumerated() {
      let divides = index > 0 && signs[index - 1] == "÷"
      let isComplement = token.contains("(1−")
      let digits = token.replacing("(1−", with: "").replacing(",", with: "")
      guard let match = digits.firstMatch(of: /[0-9]+(\.[0-9]+)?%?/) else { return nil }
      var text = String(match.output.0)
      var number: Double
      if text.hasSuffix("%") {
        text.removeLast()
        number = (Double(text) ?? 0) / 100
      } else {
        number = Double(text) ?? 0
      }
      if isComplement { number = 1 - number }
      result = divides ? result / number : result * number
    }
    return result
  }

  @Test(arguments: Example.all)
  func `a formula gives the amount that stands beside it`(example: Example) throws {
    let plan = try example.plan()
    var checked = 0
    for line in plan.economics.lines {
      guard let amount = line.amount, amount != 0, line.formula.contains("hours a day"),
        let value = value(of: line.formula)
      else { continue }
      checked += 1
      #expect(abs(value - amount) <= 0.006 * abs(amount), "\(line.id): \(line.formula)")
    }
    for line in plan.economics.lines where line.formula.contains("wrong results a day") {
      guard let amount = line.amount, amount != 0, let value = value(of: line.formula) else {
        continue
      }
      #expect(abs(value - amount) <= 0.006 * abs(amount), "\(line.id): \(line.formula)")
    }
    #expect(checked > 0 || plan.figures.costs.net.isOpen)
  }

  // MARK: Metrics

  @Test func `what the plan bounds itself is known by its kind`() throws {
    let metrics = try Shipped.base.get().playbook.metrics.map(\.id)
    for watched in WatchedMetric.allCases { #expect(metrics.contains(watched.rawValue)) }
    let plan = try plan("bbbbbbbbbb", ["volume_per_day: 400", "reviewers: 5"])
    let planted = try #require(plan.metrics.first { $0.id == WatchedMetric.plantedErrors.rawValue })
    #expect(planted.isBound(by: plan.figures.metrics))
    let cost = try #require(plan.metrics.first { $0.id == "cost_per_escalated_case" })
    #expect(!cost.isBound(by: plan.figures.metrics))
  }

  @Test func `satisfaction and repeat contacts are asked of customer service alone`() throws {
    func ids(_ domain: String, _ pattern: String) throws -> Set<String> {
      Set(
        try plan("bbbbbbbbbb", ["domain: [\(domain)]", "pattern: \(pattern)"]).metrics.map(\.id))
    }
    let ofContacts: Set<String> = ["customer_satisfaction", "repeat_contact"]
    #expect(try ids("customer-service", "escalation").isSuperset(of: ofContacts))
    #expect(try ids("credit", "escalation").isDisjoint(with: ofContacts))
    #expect(try ids("customer-service", "other").isDisjoint(with: ofContacts))
  }
}

/// An example of the repository.
struct Example: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  static let all: [Example] = [
    "back-office/address-changes", "back-office/bereavement-complaints", "back-office/crm-update",
    "back-office/invoice-processing", "back-office/password-reset",
    "back-office/prior-authorization", "back-office/small-loan-decisions",
    "back-office/supplier-onboarding", "contact-center/chatbot-escalation",
    "contact-center/guided-troubleshooting", "contact-center/live-call-assist",
    "contact-center/live-fraud-detection", "contact-center/order-service-agent",
    "contact-center/quality-review",
  ].map(Example.init)

  func plan() throws -> Plan {
    let (file, questionnaire) = try Shipped.answers(of: name)
    return Planner(questionnaire).plan(for: file)
  }
}
