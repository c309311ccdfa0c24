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
  /// The kinds that nobody sees before they take effect; nil where it is none or all of them.
  let alone: String?
  let areAllSeen: Bool
  let openFor: String?
  let openBy: String?

  static func all(on page: PlanPage) -> [LawRow] {
    (page.plan.duties + page.plan.upcomingDuties).filter { $0.cite != nil }.map { duty in
      let blocker = page.plan.blockers.first { blocker in
        ([blocker.blocker.source] + blocker.blocker.covers).contains { source in
          switch source {
          case .duty(let gate): gate == duty.id
          case .law: duty.duty == .review || duty.duty == .decide
          default: false
          }
        }
      }
      let asked = duty.onlyForUnknown ? asked(about: duty.id, on: page) : nil
      let seen = page.lanesSeenFirst
      return LawRow(
        duty: duty,
        isToCome: page.file.workflow.assessedOn == nil
          || page.plan.upcomingDuties.contains { $0.id == duty.id },
        // Until it is answered people see the cases of every kind.
        alone: duty.onlyForUnknown
          ? nil
          : page.names(ofSome: page.lanes.filter { lane in !seen.contains { $0.id == lane.id } }),
        areAllSeen: duty.onlyForUnknown || seen.count == page.lanes.count,
        openFor: asked?.ask ?? blocker?.who.map(\.value),
        openBy: asked?.ask == nil
          ? blocker?.blocker.by.map { PageText.planned($0) { "\($0)" } }
          : asked?.due.map { "\($0)" })
    }
  }

  /// The open answer that a duty rests on, where somebody finds it out.
  private static func asked(about gate: String, on page: PlanPage) -> Answer? {
    let entries = page.inputs.questionnaire.gates.first { $0.id == gate }?.condition.entries ?? []
    return entries.lazy.compactMap { page.file.answers[$0.question] }
      .first { $0.value == .unknown && $0.ask != nil }
  }

  /// The law itself; what interprets it stands in the annex.
  private static func firstSource(_ cite: String) -> String {
    String(cite.prefix { $0 != ";" })
  }

  static let view = TemplateView<LawRow>(
    .text("title", \.duty.title),
    .text("cite") { $0.duty.cite.map(Self.firstSource) },
    .text("from") { $0.duty.from.map { "\($0)" } },
    .flag("is_to_come", \.isToCome),
    .text("checked") { $0.duty.checked.map { "\($0)" } },
    .flag("is_unverified") { $0.duty.unverified != nil },
    .flag("only_for_unknown", \.duty.onlyForUnknown),
    .word("duty", \.duty.duty),
    .text("alone", \.alone),
    .flag("are_all_seen", \.areAllSeen),
    .text("open_for", \.openFor),
    .text("open_by", \.openBy))
}
