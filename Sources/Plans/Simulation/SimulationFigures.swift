// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// What becomes of a workflow's cases at other shares of review, before any word.
struct SimulationFigures: Sendable {
  let model: ReviewModel
  /// One for each share, by rising share, marked.
  let rows: [Simulation.Row]
  /// The rows in whole percent that the reviewers take up in time.
  let carried: [Simulation.Row]
  /// Whether a control has people see every case, whatever the figures say.
  let seesEveryCase: Bool
  /// The row to choose if triggers find errors no better than chance; nil where there is none, or
  /// where people see every case.
  let bestByChance: Simulation.Row?

  var best: Simulation.Row? { rows.first { $0.has(.best) } }

  /// - Parameter shares: each 0 to 1; the usual ones and the plan's where none are given.
  /// - Throws: `MissingFigures` where volume, review time or error rate are not known.
  init(_ figures: PresentFigures, shares: [Double]) throws(MissingFigures) {
    let model = try ReviewModel(figures)
    let planned =
      figures.verdict == .humanInTheLoop ? figures.plan.steadyCoverage : nil
    let shown = shares.isEmpty ? ReviewModel.usualShares + [planned].compactMap(\.self) : shares
    let seesEveryCase = figures.plan.everyCaseApproved
    let judge = RowJudge(
      occupancyCap: model.desk.occupancyCap, targetErrorRate: figures.targetErrorRate.value,
      plannedShare: planned, seesEveryCase: seesEveryCase)
    let sorted = Set(shown).sorted()
    self.model = model
    self.seesEveryCase = seesEveryCase
    rows = judge.marked(sorted.map(model.row))
    carried = model.carriedRows()
    var blind = model
    blind.yield.lift = 1
    bestByChance =
      seesEveryCase ? nil : judge.marked(sorted.map(blind.row)).first { $0.has(.best) }
  }
}
