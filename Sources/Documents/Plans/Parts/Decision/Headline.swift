// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires
import Templates
import Values

/// The decision in a sentence that can be retold: what the system may do alone, and what a person.
struct Headline {
  let verdict: Verdict
  /// The lanes that go alone once everything is passed.
  let alone: [LaneFigures]
  /// Those that it sets aside for people.
  let left: [LaneFigures]
  let page: PlanPage

  init(_ page: PlanPage) {
    self.page = page
    verdict = page.plan.verdict
    let rows = page.lanes.map { ($0, LaneRow($0, on: page).way) }
    left = rows.filter { $0.1 == .leftToPeople }.map(\.0)
    alone = rows.filter { $0.1 == .alone || $0.1 == .onTrigger }.map(\.0)
  }

  /// What the system may do alone, in the room's words; nil where the room said it of some lanes only.
  var outcomes: String? {
    var outcomes: [String] = []
    let given = page.file.lanes.filter { lane in alone.contains { $0.id == lane.id } }
    guard given.allSatisfy({ !$0.outcomes.isEmpty }) else { return nil }
    for lane in page.file.lanes where alone.contains(where: { $0.id == lane.id }) {
      for outcome in lane.outcomes where !outcomes.contains(outcome.what) {
        outcomes.append(outcome.what)
      }
    }
    return outcomes.isEmpty ? nil : FigureText.list(outcomes, "or")
  }

  private func share(of lanes: [LaneFigures]) -> String? {
    let shares = lanes.compactMap(\.share?.mid)
    guard !lanes.isEmpty, shares.count == lanes.count else { return nil }
    return FigureText.roundPercent(shares.reduce(0, +))
  }

  /// Who finishes what the system sets aside.
  private var finishers: String? {
    var names: [String] = []
    for name in left.map(page.reviewer(of:)) where !names.contains(name) { names.append(name) }
    return names.isEmpty ? nil : FigureText.list(names)
  }

  private var from: String? {
    let road = page.figures.road
    return alone.compactMap { road.opening(of: $0.id)?.starts }.min().map { "\($0)" }
  }

  /// What goes wrong today where the system already works alone and is worse than it may be.
  var rateToday: String? {
    guard page.inputs.isAutomatedToday else { return nil }
    return alone.compactMap { lane -> Double? in
      lane.errorRate.known.flatMap { $0.value > lane.target.value ? $0.value : nil }
    }
    .max().map(PageText.share)
  }

  static let view = TemplateView<Headline>(
    .word("verdict", \.verdict),
    .flag("has_alone") { !$0.alone.isEmpty },
    .flag("is_everything_alone") { $0.alone.count == $0.page.lanes.count },
    .flag("has_others") { headline in
      headline.alone.count < headline.page.lanes.count
        || headline.alone.contains { LaneRow($0, on: headline.page).way == .onTrigger }
    },
    .flag("has_triggers") { headline in
      headline.alone.contains(where: headline.page.figures.isTriggered)
    },
    .text("outcomes", \.outcomes),
    .text("share") { $0.share(of: $0.alone) },
    .text("left_share") { $0.share(of: $0.left) },
    .text("finishers", \.finishers),
    .flag("is_several") { Set($0.left.map($0.page.reviewer(of:))).count > 1 },
    .text("from", \.from),
    .text("all_from") { headline in
      let road = headline.page.figures.road
      guard road.phases.dropLast().contains(where: { $0.volumeCap != nil }) else { return nil }
      return road.ends.map { "\($0)" }
    },
    .text("rate_today", \.rateToday),
    .text("returning") { FirstPage(page: $0.page).returning },
    .text("target") { headline in
      headline.alone.map(\.target.value).min().map(PageText.share)
    },
    .flag("needs_ground") { $0.isClosedByLaw && !$0.factsAreOpen },
    .flag("needs_answer") { $0.isClosedByLaw && $0.factsAreOpen })

  private var isClosedByLaw: Bool { alone.contains(where: \.isClosedByLaw) }

  /// A law that holds only as long as a fact is not known asks for the fact.
  private var factsAreOpen: Bool {
    [FactKey.affectsPerson, .adverseOutcomes].contains {
      page.file.value(of: $0.rawValue) == .unknown
    }
  }
}
