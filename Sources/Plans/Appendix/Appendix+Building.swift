// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Cores
import Diagnostics
import Questionnaires
import Values

extension Appendix {
  static func of(_ words: PlanWords, sources: [Source]) -> Appendix {
    // What other designs say is no source of this plan.
    let unused = Set(words.questionnaire.patterns.map(\.id)).subtracting([words.inputs.design.id])
    let sections = words.questionnaire.sections.filter { !$0.repeatsPerStep }
    return Appendix(
      sections: sections.compactMap { section in
        let lines = section.questions.compactMap { question in
          words.file.answers[question.id].map { Line($0, to: question, in: words) }
        }
        return lines.isEmpty ? nil : Section(title: section.title, answers: lines)
      },
      steps: words.file.steps.map { StepLine($0, in: words) },
      lanes: words.file.lanes.compactMap { lane in
        let lines = sections.flatMap(\.questions).compactMap { question in
          lane.answers.questions[question.id].map { Line($0, to: question, in: words) }
        }
        return lines.isEmpty ? nil : LaneSection(name: lane.name, answers: lines)
      },
      sources: sources.filter { !unused.contains($0.id) }, participants: words.file.participants,
      decider: words.file.decider, trace: Trace(words.figures.plan))
  }
}

extension Appendix.Line {
  init(_ answer: Answer, to question: Question, in words: PlanWords) {
    self.init(
      id: question.id, ask: question.ask, answer: words.shown(answer.value, to: question),
      note: answer.note, by: answer.by, noteBy: answer.noteBy(among: words.file.participants),
      votes: Self.votes(answer.rounds, in: words),
      decidedBy: answer.decidedBy, origin: Self.origin(answer.origin, in: words))
  }

  private static func origin(_ origin: Answer.Origin, in words: PlanWords) -> String? {
    switch origin {
    case .commandLine: words(AnswerText.fromCommandLine)
    case .answerFile: nil
    case .defaults: words(AnswerText.fromDefaults)
    case .questionnaire: words(AnswerText.fromQuestionnaire)
    }
  }

  /// One sentence per round: "Round 1: b from Team lead and Compliance; not known from Sales".
  private static func votes(_ rounds: [VoteRound], in words: PlanWords) -> [String] {
    rounds.enumerated().map { number, round in
      let letters: [Letter?] = Letter.allCases + [nil]
      let parts = letters.compactMap { letter -> String? in
        let voters = round.votes.filter { $0.letter == letter }.map(\.participant)
        guard !voters.isEmpty else { return nil }
        // Whoever was counted has no name, and only how many they are is known.
        let named = voters.filter {
          words.file.participants.contains($0) || !VoteRound.isUnnamed($0)
        }
        let counted = voters.count - named.count
        let who = FigureText.list(named + (counted > 0 ? ["\(counted)"] : []))
        guard let letter else { return words(AnswerText.votesUnknown, [.who: who]) }
        return words(AnswerText.votes, [.letter: letter.rawValue, .who: who])
      }
      let text = parts.joined(separator: "; ")
      return words(AnswerText.round, [.number: "\(number + 1)", .text: text])
    }
  }
}

extension Appendix.StepLine {
  init(_ step: Step, in words: PlanWords) {
    let answers = words.questionnaire.stepQuestions.compactMap { question in
      StepQuestion(rawValue: question.id).flatMap { step.answers[$0] }.map {
        Answer(ask: question.ask, shown: words.shown($0.value, to: question))
      }
    }
    self.init(name: step.name, answers: answers, actor: step.actor, note: step.note)
  }
}

extension PlanWords {
  /// An answer as it is shown: "b — occasional edge cases", "European Union", "yes",
  /// "1,200 cases per day".
  ///
  /// Rooms vote by letters; the words of other options are for files.
  func shown(_ value: AnswerValue, to question: Question) -> String {
    func labeled(_ option: String) -> String { question.label(of: option) ?? option }
    return switch value {
    case .unknown: self(AnswerText.unknown)
    case .letter(let letter):
      question.label(of: letter.rawValue).map { "\(letter.rawValue) — \($0)" } ?? letter.rawValue
    case .yesNo(let yes): self(yes ? AnswerText.yes : .no)
    case .choice(let choice): labeled(choice)
    case .choices(let choices):
      choices.isEmpty
        ? self(AnswerText.none) : choices.map(labeled).joined(separator: "; ")
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
    case ("minutes", 1): "\(figure) \(self(AnswerText.minute))"
    case ("per hour", _), ("per error", _):
      "\(figure) \(inputs.currency.value) \(question.unit ?? "")"
    default: [figure, question.unit].compactMap(\.self).joined(separator: " ")
    }
  }
}
