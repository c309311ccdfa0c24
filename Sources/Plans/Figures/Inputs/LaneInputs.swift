// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// What is known of the cases of one lane before anything is reckoned from it.
package struct LaneInputs: Sendable {
  /// The id of the one lane of a workflow without lanes; no lane of a file can have it.
  package static let allCases = "all"

  /// The lane's id; `allCases` where none are given.
  package let id: String
  /// The lane of the file; nil where none are given.
  package let lane: Lane?
  /// The answers that count here: the workflow's, and over them the lane's own.
  package let answers: [String: Answer]
  /// The workflow's answers, which count as well while the lane's claims are not proven.
  package let workflowAnswers: [String: Answer]
  package let verdict: Verdict
  package let steps: [AssessedStep]
  /// The steps without the lane's claims: what holds until they are proven.
  package let stepsUntilProven: [AssessedStep]
  package let hasClaims: Bool
  /// Whether a law closes it until a legal ground is on record.
  package let isClosedByLaw: Bool
  /// The part of the volume; nil where it is not known.
  package let share: KnownRate?
  /// The counts over all cases of which this lane is what the other lanes leave.
  let restOfCounts: [RestOfCount]
  /// The least and the most that the share can be.
  package let shareRange: ClosedRange<Double>

  package var name: String? { lane?.shortName }

  /// Whether the system settles its cases without a person before they take effect.
  package var goesAlone: Bool { steps.letGoAlone }

  /// The strictest control among the deciding steps; `automatic` where there is none.
  package var control: Control { Self.control(of: steps) }

  /// The same while the lane's claims are not proven.
  package var controlUntilProven: Control { Self.control(of: stepsUntilProven) }

  /// How many people approve a case: 2 where a step or the lane asks for four eyes.
  package var approvers: Int {
    max(lane?.approvers ?? 1, steps.map(\.approvers).max() ?? 1)
  }

  /// A figure that was given for the lane, else for the workflow; nil where it is not known.
  package func number(_ key: FigureKey) -> Double? {
    answers.number(key)
  }

  /// A share with the cases behind it.
  package func rate(_ key: FigureKey) -> KnownRate? {
    if let rest = restOfCounts.first(where: { $0.key == key }) { return rest.rate }
    guard let answer = answers[key.rawValue], case .number(let number) = answer.value else {
      return nil
    }
    return KnownRate(value: number.value, sample: answer.sample)
  }

  /// Whether a share is the lane's own, by its count or by what the other lanes leave of one.
  package func isOwn(_ key: FigureKey) -> Bool {
    lane?.answers.questions[key.rawValue] != nil || restOfCounts.contains { $0.key == key }
  }

  /// The letter that counts, an unknown one as c; while claims are not proven the stricter of the
  /// lane's and the workflow's.
  package func letter(_ key: LetterKey) -> Letter {
    let own = Letter.counted(answers[key.rawValue]?.value.letter)
    guard hasClaims else { return own }
    return max(own, Letter.counted(workflowAnswers[key.rawValue]?.value.letter))
  }

  private static func control(of steps: [AssessedStep]) -> Control {
    steps.filter(\.decides).compactMap(\.control).max() ?? .automatic
  }
}

extension [String: Answer] {
  /// A figure; nil where it is not known.
  func number(_ key: FigureKey) -> Double? {
    if case .number(let number)? = self[key.rawValue]?.value { number.value } else { nil }
  }
}
