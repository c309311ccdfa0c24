// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// A decision that nothing of the design keeps.
struct DecisionUnkept: FindingRule {
  static let id = FindingID.decisionUnkept

  func findings(in context: FindingContext) -> [Finding] {
    context.file.decisions.enumerated().filter { $1.keptBy == nil }.map { place, decision in
      finding(
        [.decision(place)], [.what: .text(decision.what), .who: decision.who.map(FigureValue.text)])
    }
  }
}
