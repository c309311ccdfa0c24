// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// How long the parts of an interview usually take a room of people.
///
/// The times are ours, from trials: a scored question is talked about, a fact is mostly known.
package struct Course: Sendable {
  package struct Part: Sendable {
    /// The section; nil for the kinds of cases, which no section asks.
    package var title: String?
    package var questions: Int
    package var minutes: Int
  }

  package var parts: [Part]

  package var minutes: Int { parts.reduce(0) { $0 + $1.minutes } }

  /// Half minutes of a question, by its kind.
  private static func halves(_ question: Question) -> Int {
    switch question.kind {
    case .abc: 3
    case .yesNo, .oneOf, .someOf: 2
    case .number, .text, .date: 1
    }
  }

  private static let lanesMinutes = 8
  private static let stepsMinutes = 6

  static func minutes(_ questions: [Question]) -> Int {
    (questions.reduce(0) { $0 + halves($1) } + 1) / 2
  }

  /// The parts in order, each with what is asked in it; what has nothing left is left out.
  ///
  /// - Parameters:
  ///   - asked: the questions that count.
  ///   - lanesFollow: the question that the kinds of cases come after.
  init(
    of questionnaire: Questionnaire, asked: [Question], lanesFollow: String?, asksSteps: Bool
  ) {
    let ids = Set(asked.map(\.id))
    parts = questionnaire.sections.flatMap { section -> [Part] in
      if section.repeatsPerStep {
        return asksSteps
          ? [Part(title: section.title, questions: 0, minutes: Self.stepsMinutes)] : []
      }
      let questions = section.questions.filter { ids.contains($0.id) }
      let part = Part(
        title: section.title, questions: questions.count, minutes: Self.minutes(questions))
      let hasLanes = section.questions.contains { $0.id == lanesFollow }
      return (questions.isEmpty ? [] : [part])
        + (hasLanes ? [Part(title: nil, questions: 0, minutes: Self.lanesMinutes)] : [])
    }
  }
}

extension Interview {
  /// What a whole interview asks, whatever a rehearsal leaves out.
  var course: Course {
    Course(
      of: questionnaire, asked: sheet.applicable.filter { !hides($0) },
      lanesFollow: agenda.lanesFollowing, asksSteps: true)
  }

  /// About how many minutes what is still open takes.
  var minutesLeft: Int {
    Course(
      of: questionnaire, asked: agenda.onTheWay.filter(agenda.isOpen),
      lanesFollow: agenda.areLanesOpen ? agenda.lanesFollowing : nil,
      asksSteps: agenda.isOpen(.steps)
    ).minutes
  }
}
