// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// The signature of whoever protects personal data, where the answers are about people and none of
/// the others who sign is that person.
struct DataProtectionRow {
  /// As the answers name them; nil where nobody is named.
  let who: String?

  init?(on page: PlanPage) {
    let facts = [FactKey.affectsPerson, .specialCategoryData].map {
      page.file.value(of: $0.rawValue)
    }
    // Whoever is written or spoken to is known by name.
    let reaches =
      page.file.value(of: FactKey.reachesPeople.rawValue).map { !$0.words.isEmpty } == true
    guard reaches || facts.contains(where: { $0 == .yesNo(true) || $0 == .unknown }) else {
      return nil
    }
    let words = page.inputs.questionnaire.playbook.telltales[.protectsData]
    func protects(_ role: String) -> Bool { SpokenWords(role).says(anyOf: words) }
    guard !SignatureRow.all(on: page).contains(where: { protects($0.role) }) else { return nil }
    who = page.file.participants.first(where: protects)
  }

  static let view = TemplateView<DataProtectionRow>(.text("who", \.who))
}
