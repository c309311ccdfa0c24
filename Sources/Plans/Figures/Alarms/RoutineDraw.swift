// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// What is drawn for reading on an ordinary day from lanes that run alone.
struct RoutineDraw {
  let inputs: PlanInputs

  /// The share that is meant to be drawn, by how an error shows in the lane.
  func share(of lane: String) -> Double {
    let letter = inputs.lanes.first { $0.id == lane }?.letter(.detectability)
    return PlanningValue.blindShare(for: letter ?? .c)
  }

  /// Cases a day by lane; a lane is missing whose cases or minutes are not known.
  ///
  /// Lanes share the hours by the numbers of their cases.
  ///
  /// - Parameter hours: what is left for it; nil where no hours are given.
  func perDay(of lanes: [LaneFigures], within hours: Double?) -> [String: Double] {
    let known = lanes.filter { $0.knownCasesPerDay != nil }
    let all = known.reduce(0) { $0 + ($1.knownCasesPerDay ?? 0) }
    var draws: [String: Double] = [:]
    for lane in known {
      guard let cases = lane.knownCasesPerDay, cases > 0 else { continue }
      let meant = share(of: lane.id) * cases
      switch Readings.Hours(hours.map { $0 * cases / all }, minutes: lane.reviewMinutes) {
      case .notGiven: draws[lane.id] = meant
      case .notKnown: break
      case .allow(let readings): draws[lane.id] = min(meant, readings)
      }
    }
    return draws
  }
}
