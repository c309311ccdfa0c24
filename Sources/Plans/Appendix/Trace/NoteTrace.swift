// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// The fates of what was noted about answers, steps, lanes and facts.
struct NoteTrace {
  private let figures: PlanFigures
  private let owners: TraceOwners

  init(_ figures: PlanFigures) {
    self.figures = figures
    owners = TraceOwners(figures)
  }

  private var file: AnswerFile { figures.inputs.file }
  private var questions: [Question] {
    figures.inputs.questionnaire.sections.filter { !$0.repeatsPerStep }.flatMap(\.questions)
  }

  /// Notes on the workflow's own answers; those that a folder shares are not about it.
  func answers() -> [TraceRow] {
    questions.compactMap { question in
      guard let answer = file.answers[question.id] else { return openNote(on: question) }
      guard let note = answer.remark, answer.origin != .defaults else { return nil }
      return TraceRow(
        .figure, note, about: question.ask, by: answer.noteBy(among: file.participants),
        fate: fate(of: answer, to: question.id, in: nil))
    }
  }

  /// What was said of a question that nobody has answered.
  private func openNote(on question: Question) -> TraceRow? {
    guard let entry = file.openNotes[question.id],
      let note = entry.note.flatMap(NoteReasons.of)
    else { return nil }
    return TraceRow(
      .figure, note, about: question.ask, by: entry.noteBy(among: file.participants),
      fate: .open(
        owners.blocker(.answer(question: question.id, lane: nil))
          ?? owners.open(who: entry.ask, due: entry.due)))
  }

  /// Notes on steps and on their letters, of lanes as well.
  func steps() -> [TraceRow] {
    file.steps.flatMap { step -> [TraceRow] in
      let own = step.note.map { TraceRow(.step, $0, about: step.name, fate: .builtIn(.map)) }
      let letters = [step.answers] + file.lanes.compactMap { $0.answers.steps[step.name] }
      let noted = letters.flatMap { answers in
        StepQuestion.allCases.compactMap { question in
          answers[question].flatMap { answer in
            answer.note.map {
              TraceRow(
                .step, $0, about: step.name, by: answer.noteBy(among: file.participants),
                fate: letterFate(answer, question, of: step))
            }
          }
        }
      }
      return [own].compactMap(\.self) + noted
    }
  }

  private func letterFate(
    _ answer: Answer, _ question: StepQuestion, of step: Step
  ) -> TraceRow.Fate {
    guard answer.value == .unknown else { return .builtIn(.map) }
    let blocker = owners.blocker { source in
      if case .letter(step.name, question.rawValue, _) = source { true } else { false }
    }
    return .open(blocker ?? owners.open(who: answer.ask, due: answer.due))
  }

  /// Notes on a lane's share, on its answers, and on all of them together.
  func lanes() -> [TraceRow] {
    file.lanes.flatMap { lane -> [TraceRow] in
      let share = lane.share.flatMap { share in
        share.note.map {
          TraceRow(.lane, $0, about: lane.name, by: share.by, fate: fate(ofShare: share, in: lane))
        }
      }
      let whole = lane.answers.note.map {
        TraceRow(.lane, $0, about: lane.name, fate: .builtIn(.map))
      }
      let answers = questions.compactMap { question -> TraceRow? in
        guard let answer = lane.answers.questions[question.id], let note = answer.note else {
          return nil
        }
        return TraceRow(
          .lane, note, about: lane.name, by: answer.noteBy(among: file.participants),
          fate: fate(of: answer, to: question.id, in: lane.id))
      }
      return [share, whole].compactMap(\.self) + answers
    }
  }

  private func fate(ofShare share: Share, in lane: Lane) -> TraceRow.Fate {
    guard share.value == nil else { return .builtIn(.map) }
    return .open(
      owners.blocker(.share(lane: lane.id)) ?? owners.open(who: share.ask, due: share.due))
  }

  private func fate(of answer: Answer, to question: String, in lane: String?) -> TraceRow.Fate {
    guard answer.value == .unknown else {
      let part = PlanPart(using: question)
      // What a lane answers otherwise says which way its cases take.
      return .builtIn(lane != nil && part == .decision ? .map : part)
    }
    return .open(
      owners.blocker(.answer(question: question, lane: lane))
        ?? owners.open(who: answer.ask, due: answer.due))
  }

  /// Notes on what was stated beside the answers.
  func facts() -> [TraceRow] {
    let stated = file.particulars
    return [
      row(stated.errorCostFor, .capacity), row(stated.reversibleUntil, .escalation),
      row(stated.peakDates, .capacity), row(stated.weekdays, .phases),
      row(stated.holidays, .phases), row(stated.staffToday, .capacity),
      row(stated.workedToday, .capacity),
      row(stated.pastCases, .phases), row(stated.systemCostPerYear, .capacity),
      row(stated.audit?.note, by: stated.audit?.by, .phases),
      row(stated.vendor?.note, by: stated.vendor?.by, .phases),
      row(stated.appeal?.note, by: stated.appeal?.by, .escalation),
    ].compactMap(\.self)
  }

  private func row<Value>(_ stated: Stated<Value>?, _ part: PlanPart) -> TraceRow? {
    guard let stated, let note = stated.note else { return nil }
    let fate: TraceRow.Fate =
      stated.value == nil
      ? .open(owners.open(who: stated.ask, due: stated.due)) : .builtIn(part)
    return TraceRow(.fact, note, by: stated.by, fate: fate)
  }

  private func row(_ note: String?, by: String?, _ part: PlanPart) -> TraceRow? {
    note.map { TraceRow(.fact, $0, by: by, fate: .builtIn(part)) }
  }
}
