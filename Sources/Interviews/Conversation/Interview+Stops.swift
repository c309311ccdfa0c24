// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension Interview {
  /// Whether the present stop was gone to from that place.
  func isAsked(above place: Place) -> Bool { trail.dropLast().last?.place == place }

  /// On from what was asked at a verdict: to what else was not asked before, or back to it.
  mutating func nextUnasked() -> Turn {
    guard let next = unaskedAsides.first else { return .close }
    trail[trail.endIndex - 1] = stop(at: .aside(next))
    return .again
  }

  func stop(at place: Place) -> any Stop {
    switch place {
    case .detail(let detail): DetailStop(detail: detail)
    case .letters: LettersStop(ids: agenda.openScored.map(\.id))
    case .question(let id), .doubt(let id): QuestionStop(id: id)
    case .owner(let ids): OwnerStop(ids: ids)
    case .note(let subject): NoteStop(about: subject)
    case .steps: StepsStop()
    case .lanes, .laneRemoval: LanesStop()
    case .laneMarks(let index): LaneMarksStop(index: index)
    case .laneOutcomes(let index): LaneOutcomesStop(index: index)
    case .laneOwner(let index): LaneOwnerStop(index: index)
    case .laneLetters(let index): LaneLettersStop(index: index)
    case .laneCare: LaneCareStop()
    case .laneProof: LaneProofStop()
    case .aside(.peaks), .peakOwner: PeakDatesStop()
    case .aside(let aside): AsideStop(aside: aside)
    case .keptBy(let index): KeptByStop(index: index)
    case .stepLanes: StepLanesStop()
    case .stepLetters(let index): StepLettersStop(index: index)
    case .stepQuestion(let index, let question): StepQuestionStop(index: index, question: question)
    case .ballot(let id, let stage): BallotStop(id: id, stage: stage)
    case .figures: FiguresStop()
    case .review: ReviewStop(total: sheet.proposals.count)
    case .list: ListStop()
    case .disputed: ListStop(isDisputed: true)
    case .findings, .minutes, .reading, .stranger, .verdict: VerdictStop()
    }
  }
}
