// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Hours a day if people did every case by hand.
enum HandWork {
  /// Of one lane; nil where its cases or minutes are not known.
  static func hours(of lane: LaneFigures) -> Double? {
    lane.knownCasesPerDay.flatMap { cases in lane.handlingMinutes.map { cases * $0 / 60 } }
  }

  /// Of all lanes together; nil where volume or minutes are not known.
  static func hours(of lanes: [LaneFigures], in inputs: PlanInputs) -> Double? {
    minutes(of: lanes, in: inputs).flatMap { minutes in
      inputs.number(.volumePerDay).map { $0 * minutes / 60 }
    }
  }

  /// The mean minutes of a case: each lane's own, and for what no known share takes the most of the
  /// workflow's and the lanes' of unknown share; nil where one is not known.
  static func minutes(of lanes: [LaneFigures], in inputs: PlanInputs) -> Double? {
    var sum = 0.0
    var rest = 1.0
    for lane in lanes {
      guard let share = lane.share?.mid else { continue }
      guard share > 0 else { continue }
      guard let minutes = lane.handlingMinutes else { return nil }
      sum += share * minutes
      rest -= share
    }
    guard rest > 1e-9 else { return sum }
    let others = lanes.filter { $0.share == nil }.map(\.handlingMinutes)
    guard !others.contains(nil) else { return nil }
    let most = (others + [inputs.number(.handlingMinutes)]).compactMap(\.self).max()
    return most.map { sum + rest * $0 }
  }
}
