// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import ShippedContent
import StrictYAML
import Testing

@testable import Plans

/// Roles over lanes and workflows, on ordinary days and on peak days.
@Suite struct PortfolioLaneTests {
  private static let figures = [
    "volume_per_day: 200", "peak_volume_per_day: 300", "peak_days_per_year: 10",
    "handling_minutes: 12", "review_minutes: 6", "timing: batch", "shrinkage: 0.2",
    "reviewer_role: Clerk", "reviewers: 3",
  ]

  private static let lanes = """
    people: {Team lead: 2}
    lanes:
      - id: usual
        name: Usual ones
        share: 0.7
        marks: [{field: amount, at_most: 100, unit: EUR}]
        control: approve
      - id: others
        name: Anything else
        control: human
        reviewer: team  LEAD
    """

  private func row(_ id: String, _ figures: [String] = figures, lanes: String = lanes) throws
    -> PortfolioRow
  {
    let file = try answerFile("bbbbbbbbbb", figures, rest: lanes, id: id)
    return PortfolioRow(of: try Shipped.planner().plan(for: file), file: file.name)
  }

  private static func replacing(_ key: String, _ value: String?) -> [String] {
    figures.filter { !$0.hasPrefix("\(key):") } + (value.map { ["\(key): \($0)"] } ?? [])
  }

  @Test func `each lane's work is its own role's`() throws {
    let row = try row("a")
    let roles = row.figures.roles
    #expect(roles.map(\.role) == [Role("Clerk"), Role("Team lead")])
    // 140 cases of six minutes, and 60 of twelve.
    for (role, hours) in zip(roles, [14.0, 12.0]) {
      #expect(role.ordinary.map { abs($0.hours - hours) < 1e-9 } == true)
      #expect(role.peak.map { abs($0.hours - 1.5 * hours) < 1e-9 } == true)
    }
    #expect(roles.map(\.people) == [3, 2])
    // Eight hours, a fifth away, 85% of the rest: 2.6 and 2.2 people, and half as many again.
    #expect(roles.map { $0.ordinary?.need.people } == [3, 3])
    #expect(roles.map { $0.peak?.need.people } == [4, 4])
    #expect(row.figures.ordinary?.people == 6 && row.figures.peak?.people == 8)
  }

  @Test func `lanes stand with share, cases, verdict and control`() throws {
    let lanes = try row("a").figures.lanes
    #expect(lanes.map(\.id) == ["usual", "others"])
    #expect(lanes.map { ($0.share ?? 0) * 10 }.map { $0.rounded() } == [7, 3])
    #expect(lanes.compactMap(\.casesPerDay).map { $0.rounded() } == [140, 60])
    #expect(lanes.map(\.control) == [.approve, .human])
    #expect(lanes.allSatisfy { !$0.goesAlone && $0.verdict == .humanInTheLoop })
    #expect(try row("a", lanes: "").figures.lanes.isEmpty)
  }

  @Test func `a role of a lane and of another workflow are one pool`() throws {
    // 100 cases approved by a lead in six minutes are ten hours.
    let other = try row(
      "b",
      [
        "volume_per_day: 100", "review_minutes: 6", "handling_minutes: 12", "timing: batch",
        "shrinkage: 0.2", "reviewer_role: TEAM Lead", "reviewers: 4",
      ],
      lanes: """
        lanes:
          - {id: all-of-them, name: All, control: approve}
        """)
    let pools = ReviewerPool.all(of: [other, try row("a")])
    #expect(pools.map(\.workflows) == [["a"], ["a", "b"]])
    let leads = try #require(pools.last)
    #expect(leads.ordinary.map { abs($0.hours - 22) < 1e-9 } == true)
    // 22 hours at 5.44 each are 4.04; apart they would be 2.2 and 1.8.
    #expect(leads.needed == 5 && leads.available == 4 && leads.shortBy == 1)
    // The other workflow has no peak: its ordinary day counts.
    #expect(leads.peak.map { abs($0.hours - 28) < 1e-9 } == true)
    // An ordinary day has its five; six hours more take one who is there.
    #expect(leads.peak?.needed == 6 && leads.peak?.shortBy == 1)
    #expect(leads.summary.contains("A peak day takes 1 more"))
  }

  @Test func `a lane without minutes leaves its role open, and all of it at least`() throws {
    let row = try row("a", Self.replacing("handling_minutes", nil))
    let lead = try #require(row.figures.roles.last)
    #expect(lead.ordinary == nil)
    #expect(row.figures.ordinary?.isComplete == false)
    #expect(row.questions.contains { $0.contains("minutes") })
    let portfolio = Portfolio(of: [row])
    #expect(!portfolio.knowsEveryNeed)
    #expect(portfolio.pools.last?.summary == "How many are needed is not known yet.")
  }

  @Test func `without a peak none is reckoned`() throws {
    let row = try row("a", Self.replacing("peak_volume_per_day", nil))
    #expect(row.figures.peak == nil && row.figures.roles.allSatisfy { $0.peak == nil })
    #expect(ReviewerPool.all(of: [row]).allSatisfy { $0.peak == nil })
  }

  @Test(arguments: ModelFile.allCases)
  func `rows of the models add up to their figures`(model: ModelFile) throws {
    let questionnaire = try model == .loans ? Shipped.base.get() : Shipped.contactCenter.get()
    let draft = try AnswerFileDraft(
      SourceFile(name: "\(model.rawValue).yaml", bytes: Array(model.text().utf8)))
    let file = try #require(draft.checked(against: questionnaire).answerFile)
    let plan = Planner(questionnaire).plan(for: file)
    let row = PortfolioRow(of: plan, file: file.name)
    // Summed again from the duties.
    let duties = plan.figures.capacity.steady.rows.compactMap { $0.hours?.mid }.reduce(0, +)
    #expect(row.figures.ordinary.map { abs($0.hours - duties) < 1e-9 } == true)
    let roles = row.figures.roles.compactMap { $0.ordinary?.hours }.reduce(0, +)
    #expect(abs(roles - duties) < 1e-9)
    #expect(row.figures.openBlockers == plan.blockers.count)
    #expect(row.figures.lanes.count == file.lanes.count)
    let odds = plan.figures.road.phases.compactMap { $0.gate?.odds }
    #expect(row.figures.jointOdds == (odds.isEmpty ? nil : odds.reduce(1, *)))
  }
}
