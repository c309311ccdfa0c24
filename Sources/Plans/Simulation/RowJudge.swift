// SPDX-License-Identifier: GPL-3.0-or-later

/// Marks the rows of a simulation and chooses among them.
struct RowJudge {
  var occupancyCap: Double
  var targetErrorRate: Double
  var plannedShare: Double?
  /// Whether a control has people see every case, whatever the figures say.
  var seesEveryCase: Bool
  /// Whether the errors are only known to be no more.
  var isAtMost = false

  /// - Parameter choosing: whether one of the rows is chosen.
  func marked(_ rows: [Simulation.Row], choosing: Bool = true) -> [Simulation.Row] {
    var rows = rows
    for index in rows.indices { rows[index].marks = marks(of: rows[index]) }
    if choosing, let best = best(in: rows) { rows[best].marks.insert(.best, at: 0) }
    return rows
  }

  private func marks(of row: Simulation.Row) -> [Simulation.Mark] {
    var marks: [Simulation.Mark] = []
    if row.share == plannedShare { marks.append(.planned) }
    if !row.keepsUp { marks.append(.tooFewPeople) }
    if row.occupancy > occupancyCap * (1 + 1e-9) { marks.append(.tired) }
    if row.errorRate > targetErrorRate { marks.append(.overTarget) }
    if seesEveryCase, row.share < 1 { marks.append(.belowControls) }
    if isAtMost { marks.append(.atMost) }
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
