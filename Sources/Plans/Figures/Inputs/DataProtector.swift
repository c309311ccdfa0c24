// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

/// Whoever protects personal data, as far as the room named somebody, and by when it must be named else.
package struct DataProtector {
  let inputs: PlanInputs

  package init(_ inputs: PlanInputs) { self.inputs = inputs }

  /// Whether a role is that of somebody who protects personal data.
  package func protects(_ role: String) -> Bool { inputs.tells(.protectsData, in: role) }

  /// Whether somebody of theirs takes part, signs, or has something to do.
  var isNamed: Bool {
    let file = inputs.file
    let lanes = file.lanes.flatMap { [$0.reviewer, $0.backup] }
    let tasks = (file.actions + file.decisions).map(\.who)
    let asked = inputs.questionnaire.questions.map { file.answers[$0.id]?.ask }
    let roles = RoleKey.allCases.map(inputs.role)
    let known =
      file.participants + file.particulars.signers.map(\.who)
      + (lanes + tasks + asked + roles).compactMap(\.self)
    return known.contains(where: protects)
  }

  /// Working days in which whoever is named can answer, ours.
  package static let daysToAnswer = 5

  /// As many working days before the first dated task in which cases are read or tried, or data
  /// protection is asked; not before the assessment, and nil without such a task.
  package var beforeFirstReading: CalendarDate? {
    let tasks = inputs.file.actions.filter { task in
      [.readsCases, .protectsData].contains { inputs.tells($0, in: task.what) }
    }
    let counts = Self.counted.compactMap { inputs.file.answers[$0.rawValue] }
      .filter { $0.value == .unknown }
    guard let first = (tasks.compactMap(\.due) + counts.compactMap(\.due)).min() else {
      return nil
    }
    return early(for: first)
  }

  /// So early that they can answer on a day; not before the assessment.
  private func early(for day: CalendarDate) -> CalendarDate {
    let offices = inputs.calendar.ofOffices
    let before = offices.adding(-Self.daysToAnswer, to: day)
    guard let assessed = inputs.file.workflow.assessedOn, before < assessed else { return before }
    return offices.first(onOrAfter: assessed)
  }

  /// Whoever counts what is wrong reads cases.
  private static let counted = [
    FigureKey.proposalErrorRate, .errorRateToday, .overrideRateToday,
  ]

  /// Whether an answer of theirs about specially protected data is due before the first phase.
  private var isAskedOfData: Bool {
    [.yesNo(true), .unknown].contains(
      inputs.file.value(of: FactKey.specialCategoryData.rawValue))
  }

  /// By when it is named: usually on a day of ours, on which an answer about protected data is due as
  /// well, and earlier where cases are read before.
  package func namedBy(_ usual: Planned<CalendarDate>?) -> Planned<CalendarDate>? {
    let asked = usual.map { isAskedOfData ? Planned(early(for: $0.value), isOurs: true) : $0 }
    guard let needed = beforeFirstReading else { return asked }
    if let asked, asked.value <= needed { return asked }
    return Planned(needed, isOurs: true)
  }

  /// Whether cases are read to answer a question before a day on which they sign what is read.
  package func isAwaited(counting question: String, before signing: CalendarDate) -> Bool {
    guard Self.counted.contains(where: { $0.rawValue == question }),
      let answer = inputs.file.answers[question], answer.value == .unknown, let due = answer.due
    else { return false }
    return due < signing && answer.ask.map(protects) != true
  }

  /// Whether a task reads or tries cases before a day on which they sign what is read; their own is none.
  package func isAwaited(by task: Remark, before signing: CalendarDate) -> Bool {
    guard let due = task.due, due < signing, task.who.map(protects) != true,
      !inputs.tells(.protectsData, in: task.what)
    else { return false }
    // What a task is about stands at its beginning.
    let start = task.what.split(separator: " ").prefix(2).joined(separator: " ")
    return inputs.tells(.readsRealCases, in: start)
  }
}
