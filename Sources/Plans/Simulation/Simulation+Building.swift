// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Questionnaires

extension Planner {
  /// Simulates reviews at the given shares, or at the usual ones where none are given.
  ///
  /// - Parameter shares: each 0 to 1; sorted and shown once.
  /// - Throws: `MissingFigures` where volume, review time or error rate are not known.
  package func simulation(
    for file: AnswerFile, shares: [Double] = []
  ) throws(MissingFigures) -> Simulation {
    let context = PlanContext(planner: self, file: file, assessment: assessment(of: file))
    return Simulation(try ReviewModel(context), shares: shares, in: context)
  }
}

extension Simulation {
  init(_ model: ReviewModel, shares: [Double], in context: PlanContext) {
    let planned = context.verdict == .humanInTheLoop ? context.timeline.steadyCoverage : nil
    let shown = shares.isEmpty ? ReviewModel.usualShares + [planned].compactMap(\.self) : shares
    let judge = RowJudge(
      occupancyCap: model.desk.occupancyCap, targetErrorRate: context.targetErrorRate,
      plannedShare: planned, seesEveryCase: context.timeline.everyCaseApproved)
    let rows = judge.marked(Set(shown).sorted().map(model.row))
    self.init(
      workflow: context.file.workflow, verdict: context.verdict, reviewers: model.reviewers,
      targetErrorRate: context.targetErrorRate, currency: context.currencyCode, rows: rows,
      notes: SimulationNotes(model, rows, judge, in: context).all(),
      assumptions: context.log.sorted(by: context.questionnaire.questions.map(\.id)))
  }
}

/// Marks the rows of a simulation and chooses among them.
struct RowJudge {
  var occupancyCap: Double
  var targetErrorRate: Double
  var plannedShare: Double?
  /// Whether a control has people see every case, whatever the figures say.
  var seesEveryCase: Bool

  func marked(_ rows: [Simulation.Row]) -> [Simulation.Row] {
    var rows = rows
    for index in rows.indices { rows[index].marks = marks(of: rows[index]) }
    if let best = best(in: rows) { rows[best].marks.insert(.best, at: 0) }
    return rows
  }

  private func marks(of row: Simulation.Row) -> [Simulation.Mark] {
    var marks: [Simulation.Mark] = []
    if row.share == plannedShare { marks.append(.planned) }
    if !row.keepsUp { marks.append(.tooFewPeople) }
    if row.occupancy > occupancyCap * (1 + 1e-9) { marks.append(.tired) }
    if row.errorRate > targetErrorRate { marks.append(.overTarget) }
    if seesEveryCase, row.share < 1 { marks.append(.belowControls) }
    return marks
  }

  /// The cheapest row that people can carry and that meets the target; where none does or costs
  /// are not known, the one with the fewest errors.
  private func best(in rows: [Simulation.Row]) -> Int? {
    let possible = rows.indices.filter { index in
      !rows[index].has(.tooFewPeople) && !rows[index].has(.belowControls)
    }
    let good = possible.filter { !rows[$0].has(.overTarget) }
    if let cheapest = good.min(by: { cost(rows[$0]) < cost(rows[$1]) }),
      rows[cheapest].yearlyCost != nil
    {
      return cheapest
    }
    return (good.isEmpty ? possible : good).min { rows[$0].errorRate < rows[$1].errorRate }
  }

  private func cost(_ row: Simulation.Row) -> Double { row.yearlyCost ?? .infinity }
}
