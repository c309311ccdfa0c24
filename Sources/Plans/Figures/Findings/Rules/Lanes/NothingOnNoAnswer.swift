// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// A lane whose cases wait for a person, and nothing says what becomes of one that nobody takes up.
///
/// Without lanes the chosen design says it.
struct NothingOnNoAnswer: FindingRule {
  static let id = FindingID.nothingOnNoAnswer

  func findings(in context: FindingContext) -> [Finding] {
    context.lanePairs.compactMap { lane, figures in
      guard let given = lane.lane, figures.isSeenByPeople, given.onNoAnswer == nil else {
        return nil
      }
      let steps = context.file.steps(of: given)
      let waiting = lane.steps.filter { $0.decides && $0.isControlPoint }.map(\.name)
      let silent = waiting.filter { name in
        steps.first { $0.name == name }?.onNoAnswer == nil
      }
      guard waiting.isEmpty || !silent.isEmpty else { return nil }
      return finding([.lane(lane.id)] + silent.map { .step($0) })
    }
  }
}
