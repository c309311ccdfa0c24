// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

extension Interview {
  var minutes: Minutes {
    let recap = recapScreen
    let questions = sheet.applicable.filter { !$0.isPrivate }
    return Minutes(
      workflow: sheet.workflow.name, id: sheet.workflow.id, day: options.today,
      participants: sheet.participants, decider: sheet.decider, assessment: assessment,
      earlierDay: earlierDay, changes: changedAnswers + settlements, flips: flips,
      answers: questions.compactMap(minuted),
      steps: sheet.steps.filter { !$0.isProposed }.map(\.name),
      onlyLanes: Dictionary(
        sheet.steps.map { step in
          (step.name, sheet.lanes.filter { step.lanes?.contains($0.id) ?? false }.map(\.name))
        }, uniquingKeysWith: { first, _ in first }),
      dissent: questions.flatMap(dissent), tasks: tasks(recap),
      decisions: minutedDecisions,
      deadlines: sheet.particulars.deadlines.filter { !$0.isProposed }.map(DeadlineInput.typed),
      peakDays: minutedPeaks, differences: sheet.lanes.compactMap(minuted),
      assumptions: sheet.assumptions, parked: sheet.parkingLot,
      missing: missingRequired.map(\.ask), proposed: sheet.proposals.count)
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

  /// The day on which the workflow was last worked on before today.
  private var earlierDay: CalendarDate? {
    opened.workflow.assessedOn.flatMap { $0 < options.today ? $0 : nil }
  }

  /// The answers that were said before and are others now.
  private var changedAnswers: [MinutedChange] {
    guard earlierDay != nil else { return [] }
    return sheet.applicable.filter { !$0.isPrivate }.compactMap { question in
      guard let before = opened.entries[question.id], let now = sheet.entries[question.id],
        before.isSaid, let earlier = before.value, let value = now.value, value != earlier
      else { return nil }
      return MinutedChange(
        kind: .answered, what: question.ask,
        before: AnswerInput.said(earlier, before.note, sample: before.sample, for: question),
        after: AnswerInput.said(value, now.note, sample: now.sample, for: question), who: now.by)
    }
  }

  private func minuted(_ question: Question) -> MinutedAnswer? {
    guard let entry = sheet.entries[question.id], !entry.isProposed else { return nil }
    let value = agenda.isOpen(question) || entry.value == .unknown ? nil : entry.value
    // What was said or voted about a question that is still open was said all the same.
    guard value != nil || entry.note != nil || !entry.rounds.isEmpty else { return nil }
    let typed = value.map { AnswerInput.typed($0, for: question) }
    var note = entry.note.flatMap(HandCount.removed(from:))
    var answer = typed
    if case .number(let number)? = value {
      var figure = question.isShare ? FigureText.percent(number.value) : number.text
      // As it was said: counted, or about so many.
      if let counted = entry.sample?.words {
        figure = "\(counted) (\(figure))"
      } else if question.isShare, let said = note, let count = FigureRemarks.count(in: said) {
        figure = "\(count) (\(figure))"
        note = FigureRemarks.without(count, in: said)
      }
      if let said = note, FigureRemarks.saysEstimate(said) {
        figure = "about \(figure)"
        note = FigureRemarks.without(FigureRemarks.estimate, in: said)
      }
      answer = figure
    }
    let before = earlierDay == nil ? nil : opened.entries[question.id]
    let earlierRounds = before.map { entry in
      entry.rounds.count <= self.sheet.entries[question.id]?.rounds.count ?? 0
        ? entry.rounds.count : 0
    }
    return MinutedAnswer(
      ask: question.ask, answer: answer, label: typed.flatMap(question.label),
      note: note, by: entry.by,
      rounds: entry.rounds.map(VoteSpread.init),
      hands: entry.note.flatMap { HandCount.all(in: $0).last }, decidedBy: entry.decidedBy,
      earlierRounds: earlierRounds ?? 0, earlierDay: earlierDay,
      isDecidedBefore: before != nil && before?.decidedBy == entry.decidedBy
        && before?.value == entry.value && before?.rounds == entry.rounds)
  }

  /// A plan says of a decision what does not keep it, and so do the minutes of the same day.
  private var minutedDecisions: [MinutedDecision] {
    let isNamed = sheet.decisions.contains { $0.keptBy != nil }
    let findings =
      isNamed && missingRequired.isEmpty
      ? host.findings(in: sheet.answerFile(fillingGaps: true), by: questionnaire) : []
    return sheet.decisions.map { decision in
      let day = opened.decisions.contains { $0.what == decision.what } ? earlierDay : nil
      guard let keptBy = decision.keptBy else {
        return MinutedDecision(
          remark: decision, isUnkept: !sheet.lanes.isEmpty || !sheet.steps.isEmpty,
          earlierDay: day)
      }
      return MinutedDecision(
        remark: decision, keptBy: KeptByInput.typed(keptBy, lanes: sheet.lanes),
        doubt: findings.first { $0.says.contains("“\(decision.what)”") }?.against,
        earlierDay: day)
    }
  }

  private func minuted(_ lane: Lane) -> MinutedDifference? {
    let letters = differing(in: lane)
    guard !letters.isEmpty else { return nil }
    let sample = claims(of: lane).lazy.compactMap { lane.answers.questions[$0.id]?.sample }.first
    return MinutedDifference(
      lane: lane.name, letters: letters, reason: reason(of: lane),
      counted: sample.map(LaneProofInput.typed))
  }

  /// The one for all letters, else those of single ones.
  private func reason(of lane: Lane) -> String? {
    let own = questionnaire.scored.compactMap { lane.answers.questions[$0.id]?.note }
    let reasons = lane.answers.note.map { [$0] } ?? own
    return reasons.isEmpty
      ? nil : reasons.map(TypedText.singleLine).reduce("", SpokenNote.joined)
  }

  private var minutedPeaks: String? {
    guard let peaks = sheet.particulars.peakDates, !peaks.isProposed, let days = peaks.value,
      !days.isEmpty
    else { return nil }
    return PeakDatesInput.typed(days, calendar: calendar)
  }

  private func dissent(on question: Question) -> [MinutedDissent] {
    guard let entry = sheet.entries[question.id] else { return [] }
    return entry.dissent.map {
      MinutedDissent(
        ask: question.ask, decision: entry.value?.letter?.rawValue, who: name(of: $0, in: entry),
        dissent: $0,
        earlierDay: opened.entries[question.id]?.dissent.contains($0) ?? false
          ? earlierDay : nil)
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
      MinutedTask(
        kind: .action, what: $0.what, who: $0.who, due: $0.due, before: name(of: $0.before))
    }
    let peaks = unknownPeaks.map {
      MinutedTask(kind: .peaks, what: "", who: $0.who, due: $0.due)
    }
    let all = unknown + peaks + gathered + actions
    let dated = all.enumerated().filter { $0.element.due != nil }.sorted { left, right in
      guard let first = left.element.due, let second = right.element.due else { return false }
      return first == second ? left.offset < right.offset : first < second
    }
    return dated.map(\.element) + all.filter { $0.due == nil }
  }
}
