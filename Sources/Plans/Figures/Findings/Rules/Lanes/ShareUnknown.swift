// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// A lane of which nobody knows how many cases fall into it: they are counted in the first phase.
struct ShareUnknown: FindingRule {
  static let id = FindingID.shareUnknown

  func findings(in context: FindingContext) -> [Finding] {
    context.lanePairs.filter { $0.inputs.share == nil }.map { lane, figures in
      finding(
        [.lane(lane.id)],
        [
          .low: .share(lane.shareRange.lowerBound), .high: .share(lane.shareRange.upperBound),
          .cases: figures.plannedCases.map(FigureValue.count),
        ], stops: .lane(lane.id))
    }
  }
}
