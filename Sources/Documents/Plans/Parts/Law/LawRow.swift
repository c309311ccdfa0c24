// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates

/// A duty that applies, and what in the plan meets it or is open for whom.
struct LawRow {
  let duty: PlanDuty
  /// Whether it starts to apply after the assessment, or on a day that nobody can place.
  let isToCome: Bool
  /// Whether it applies already to what the system settles today.
  let appliesToday: Bool
  /// The kinds that nobody sees before they take effect; nil where it is none or all of them.
  let alone: String?
  let areAllSeen: Bool
  let openFor: String?
  let openBy: String?
  /// Whether what is open is the legal ground, and not what the duty asks as a whole.
  let isOfGround: Bool
  /// Whether a kind goes alone and only counsel can say what this law asks there.
  let isForCounsel: Bool

  static func all(on page: PlanPage) -> [LawRow] {
    (page.plan.duties + page.plan.upcomingDuties).filter { $0.cite != nil }.map { duty in
      let hangsOnGround = hangsOnGround(duty, on: page)
      func blocker(_ isMeant: (BlockerSource) -> Bool) -> BlockerText? {
        page.plan.blockers.first { text in
          ([text.blocker.source] + text.blocker.covers).contains(where: isMeant)
        }
      }
      let own = blocker { $0 == .duty(gate: duty.id) }
      // The ground closes kinds for every law that asks for a person; it answers one of them.
      let ground = blocker { source in
        if case .law = source { duty.duty == .review || duty.duty == .decide } else { false }
      }
      let settling = own ?? (hangsOnGround ? ground : nil)
      let asked = duty.onlyForUnknown ? asked(about: duty.id, on: page) : nil
      let seen = page.lanesSeenFirst
      let isToCome =
        page.file.workflow.assessedOn == nil
        || page.plan.upcomingDuties.contains { $0.id == duty.id }
      return LawRow(
        duty: duty, isToCome: isToCome, appliesToday: !isToCome && page.inputs.isAutomatedToday,
        // Until it is answered people see the cases of every kind.
        alone: duty.onlyForUnknown
          ? nil
          : page.names(ofSome: page.lanes.filter { lane in !seen.contains { $0.id == lane.id } }),
        areAllSeen: duty.onlyForUnknown || seen.count == page.lanes.count,
        openFor: asked?.ask ?? settling?.who.map(\.value),
        openBy: asked?.ask == nil
          ? settling?.blocker.by.map { PageText.planned($0) { "\($0)" } }
          : asked?.due.map { "\($0)" },
        isOfGround: asked?.ask == nil && own == nil && hangsOnGround,
        isForCounsel: asked?.ask == nil && settling == nil && ground != nil)
    }
  }

  /// What such a law asks for whatever the field, so that a legal ground for deciding about people
  /// automatically is its own question.
  private static let ofPersons: Set<String> = [
    GatePlace.question, FactKey.affectsPerson.rawValue, FactKey.specialCategoryData.rawValue,
    FactKey.legalBasis.rawValue, FactKey.automation.rawValue,
  ]

  private static func hangsOnGround(_ duty: PlanDuty, on page: PlanPage) -> Bool {
    let gate = page.inputs.questionnaire.gates.first { $0.id == duty.id }
    let asked = Set(gate?.condition.entries.map(\.question) ?? [])
    return asked.contains(FactKey.affectsPerson.rawValue) && asked.isSubset(of: ofPersons)
  }

  /// The open answer that a duty rests on, where somebody finds it out.
  private static func asked(about gate: String, on page: PlanPage) -> Answer? {
    let entries = page.inputs.questionnaire.gates.first { $0.id == gate }?.condition.entries ?? []
    return entries.lazy.compactMap { page.file.answers[$0.question] }
      .first { $0.value == .unknown && $0.ask != nil }
  }

  /// The law with the first of its articles; the others, and what interprets it, stand in the annex.
  private static func firstSource(_ cite: String) -> String {
    String(cite.prefix { $0 != ";" && $0 != "," })
  }

  static let view = TemplateView<LawRow>(
    .text("title", \.duty.title),
    .text("cite") { $0.duty.cite.map(Self.firstSource) },
    .text("from") { $0.duty.from.map { "\($0)" } },
    .flag("is_to_come", \.isToCome),
    .flag("applies_today", \.appliesToday),
    .text("checked") { $0.duty.checked.map { "\($0)" } },
    .flag("is_unverified") { $0.duty.unverified != nil },
    .flag("only_for_unknown", \.duty.onlyForUnknown),
    .word("duty", \.duty.duty),
    .text("alone", \.alone),
    .flag("are_all_seen", \.areAllSeen),
    .flag("is_of_ground", \.isOfGround),
    .flag("is_for_counsel", \.isForCounsel),
    .text("open_for", \.openFor),
    .text("open_by", \.openBy))
}
