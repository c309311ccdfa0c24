// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

extension FindingWords {
  func shown(_ value: FigureValue, in slot: FindingSlot) -> String {
    switch (slot, value) {
    case (.people, .count(let count)), (.otherPeople, .count(let count)),
      (.peopleMissing, .count(let count)):
      FigureText.people(count)
    case (.changes, .count(let count)), (.leftOut, .count(let count)):
      FigureText.word(Int(count.rounded()))
    default: shown(value)
    }
  }

  private func shown(_ value: FigureValue) -> String {
    switch value {
    case .count(let count): FigureText.plain(count, decimals: count < 10 ? 1 : 0)
    case .share(let share): Self.share(share)
    case .minutes(let minutes): FigureText.minutes(minutes.rounded())
    case .hours(let hours):
      FigureText.counted(hours < 100 ? (hours * 10).rounded() / 10 : hours.rounded(), "hour")
    case .days(let days): FigureText.counted(days.rounded(), "working day")
    case .money(let amount): FigureText.money(amount, names.currency)
    case .number(let number): FigureText.plain(number)
    case .date(let date): "\(date)"
    case .text(let text): text
    case .texts(let texts): FigureText.list(texts)
    case .lane(let id): lane(id)
    case .role(let key): names.roles[key] ?? key.rawValue
    case .letter(let letter): letter.rawValue
    case .control(let control): names.controls[control] ?? control.rawValue
    case .verdict(let verdict): names.verdicts[verdict] ?? verdict.rawValue
    }
  }

  /// Chances close to none or to certain are told as such a bound, not as 0% or 100%.
  private static func share(_ share: Double) -> String {
    switch share {
    case 0: "none"
    case ..<0.001: "under 0.1%"
    case 0.999..<1: "over 99.9%"
    default: FigureText.coarsePercent(share)
    }
  }

  func subject(_ slot: SubjectSlot, _ subjects: [FindingSubject]) -> String? {
    let found = subjects.compactMap { shown($0, for: slot) }
    return found.isEmpty ? nil : FigureText.list(found)
  }

  private func shown(_ subject: FindingSubject, for slot: SubjectSlot) -> String? {
    switch (slot, subject) {
    case (.lane, .lane(let id)), (.lanes, .lane(let id)): lane(id)
    case (.step, .step(let name)): name
    case (.mark, .mark(let lane, let field)): mark(field, in: lane)
    case (.question, .question(let id)), (.questions, .question(let id)): question(id)
    case (.questions, .step(let name)): "“\(name)”"
    case (.duty, .question(let id)): duty(id)
    case (.role, .role(let name)): name
    case (.dates, .date(let date)): "\(date)"
    default: nil
    }
  }

  /// The lane's name; all cases where none are given.
  private func lane(_ id: String) -> String {
    inputs.file.lanes.first { $0.id == id }.map { "“\($0.shortName)”" } ?? inputs.file.workflow.name
  }

  private func mark(_ field: String, in lane: String) -> String {
    let mark = inputs.file.lanes.first { $0.id == lane }?.marks.first { $0.field == field }
    return mark?.label ?? mark?.words ?? field
  }

  private func question(_ id: String) -> String? {
    let questionnaire = inputs.questionnaire
    return questionnaire.question(id)?.ask
      ?? questionnaire.stepQuestions.first { $0.id == id }?.ask
  }

  private func duty(_ gate: String) -> String? {
    inputs.questionnaire.gates.first { $0.id == gate }.map { $0.title ?? $0.id }
  }
}

extension BlockerSource {
  /// The key of its words.
  var kind: String {
    switch self {
    case .action: "action"
    case .dissent: "dissent"
    case .signature: "signature"
    case .law: "law"
    case .specialData: "special-data"
    case .duty: "duty"
    case .roles: "roles"
    case .map: "map"
    case .answer: "answer"
    case .letter: "letter"
    case .share: "share"
    case .limit: "limit"
    case .finding(let rule, _): "finding-\(rule.rawValue)"
    }
  }

  /// Where it is, as findings say it.
  func subjects(in inputs: PlanInputs) -> [FindingSubject] {
    switch self {
    case .dissent(let question, let place, _): [.question(question)] + [place].compactMap(\.self)
    case .signature(let lane, let question): [.lane(lane), .question(question)]
    case .law(let lane), .share(let lane): [.lane(lane)]
    case .duty(let gate): [.question(gate)]
    case .answer(let question, let lane):
      (lane.map { [.lane($0)] } ?? []) + [.question(question)]
    case .letter(let step, let question, let lane):
      (lane.map { [.lane($0)] } ?? []) + [.step(step), .question(question)]
    case .limit(let lane, let field): [.lane(lane), .mark(lane: lane, field: field)]
    case .finding(_, let about):
      about.map { name in
        inputs.file.lanes.contains { $0.id == name } ? [.lane(name)] : [.role(name)]
      } ?? []
    case .action, .specialData, .roles, .map: []
    }
  }
}
