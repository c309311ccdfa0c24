// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// What people cost who are there only until the last phase begins.
struct StartPeopleText {
  let people: StartPeople
  let page: PlanPage

  init?(on page: PlanPage) {
    guard let people = page.figures.startPeople else { return nil }
    self.people = people
    self.page = page
  }

  static let view = TemplateView<StartPeopleText>(
    .text("days") { FigureText.count($0.people.days) },
    .text("hours") { FigureText.plain($0.people.hours, decimals: 0) },
    .text("cost") { text in text.people.cost.map(text.page.money) })
}
