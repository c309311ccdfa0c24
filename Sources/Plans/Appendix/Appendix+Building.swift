// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Cores
import Diagnostics
import Questionnaires
import Values

extension Appendix {
  static func of(_ context: PlanContext) -> Appendix {
    let sections = context.questionnaire.sections.filter { !$0.repeatsPerStep }
    return Appendix(
      sections: sections.compactMap { section in
        let lines = section.questions.compactMap { question in
          context.file.answers[question.id].map { Line($0, to: question, in: context) }
        }
        return lines.isEmpty ? nil : Section(title: section.title, answers: lines)
      },
      steps: context.file.steps.map { StepLine($0, in: context) },
      sources: context.planner.sources.value, participants: context.file.participants,
      decider: context.file.decider)
  }
}

extension Appendix.Line {
  init(_ answer: Answer, to question: Question, in context: PlanContext) {
    self.init(
      id: question.id, ask: question.ask, answer: context.shown(answer.value, to: question),
      note: answer.note, by: answer.by, votes: Self.votes(answer.rounds, in: context),
      decidedBy: answer.decidedBy, origin: Self.origin(answer.origin, in: context))
  }

  private static func origin(_ origin: Answer.Origin, in context: PlanContext) -> String? {
    switch origin {
    case .commandLine: context.words(.answer, "from-command-line")
    case .answerFile: nil
    case .defaults: context.words(.answer, "from-defaults")
    case .questionnaire: context.words(.answer, "from-questionnaire")
    }
  }

  /// One sentence per round: "Round 1: b from Team lead and Compliance; not known from Sales".
  private static func votes(_ rounds: [VoteRound], in context: PlanContext) -> [String] {
    rounds.enumerated().map { number, round in
      let letters: [Letter?] = Letter.allCases + [nil]
      let parts = letters.compactMap { letter -> String? in
        let voters = round.votes.filter { $0.letter == letter }.map(\.participant)
        guard !voters.isEmpty else { return nil }
        let who = FigureText.list(voters)
        guard let letter else { return context.words(.answer, "votes-unknown", [.who: who]) }
        return context.words(.answer, "votes", [.letter: letter.rawValue, .who: who])
      }
      let text = parts.joined(separator: "; ")
      return context.words(.answer, "round", [.number: "\(number + 1)", .text: text])
    }
  }
}

extension Appendix.StepLine {
  init(_ step: Step, in context: PlanContext) {
    let letters = context.questionnaire.stepQuestions.compactMap { question in
      StepQuestion(rawValue: question.id).flatMap { step.answers[$0] }.map {
        "\(question.id): \(context.shown($0.value, to: question))"
      }
    }
    self.init(name: step.name, letters: letters, actor: step.actor, note: step.note)
  }
}

extension PlanContext {
  /// An answer as it is shown: "b — occasional edge cases", "yes", "1,200 cases per day".
  func shown(_ value: AnswerValue, to question: Question) -> String {
    func labeled(_ option: String) -> String {
      question.label(of: option).map { "\(option) — \($0)" } ?? option
    }
    return switch value {
    case .unknown: words(.answer, "unknown")
    case .letter(let letter): labeled(letter.rawValue)
    case .yesNo(let yes): words(.answer, yes ? "yes" : "no")
    case .choice(let choice): labeled(choice)
    case .choices(let choices):
      choices.isEmpty
        ? words(.answer, "none") : choices.map(labeled).joined(separator: "; ")
    case .number(let number): shown(number, to: question)
    case .text(let text): text
    case .date(let date): date.description
    }
  }

  /// A number with its unit: "1,200 cases per day", "4.5%", "240 EUR per error".
  private func shown(_ number: PlainNumber, to question: Question) -> String {
    let figure = FigureText.plain(number.value, decimals: 4)
    return switch (question.unit, number.value) {
    case ("share", let share): FigureText.percent(share)
    case ("minutes", 1): "\(figure) \(words(.answer, "minute"))"
    case ("per hour", _), ("per error", _): "\(figure) \(currencyCode) \(question.unit ?? "")"
    default: [figure, question.unit].compactMap(\.self).joined(separator: " ")
    }
  }
}
