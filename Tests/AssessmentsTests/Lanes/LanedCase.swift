// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Testing

@testable import AnswerFiles
@testable import Assessments

/// Answer files with lanes over the small questionnaire, for examples of single rules.
struct LanedCase {
  static let place = SourceLocation(file: "small.yaml")

  /// A file from letters for q0, q1, … such as "aabbc?".
  static func file(
    _ letters: String, facts: [String: AnswerValue] = [:], steps: [Step] = [], lanes: [Lane]
  ) -> AnswerFile {
    var answers: [String: Answer] = [:]
    for (index, letter) in letters.enumerated() { answers["q\(index)"] = answer(letter) }
    for (id, value) in facts { answers[id] = answer(value) }
    return AnswerFile(
      name: "small.yaml",
      workflow: Workflow(id: "small", name: "Small", description: nil, assessedOn: nil),
      participants: [], decider: nil, answers: answers, steps: steps, parkingLot: [], actions: [],
      decisions: [], assumptions: [], signOff: [], calibration: nil, lanes: lanes)
  }

  static func answer(_ value: AnswerValue, note: String? = nil) -> Answer {
    Answer(value: value, note: note, origin: .answerFile, location: place)
  }

  static func answer(_ letter: Character, note: String? = nil) -> Answer {
    answer(Letter(rawValue: String(letter)).map(AnswerValue.letter) ?? .unknown, note: note)
  }

  /// A lane with own letters such as `["q1": "a"]`, each with a note.
  static func lane(
    _ id: String, share: Double? = nil, letters: [String: Character] = [:],
    facts: [String: AnswerValue] = [:], control: Control? = nil, approvers: Int? = nil,
    outcomes: [Bool] = [], note: String? = "seen in 500 files"
  ) -> Lane {
    var lane = Lane(id: id, name: id, location: place)
    lane.share = Share(value: share, location: place)
    lane.answers.questions = letters.mapValues { answer($0, note: note) }
      .merging(facts.mapValues { answer($0, note: note) }) { $1 }
    lane.control = control
    lane.approvers = approvers
    lane.outcomes = outcomes.map { LaneOutcome(what: "issue", isAdverse: $0, location: place) }
    return lane
  }

  /// A step of a system from its four letters, or one of a person or customer without letters.
  static func step(
    _ letters: String, actor: Actor = .system, decides: Bool = false, lanes: [String]? = nil,
    control: Control? = nil, approvers: Int? = nil, name: String = "Step"
  ) -> Step {
    var answers: [StepQuestion: Answer] = [:]
    for (question, letter) in zip(StepQuestion.allCases, letters) {
      answers[question] = answer(letter)
    }
    var step = Step(
      name: name, actor: actor, decides: decides, note: nil, answers: answers, location: place)
    step.lanes = lanes
    step.control = control
    step.approvers = approvers
    return step
  }

  static func assessment(
    of file: AnswerFile, by questionnaire: Questionnaire = SmallCase.questionnaire
  ) -> Assessment {
    Assessment(of: file, by: questionnaire)
  }
}
