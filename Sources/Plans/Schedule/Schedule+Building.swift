// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

extension Schedule {
  static func of(_ words: PlanWords) -> Schedule {
    Schedule(phases: words.figures.plan.road.phases.map { Phase($0, in: words) })
  }

  /// "313 checked cases with at most 2 wrong".
  static func sample(of gate: LaneGate, in words: PlanWords) -> String {
    let cases: [Slot: String] = [
      .cases: FigureText.count(gate.sampleSize), .errors: FigureText.count(gate.allowedErrors),
    ]
    return words(gate.allowedErrors > 0 ? SampleText.gate : .clean, cases)
  }
}
