// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import StrictYAML

extension Appendix {
  static func of(_ context: PlanContext) -> Appendix {
    let sections = context.questionnaire.sections.filter { !$0.repeatsPerStep }
    return Appendix(
      sections: sections.compactMap { section in
        let lines = section.questions.compactMap { question in
          context.file.answers[question.id].map { Line($0, to: question) }
        }
        return lines.isEmpty ? nil : Section(title: section.title, answers: lines)
      },
      steps: context.file.steps.map { StepLine($0, context.questionnaire.stepQuestions) },
      sources: context.planner.sources, participants: context.file.participants,
      decider: context.file.decider)
  }
}

extension Appendix.Line {
  init(_ answer: Answer, to question: Question) {
    self.init(
      id: question.id, ask: question.ask, answer: question.shown(answer.value), note: answer.note,
      by: answer.by, votes: Self.votes(answer.rounds), decidedBy: answer.decidedBy,
      origin: Self.origin(answer.origin))
  }

  private static func origin(_ origin: Answer.Origin) -> String? {
    switch origin {
    case .commandLine: "command line"
    case .answerFile: nil
    case .defaults: "defaults file"
    case .questionnaire: "default of the questionnaire"
    }
  }

  /// One sentence per round: "Round 1: b from Team lead and Compliance; not known from Sales".
  private static func votes(_ rounds: [VoteRound]) -> [String] {
    rounds.enumerated().map { number, round in
      let letters: [Letter?] = Letter.allCases + [nil]
      let parts = letters.compactMap { letter -> String? in
        let voters = round.votes.filter { $0.letter == letter }.map(\.participant)
        guard !voters.isEmpty else { return nil }
        return "\(letter?.rawValue ?? "not known") from \(FigureText.list(voters))"
      }
      return "Round \(number + 1): \(parts.joined(separator: "; "))"
    }
  }
}

extension Appendix.StepLine {
  init(_ step: Step, _ questions: [Question]) {
    let letters = questions.compactMap { question in
      StepQuestion(rawValue: question.id).flatMap { step.answers[$0] }.map {
        "\(question.id): \(question.shown($0.value))"
      }
    }
    self.init(name: step.name, letters: letters, actor: step.actor, note: step.note)
  }
}

extension Question {
  /// An answer as it is shown: "b — occasional edge cases", "yes", "1200 cases per day".
  func shown(_ value: AnswerValue) -> String {
    func labeled(_ option: String) -> String {
      label(of: option).map { "\(option) — \($0)" } ?? option
    }
    return switch value {
    case .unknown: "not known yet"
    case .letter(let letter): labeled(letter.rawValue)
    case .yesNo(let yes): yes ? "yes" : "no"
    case .choice(let choice): labeled(choice)
    case .choices(let choices):
      choices.isEmpty ? "none" : choices.map(labeled).joined(separator: "; ")
    case .number(let number):
      [number.text, shownUnit(of: number)].compactMap(\.self).joined(separator: " ")
    case .text(let text): text
    case .date(let date): date.description
    }
  }

  /// The unit where it can stand after a number; a share has none.
  private func shownUnit(of number: PlainNumber) -> String? {
    switch (unit, number.value) {
    case ("share", _): nil
    case ("minutes", 1): "minute"
    default: unit
    }
  }
}
