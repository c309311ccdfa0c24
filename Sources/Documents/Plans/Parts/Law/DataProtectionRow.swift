// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
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
    let protector = DataProtector(page.inputs)
    guard !SignatureRow.all(on: page).contains(where: { protector.protects($0.role) }) else {
      return nil
    }
    who = page.file.participants.first(where: protector.protects)
    let open = TraceOwners(page.figures).open()
    namer = open.owner.map { PageText.planned($0) { $0 } } ?? page.role(.decisionOwner)
    by = protector.namedBy(open.due)
  }

  static let view = TemplateView<DataProtectionRow>(
    .text("who", \.who),
    .text("named_by", \.namer),
    .text("by") { $0.by.map { PageText.planned($0) { "\($0)" } } })
}
