// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// What it takes when a lane must stop in steady operation, and who does it.
struct WayBackRow {
  let way: WayBack
  let page: PlanPage

  static func all(on page: PlanPage) -> [WayBackRow] {
    page.figures.capacity.waysBack.filter(\.isLastPhase).map { WayBackRow(way: $0, page: page) }
  }

  static let view = TemplateView<WayBackRow>(
    .text("lane") { $0.page.name(ofLane: $0.way.lane) },
    .word("control", \.way.control),
    .text("hours") { $0.way.ordinary.hours.map(PageText.hours) },
    .text("peak_hours") { $0.way.peak?.hours.map(PageText.hours) },
    .text("who") { $0.way.role.name ?? $0.way.backup.name },
    .flag("takes_none") { $0.way.ordinary.casesTaken == 0 },
    .text("taken") { $0.way.ordinary.casesTaken.map { PageText.cases($0) } },
    .text("more") { PageText.more($0.way.ordinary.morePeople) },
    .text("all_people") { PageText.more($0.way.ordinary.allPeople) },
    .text("all_at_peak") { PageText.more($0.way.peak?.allPeople) },
    .text("more_at_peak") { PageText.more($0.way.peak?.morePeople) })
}
