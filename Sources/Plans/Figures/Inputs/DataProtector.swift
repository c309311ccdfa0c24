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

  /// The last working day before the first dated task in which cases are read or tried, or data
  /// protection is asked; not before the assessment, and nil without such a task.
  package var beforeFirstReading: CalendarDate? {
    let tasks = inputs.file.actions.filter { task in
      [.readsCases, .protectsData].contains { inputs.tells($0, in: task.what) }
    }
    // Whoever counts what is wrong reads cases.
    let counts = [FigureKey.proposalErrorRate, .errorRateToday, .overrideRateToday]
      .compactMap { inputs.file.answers[$0.rawValue] }.filter { $0.value == .unknown }
    guard let first = (tasks.compactMap(\.due) + counts.compactMap(\.due)).min() else {
      return nil
    }
    let offices = inputs.calendar.ofOffices
    let before = offices.adding(-1, to: first)
    guard let assessed = inputs.file.workflow.assessedOn, before < assessed else { return before }
    return offices.first(onOrAfter: assessed)
  }

  /// By when it is named: usually on a day of ours, and earlier where cases are read before.
  package func namedBy(_ usual: Planned<CalendarDate>?) -> Planned<CalendarDate>? {
    guard let needed = beforeFirstReading else { return usual }
    if let usual, usual.value <= needed { return usual }
    return Planned(needed, isOurs: true)
  }
}
