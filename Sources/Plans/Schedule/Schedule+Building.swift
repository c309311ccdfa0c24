// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

extension Schedule {
  static func of(_ words: PlanWords) -> Schedule {
    let road = words.figures.plan.road
    let phases = road.phases.map { Phase($0, in: words) }
    return Schedule(
      phases: phases,
      gates: phases.compactMap { phase in
        phase.figures.gate.map { GatedPhase(title: phase.title, gate: $0) }
      },
      targetErrorRate: words.figures.targetErrorRate.value,
      firstSample: road.phases.lazy.compactMap(\.gate).first.map { sample(of: $0, in: words) },
      sampling: sampling(in: words), volumeNotes: volumeNotes(phases, in: words),
      changeControl: words.texts(at: .changeControl))
  }

  /// "313 checked cases with at most 2 wrong".
  static func sample(of gate: LaneGate, in words: PlanWords) -> String {
    let cases: [Slot: String] = [
      .cases: FigureText.count(gate.sampleSize), .errors: FigureText.count(gate.allowedErrors),
    ]
    return words(.phase, gate.allowedErrors > 0 ? "sample" : "sample-clean", cases)
  }
}
