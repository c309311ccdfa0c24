// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// What the playbook's conditions read: the verdict and the answers.
///
/// An unknown letter is c, as in the tally; the design's timing and automation stand in for answers
/// that nobody gave.
struct PlaybookScope: Sendable {
  private let verdict: Verdict
  private let values: [String: AnswerValue]
  private let unknown: Set<String>

  init(_ inputs: PlanInputs) {
    verdict = inputs.verdict
    var values = inputs.file.answers.mapValues(\.value)
    unknown = Set(values.filter { $0.value == .unknown }.keys)
    for question in inputs.questionnaire.scored where values[question.id] == .unknown {
      values[question.id] = .letter(.counted(nil))
    }
    let design = inputs.design
    values[FactKey.automation.rawValue] = .choice(design.automation.rawValue)
    values[FactKey.timing.rawValue] = .choice(design.timing.rawValue)
    values[FactKey.pattern.rawValue] = .choice(design.id)
    self.values = values
  }

  /// Whether an entry of the playbook belongs to this plan.
  func applies(_ scope: Scope) -> Bool {
    scope.verdicts.contains(verdict) && holds(scope.condition)
  }

  func holds(_ condition: Condition) -> Bool {
    condition.holds { values[$0] }
  }

  /// Whether a condition holds only because an answer is not known yet.
  func restsOnUnknown(_ condition: Condition) -> Bool {
    condition.entries.contains { unknown.contains($0.question) }
  }
}
