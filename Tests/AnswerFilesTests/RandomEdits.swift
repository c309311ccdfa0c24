// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import SeededDice
import Values

/// Random edits.
extension Dice {
  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  private mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

  private mutating func words() -> String {
    let words = [
      "plain", "a: b", "# no comment", "\"quoted\"", "it's", "two\nlines", "tab\tbed", "🎉", "שלום",
      "{{x}}", "\u{1}", "[", "- dash", "yes", "?", "\\", "100 %", "&", "*",
    ]
    return (0...below(4)).map { _ in words[below(words.count)] }.joined(separator: " ")
  }

  mutating func entry(of sheet: AnswerSheet) -> (String, AnswerEntry?) {
    let questions = sheet.questionnaire.questions
    let question = questions[below(questions.count)]
    if oneIn(12) { return (question.id, nil) }
    var entry = oneIn(3) ? AnswerEntry() : sheet.entries[question.id] ?? AnswerEntry()
    if !oneIn(4) { entry.value = value(of: question) }
    if oneIn(2) { entry.note = oneIn(3) ? nil : words() }
    if oneIn(4) { entry.by = words() }
    if oneIn(5) { entry.decidedBy = oneIn(2) ? nil : words() }
    if oneIn(5) {
      entry.ask = words()
      entry.due = CalendarDate(dayNumber: 20_000 + below(3000))
    }
    if oneIn(4) {
      let votes = ["Ana", words(), "Bo: x"].map {
        VoteRound.Vote(participant: $0, letter: Letter.allCases.randomElement(using: &self))
      }
      entry.rounds.append(VoteRound(votes: votes))
    }
    if oneIn(6) { entry.dissent.append(Dissent(who: words(), answer: "c", accepts: oneIn(2))) }
    if entry.value == nil, entry.note == nil, entry.rounds.isEmpty { return (question.id, nil) }
    return (question.id, entry)
  }

  private mutating func value(of question: Question) -> AnswerValue {
    if oneIn(5) { return .unknown }
    switch question.kind {
    case .abc: return .letter(Letter.allCases[below(3)])
    case .yesNo: return .yesNo(oneIn(2))
    case .oneOf: return .choice(question.options[below(question.options.count)].id)
    case .someOf: return .choices(question.options.map(\.id).filter { _ in oneIn(3) })
    case .number:
      let texts = ["0", "1", "0.5", "0.10", "12", "600", "-1"]
      let fitting = texts.compactMap(PlainNumber.init).filter(question.bounds.contain)
      return fitting.randomElement(using: &self).map(AnswerValue.number) ?? .unknown
    case .text: return .text("a \(words())")
    case .date: return .date(CalendarDate(dayNumber: 20_000 + below(3000)))
    }
  }

  private mutating func newStep() -> Step {
    let actor = Actor.allCases[below(3)]
    let letters = actor == .system ? ["abca", "?bc", "", "cc??"][below(4)] : ""
    return step(
      words(), actor, decides: actor != .customer && oneIn(2), letters: letters,
      note: oneIn(2) ? words() : nil)
  }

  mutating func edit(of sheet: AnswerSheet) -> AnswerFileEdit {
    let count = sheet.steps.count
    switch below(20) {
    case 0: return .assessedOn(CalendarDate(dayNumber: 20_000 + below(3000)))
    case 1: return .workflowName(words())
    case 2: return .workflowDescription(oneIn(2) ? nil : words())
    case 3: return .participants((0..<below(4)).map { "\($0) \(words())" })
    case 4: return .decider(oneIn(2) ? nil : words())
    case 5: return .insertStep(newStep(), at: below(count + 1))
    case 6 where count > 0: return .replaceStep(below(count), newStep())
    case 7 where count > 0: return .moveStep(below(count), to: below(count))
    case 8 where count > 0: return .removeStep(below(count))
    case 9 where oneIn(3): return .replaceSteps((0..<below(3)).map { _ in newStep() })
    case 10, 11:
      return .remark(
        RemarkList.allCases[below(4)], Remark(what: words(), who: oneIn(2) ? words() : nil))
    default:
      let (id, entry) = entry(of: sheet)
      return .entry(id, entry)
    }
  }
}
