// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension Proposal {
  /// Where its answer is asked for again; nil for what no question is about.
  func changed(in interview: Interview) -> (any Stop)? {
    switch kind {
    case .answer:
      interview.agenda.questions.contains { $0.id == name } ? QuestionStop(id: name) : nil
    case .step, .stepLetter: StepsStop()
    case .lane, .share: LanesStop()
    case .mark: owner.map { LaneMarksStop(index: $0, isAlone: true) }
    case .outcome: owner.map { LaneOutcomesStop(index: $0, isAlone: true) }
    case .laneAnswer: owner.map { LaneLettersStop(index: $0, isAlone: true) }
    case .other where isPeaks: PeakDatesStop(isAside: true)
    case .rule, .risk, .metric, .action, .deadline, .other: nil
    }
  }
}
