// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Plans
import Questionnaires
import Templates
import Values

/// The signature of whoever protects personal data, where none of the others who sign is that person:
/// whatever the cases are about, somebody works on them by name, and records are kept.
struct DataProtectionRow {
  /// As the answers name them; nil where nobody is named.
  let who: String?
  /// Who names them.
  let namer: String
  let by: Planned<CalendarDate>?

  init?(on page: PlanPage) {
    guard !SignatureRow.all(on: page).contains(where: { page.protectsData($0.role) }) else {
      return nil
    }
    who = page.file.participants.first(where: page.protectsData)
    let open = TraceOwners(page.figures).open()
    namer = open.owner.map { PageText.planned($0) { $0 } } ?? page.role(.decisionOwner)
    by = Self.earlier(open.due, Self.beforeFirstReading(on: page))
  }

  /// The last working day before the first dated task in which cases are read or tried, or data
  /// protection is asked; not before the assessment.
  private static func beforeFirstReading(on page: PlanPage) -> CalendarDate? {
    let telltales = page.inputs.questionnaire.playbook.telltales
    let words = telltales[.readsCases] + telltales[.protectsData]
    let tasks = page.file.actions.filter { SpokenWords($0.what).says(anyOf: words) }.compactMap(
      \.due)
    // Whoever counts what is wrong reads cases.
    let counts = [FigureKey.proposalErrorRate, .errorRateToday, .overrideRateToday]
      .compactMap { page.file.answers[$0.rawValue] }.filter { $0.value == .unknown }.compactMap(
        \.due)
    guard let first = (tasks + counts).min() else { return nil }
    let offices = page.inputs.calendar.ofOffices
    let before = offices.adding(-1, to: first)
    guard let assessed = page.file.workflow.assessedOn, before < assessed else { return before }
    return offices.first(onOrAfter: assessed)
  }

  private static func earlier(
    _ usual: Planned<CalendarDate>?, _ needed: CalendarDate?
  ) -> Planned<CalendarDate>? {
    guard let needed else { return usual }
    guard let usual, usual.value <= needed else { return Planned(needed, isOurs: true) }
    return usual
  }

  static let view = TemplateView<DataProtectionRow>(
    .text("who", \.who),
    .text("named_by", \.namer),
    .text("by") { $0.by.map { PageText.planned($0) { "\($0)" } } })
}

extension PlanPage {
  /// Whether a role is that of somebody who protects personal data.
  func protectsData(_ role: String) -> Bool {
    SpokenWords(role).says(anyOf: inputs.questionnaire.playbook.telltales[.protectsData])
  }
}
