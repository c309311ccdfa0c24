// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// A lane that would go alone although a law asks for a person and no legal ground is on record.
struct LawClosesLane: FindingRule {
  static let id = FindingID.lawClosesLane

  func findings(in context: FindingContext) -> [Finding] {
    context.lanePairs.filter(\.inputs.isClosedByLaw).map { lane, figures in
      finding(
        [.lane(lane.id), .question(FactKey.legalBasis.rawValue)],
        [
          .share: figures.share.map { .share($0.mid) },
          .cases: figures.plannedCases.map(FigureValue.count),
          .control: .control(lane.control), .proposedControl: .control(.approve),
        ], stops: .lane(lane.id))
    }
  }
}
