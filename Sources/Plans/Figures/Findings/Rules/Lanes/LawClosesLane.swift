// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// A lane that would go alone although a law asks for a person and no legal ground is on record.
struct LawClosesLane: FindingRule {
  static let id = FindingID.lawClosesLane

  func findings(in context: FindingContext) -> [Finding] {
    context.lanePairs.filter(\.inputs.isClosedByLaw).map { lane, figures in
      let open = openFact(in: context)
      return finding(
        [.lane(lane.id), .question(open?.id ?? FactKey.legalBasis.rawValue)],
        [
          .share: figures.share.map { .share($0.mid) },
          .cases: figures.plannedCases.map(FigureValue.count),
          .what: open.map { .text($0.ask) },
          .control: .control(lane.control), .proposedControl: .control(.approve),
        ], stops: .lane(lane.id))
    }
  }

  /// The unknown fact that each such law hangs on; nil where one is in force whatever the answer.
  private func openFact(in context: FindingContext) -> Question? {
    let closing = context.inputs.assessment.gates.filter { fired in
      guard let gate = fired.gate, !gate.adverseOnly else { return false }
      return gate.duty == .review || gate.duty == .decide
    }
    guard !closing.isEmpty, closing.allSatisfy(\.onlyForUnknown) else { return nil }
    let asked = closing.flatMap { $0.gate?.condition.entries.map(\.question) ?? [] }
    return asked.lazy.filter { context.file.value(of: $0) == .unknown }
      .compactMap(context.inputs.questionnaire.question).first
  }
}
