// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

extension Assumption {
  /// Whether it is of the confidence under which a case goes to a person.
  package var isOfConfidence: Bool { field == AssumedField.threshold.rawValue }
}

extension [LaneFigures] {
  /// Those that go alone when a road is done, by id; where there is none, those that may.
  func aloneInTheEnd(of road: Road?) -> Set<String> {
    road?.phases.last?.alone ?? Set(filter(\.goesAlone).map(\.id))
  }
}

extension PlanFigures {
  /// The lanes that go alone in the last phase and whose cases a confidence settles; none where the
  /// room said that it means nothing, and where people see every case.
  package var lanesByConfidence: [LaneFigures] {
    guard inputs.verdict < .manual, !inputs.isConfidenceWorthless else { return [] }
    let alone = aloneInTheEnd
    return lanes.filter { $0.threshold != nil && alone.contains($0.id) }
  }

  /// Whether a confidence decides about any case.
  package var settlesByConfidence: Bool { !lanesByConfidence.isEmpty }

  /// Those that go alone when the road is done; where there is none, those that may.
  package var aloneInTheEnd: Set<String> {
    lanes.aloneInTheEnd(of: road)
  }
}
