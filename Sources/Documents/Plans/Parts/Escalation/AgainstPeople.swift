// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires
import Templates
import Values

/// What may go against a person, who decides it, and who looks again.
struct AgainstPeople {
  let page: PlanPage
  let outcomes: [String]
  let note: String?
  /// Nil where everybody who is named had a part in the decision.
  let appeal: String?
  /// Within what time it is heard; nil where nobody said.
  let appealWithin: String?
  /// What was said of how a result is looked at again.
  let appealNote: String?

  /// Nil where nothing can go against anybody.
  init?(on page: PlanPage) {
    guard Responsibilities(page.figures).mayGoAgainstPeople else { return nil }
    self.page = page
    outcomes = page.file.lanes.flatMap(\.outcomes).filter(\.isAdverse).map(\.what)
    note = [FactKey.adverseOutcomes, .affectsPerson].compactMap { page.note(on: $0.rawValue) }
      .first.map(PageText.withoutStop)
    appealWithin = page.particulars.appeal?.within.map { "\($0)" }
    appealNote = page.particulars.appeal?.note.map(PageText.withoutStop)
    appeal = Responsibilities(page.figures).appeal.map { PageText.planned($0) { $0 } }
  }

  /// The steps with which the system keeps something from somebody before a person has looked.
  var holding: [String] {
    let key = FactKey.adverseOutcomes.rawValue
    let lanes = page.inputs.lanes.filter { $0.answers[key]?.value != .yesNo(false) }
    var names: [String] = []
    for step in lanes.flatMap(\.steps)
    where step.actor == .system && (step.strongestControl ?? .automatic) < .approve {
      if page.inputs.tells(.holds, in: step.name), !names.contains(step.name) {
        names.append(step.name)
      }
    }
    return names
  }

  /// Who hears those who ask for a person, in steady operation.
  private var asked: String? {
    var roles: [String] = []
    for row in page.figures.capacity.steady.rows where row.kind == .requests {
      if let role = row.role.name, !roles.contains(role) { roles.append(role) }
    }
    return roles.isEmpty ? nil : FigureText.list(roles, "or")
  }

  /// Whether one person hears both those who ask for a person and those who contest a result.
  var hearsBoth: Bool {
    let named = Responsibilities(page.figures).appeal?.value
    return named != nil && asked == named
  }

  /// Within what time: the longest of the kinds whose cases they hear.
  private var askedWithin: String? {
    let lanes = Set(
      page.figures.capacity.steady.rows.filter { $0.kind == .requests }.map(\.lane))
    return page.lanes.filter { lanes.contains($0.id) }
      .max { $0.timeLimitMinutes.value < $1.timeLimitMinutes.value }
      .map { LaneRow.limit(of: $0, on: page) }
  }

  static let view = TemplateView<AgainstPeople>(
    .text("outcomes") { $0.outcomes.isEmpty ? nil : FigureText.list($0.outcomes, "or") },
    .text("note", \.note),
    .text("holding") { row in
      row.holding.isEmpty ? nil : FigureText.list(row.holding.map { "“\($0)”" })
    },
    .text("asked", \.asked),
    .text("asked_within", \.askedWithin),
    .flag("hears_both", \.hearsBoth),
    .text("lanes") { $0.page.names(ofSome: $0.page.lanesSeenFirst) },
    .text("appeal", \.appeal),
    .text("appeal_within", \.appealWithin),
    .text("appeal_note", \.appealNote))
}
