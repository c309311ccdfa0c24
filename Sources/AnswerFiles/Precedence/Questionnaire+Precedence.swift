// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

extension Questionnaire {
  /// The answers in force, without those to questions that do not apply.
  ///
  /// Precedence, here and nowhere else: command line → answer file → defaults file → the
  /// question's own default.
  func answersInForce(
    shared: [String: Answer], own: [String: Answer], typed: [String: Answer] = [:]
  ) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    for question in questions {
      guard let value = question.defaultValue else { continue }
      answers[question.id] = Answer(
        value: value, origin: .questionnaire, location: question.location)
    }
    for later in [shared, own, typed] { answers.merge(later) { _, new in new } }
    for question in questions where !question.condition.holds(for: { answers[$0]?.value }) {
      answers[question.id] = nil
    }
    return answers
  }
}
