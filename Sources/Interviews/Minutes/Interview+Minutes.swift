// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension Interview {
  var minutes: Minutes {
    let recap = recapScreen
    let questions = sheet.applicable.filter { !$0.isPrivate }
    return Minutes(
      workflow: sheet.workflow.name, id: sheet.workflow.id, day: options.today,
      participants: sheet.participants, decider: sheet.decider, assessment: assessment,
      answers: questions.compactMap(minuted),
      steps: sheet.steps.filter { !$0.isProposed }.map(\.name),
      dissent: questions.flatMap(dissent), tasks: tasks(recap),
      decisions: sheet.decisions, assumptions: sheet.assumptions, parked: sheet.parkingLot,
      missing: missingRequired.map(\.ask), proposed: sheet.proposals.count,
      resume: host.resumeCommand, plan: host.commands.last)
  }

  /// Writes the minutes and says where they are.
  mutating func writeMinutes() {
    switch host.write(minutes) {
    case .written(let path):
      areMinutesDue = false
      prompter.show(.notice(.minutesWritten(path)))
    case .failed(let diagnostics): prompter.show(.problems(diagnostics))
    }
  }

  /// Leaves, where a meeting has said something after the offer of its minutes.
  func leaving(_ departure: Departure) -> Turn {
    let isMeeting = sheet.participants.count > 1 && !options.isPreview && host.keptIn != nil
    guard isMeeting, areMinutesDue, trail.last?.place != .minutes else {
      return .finish(departure)
    }
    return .go(MinutesStop(departure: departure))
  }

  private func minuted(_ question: Question) -> MinutedAnswer? {
    guard let entry = sheet.entries[question.id], let value = entry.value, value != .unknown,
      !entry.isProposed, !agenda.isOpen(question)
    else { return nil }
    let typed = AnswerInput.typed(value, for: question)
    return MinutedAnswer(
      ask: question.ask, answer: typed, label: question.label(of: typed), note: entry.note,
      by: entry.by, rounds: entry.rounds.map(VoteSpread.init), decidedBy: entry.decidedBy)
  }

  private func dissent(on question: Question) -> [MinutedDissent] {
    guard let entry = sheet.entries[question.id] else { return [] }
    return entry.dissent.map {
      MinutedDissent(ask: question.ask, decision: entry.value?.letter?.rawValue, dissent: $0)
    }
  }

  /// By day; those of one day in the order in which they were named.
  private func tasks(_ recap: RecapScreen) -> [MinutedTask] {
    let unknown = sheet.applicable.filter { sheet.entries[$0.id]?.value == .unknown }.map {
      MinutedTask(
        kind: .findOut, what: $0.ask, who: sheet.entries[$0.id]?.ask,
        due: sheet.entries[$0.id]?.due)
    }
    let gathered = recap.gathered.map {
      MinutedTask(kind: .gather, what: "", count: $0.count, who: $0.who, due: $0.due)
    }
    let actions = sheet.actions.filter { !$0.isProposed }.map {
      MinutedTask(kind: .action, what: $0.what, who: $0.who, due: $0.due)
    }
    let all = unknown + gathered + actions
    let dated = all.enumerated().filter { $0.element.due != nil }.sorted { left, right in
      guard let first = left.element.due, let second = right.element.due else { return false }
      return first == second ? left.offset < right.offset : first < second
    }
    return dated.map(\.element) + all.filter { $0.due == nil }
  }
}
