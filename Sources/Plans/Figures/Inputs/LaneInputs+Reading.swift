// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension LaneInputs {
  /// The lanes of a file; one for all cases where it has none.
  static func all(in file: AnswerFile, _ assessment: Assessment) -> [LaneInputs] {
    guard !assessment.lanes.isEmpty else { return [LaneInputs(allCasesOf: file, assessment)] }
    let rests = RestOfCount.all(in: file)
    return assessment.lanes.map { lane in
      LaneInputs(lane, in: file, restOfCounts: rests.filter { $0.lane == lane.lane.id })
    }
  }

  private init(
    _ assessed: LaneAssessment, in file: AnswerFile, restOfCounts: [RestOfCount]
  ) {
    self.init(
      id: assessed.lane.id, lane: assessed.lane, answers: file.answers(in: assessed.lane),
      workflowAnswers: file.answers, verdict: assessed.verdict, steps: assessed.plannedSteps,
      stepsUntilProven: assessed.stepsUntilProven, hasClaims: !assessed.claims.isEmpty,
      isClosedByLaw: assessed.isClosedByLaw,
      share: assessed.share.map { KnownRate(value: $0, sample: Self.sample(of: assessed)) },
      restOfCounts: restOfCounts, shareRange: assessed.shareRange)
  }

  /// The cases behind a share; what the last lane takes beyond its own count was counted on the same.
  private static func sample(of assessed: LaneAssessment) -> Sample? {
    guard let own = assessed.lane.share, var sample = own.sample, let share = assessed.share,
      let value = own.value, abs(share - value) > SharesDoNotFit.tolerance
    else { return assessed.lane.share?.sample }
    sample.count = nil
    return sample
  }

  private init(allCasesOf file: AnswerFile, _ assessment: Assessment) {
    self.init(
      id: Self.allCases, lane: nil, answers: file.answers, workflowAnswers: file.answers,
      verdict: assessment.verdict, steps: assessment.plannedSteps,
      stepsUntilProven: assessment.plannedSteps, hasClaims: false, isClosedByLaw: false,
      share: KnownRate(value: 1), restOfCounts: [], shareRange: 1...1)
  }
}
