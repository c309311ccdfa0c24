// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// What the money of the ways of working is made of, so that it can be reckoned again.
struct WorkPriceText {
  let page: PlanPage

  /// Nil where no hour has a price.
  init?(on page: PlanPage) {
    guard page.figures.costs.work.price.hourlyCost != nil else { return nil }
    self.page = page
  }

  private var price: WorkPrice { page.figures.costs.work.price }

  static let view = TemplateView<WorkPriceText>(
    .text("paid") { text in
      text.price.hourlyCost.map {
        text.page.money($0 * text.page.figures.capacity.staff.paidPerHour)
      }
    },
    .text("days") { PageText.planned($0.price.workingDays) { FigureText.count($0) } },
    .text("today") { $0.page.figures.capacity.today.hoursFilled.map(PageText.hours) })
}
