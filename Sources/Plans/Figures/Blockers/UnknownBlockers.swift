// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The blockers of what is not known yet.
struct UnknownBlockers: BlockerMaking {
  let context: FindingContext
  let dates: BlockerDates

  /// The figures that people, limits and hours are reckoned from.
  private static let figures: [FigureKey] = [
    .peakVolumePerDay, .handlingMinutes, .reviewMinutes, .reviewers, .reviewLimitMinutes,
    .serviceHours, .shrinkage,
  ]
  /// The facts on which it depends who must decide.
  private static let facts: [FactKey] = [
    .affectsPerson, .adverseOutcomes, .legalBasis, .evaluatesStaff, .automation, .timing,
  ]

  /// Marks whose limit nobody knows keep their lane empty.
  func limits() -> [Blocker] {
    context.file.lanes.flatMap { lane in
      lane.marks.filter(\.isUnknown).map {
        blocker(
          .limit(lane: lane.id, field: $0.field), id: "limit-\(lane.id)-\($0.field)",
          stops: .lane(lane.id))
      }
    }
  }

  /// They are counted in the first phase.
  func shares() -> [Blocker] {
    context.inputs.lanes.filter { $0.share == nil }.map { lane in
      let share = lane.lane?.share
      return blocker(
        .share(lane: lane.id), id: "share-\(lane.id)", who: share?.ask, by: share?.due,
        stops: .lane(lane.id))
    }
  }

  /// Scored answers, facts and figures of the workflow, and what lanes answer for themselves.
  ///
  /// Without a volume not even the first phase can be planned, so it is needed where nobody was
  /// asked as well.
  func answers() -> [Blocker] {
    let early: Set<String> = [FigureKey.volumePerDay.rawValue]
    // A lane that the law closes for want of a ground says it already.
    let isClosed = context.inputs.lanes.contains(where: \.isClosedByLaw)
    let told: Set<String> = isClosed ? [FactKey.legalBasis.rawValue] : []
    let needed =
      Set(context.inputs.questionnaire.scored.map(\.id)).union(Self.figures.map(\.rawValue))
      .union(Self.facts.map(\.rawValue)).union(early).subtracting(told)
    let ofWorkflow = context.inputs.questionnaire.questions.compactMap { question -> Blocker? in
      let answer = context.file.answers[question.id]
      let isMissing = answer == nil && early.contains(question.id)
      guard needed.contains(question.id), isMissing || answer?.value == .unknown else {
        return nil
      }
      let phase = early.contains(question.id) ? context.firstPhase : context.reviewingPhase
      return blocker(
        .answer(question: question.id, lane: nil), id: "answer-\(question.id)",
        who: answer?.ask, by: answer?.due, stops: .phase(phase))
    }
    let ofLanes = context.file.lanes.flatMap { lane in
      context.inputs.questionnaire.questions.compactMap { question -> Blocker? in
        guard needed.contains(question.id),
          let own = lane.answers.questions[question.id], own.value == .unknown
        else { return nil }
        return blocker(
          .answer(question: question.id, lane: lane.id), id: "answer-\(lane.id)-\(question.id)",
          who: own.ask, by: own.due, stops: .lane(lane.id))
      }
    }
    return ofWorkflow + ofLanes
  }

  func letters() -> [Blocker] {
    let ofSteps = context.file.steps.enumerated().flatMap { place, step -> [Blocker] in
      guard step.actor == .system else { return [] }
      return StepQuestion.allCases.compactMap { question in
        letter(
          question, step.answers[question], of: step, at: place,
          stops: .phase(context.reviewingPhase))
      }
    }
    let ofLanes = context.file.lanes.flatMap { lane in
      context.file.steps.enumerated().flatMap { place, step in
        StepQuestion.allCases.compactMap { question in
          letter(
            question, lane.answers.steps[step.name]?[question], of: step, at: place, in: lane.id,
            stops: .lane(lane.id))
        }
      }
    }
    return ofSteps + ofLanes
  }

  /// Nil where the letter is known, or where nobody was asked.
  private func letter(
    _ question: StepQuestion, _ answer: Answer?, of step: Step, at place: Int,
    in lane: String? = nil, stops: StoppedPart
  ) -> Blocker? {
    guard let answer, answer.value == .unknown else { return nil }
    let name = [lane, "\(place + 1)", question.rawValue].compactMap(\.self)
    return blocker(
      .letter(step: step.name, question: question.rawValue, lane: lane),
      id: "letter-\(name.joined(separator: "-"))", who: answer.ask, by: answer.due, stops: stops)
  }
}
