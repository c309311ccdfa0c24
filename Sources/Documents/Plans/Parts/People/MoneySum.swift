// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// What the money of a year is made of, so that it can be reckoned again from the page.
///
/// At queues the numbers of people to choose from are the sum.
struct MoneySum {
  let page: PlanPage
  private let today: Double
  private let then: Double
  /// What the people there do less, in a year; below 0 it costs more.
  private let freed: Double

  /// Nil where no hour has a price, or where the hours before or after are not known.
  init?(on page: PlanPage) {
    let (costs, capacity) = (page.figures.costs, page.figures.capacity)
    let hours = costs.isNetOnPaper ? capacity.today.hoursOnPaper : capacity.today.hoursFilled
    let net = costs.isNetOnPaper ? costs.netOnPaper : costs.netAgainstPeople
    guard costs.choices.isEmpty, let hours, let freed = net?.amount?.mid,
      let then = capacity.steady.hoursAtWork(capacity.staff)?.mid
    else { return nil }
    self.page = page
    today = hours
    self.then = then
    self.freed = freed
  }

  private var costs: YearlyCosts { page.figures.costs }
  private var price: WorkPrice { costs.work.price }

  /// Whether more work comes on top that nobody has put in minutes.
  private var isOpen: Bool { costs.chosen?.netAgainstPeople.isOpen ?? costs.net.isOpen }

  /// The share of paid time in which people are there; nil where nobody is away.
  private var present: String? {
    let away = page.figures.capacity.staff.shrinkage
    guard away.value > 0 else { return nil }
    return PageText.planned(away) { FigureText.plain(1 - $0, decimals: 3) }
  }

  /// Nil where no further people are there on peak days.
  private var peak: (hours: Double, days: Double, cost: Double)? {
    guard let hours = costs.work.peakHours, hours > 0, let cost = costs.work.peak?.amount?.mid,
      let days = page.figures.capacity.peak?.daysPerYear
    else { return nil }
    return (hours, days, cost)
  }

  /// Where the sum of the page counts errors as well.
  private var errors: Double? {
    costs.chosen == nil ? costs.errorsSaved.flatMap { $0.mid == 0 ? nil : $0.mid } : nil
  }

  /// The minutes of a case that today's hours come to, where these are fewer than the minutes said; nil
  /// elsewhere.
  private var paceMinutes: Double? {
    guard !costs.isNetOnPaper, let hours = page.figures.capacity.today.hoursOnPaper,
      hours - today >= 0.05, let cases = page.inputs.number(.volumePerDay), cases > 0
    else { return nil }
    return today * 60 / cases
  }

  /// Whether several roles work at the one price that was said.
  private var hasSeveralRoles: Bool {
    page.figures.capacity.steady.roles.count { $0.hours.mid > 0 } > 1
  }

  /// Hours and prices with as many decimals as it takes to get the amount again.
  private static func exact(_ number: Double) -> String {
    FigureText.plain(number, decimals: 2)
  }

  static let view = TemplateView<MoneySum>(
    .text("today") { Self.exact($0.today) },
    .text("then") { Self.exact($0.then) },
    .text("days") { PageText.planned($0.price.workingDays) { FigureText.count($0) } },
    .text("hourly") { sum in sum.price.hourlyCost.map(sum.page.money) },
    .text("present", \.present),
    .text("freed") { PageText.amount($0.freed) },
    .flag("is_open", \.isOpen),
    .flag("has_several_roles", \.hasSeveralRoles),
    .text("pace") { sum in sum.paceMinutes.map { FigureText.minutes($0) } },
    .text("peak_hours") { sum in sum.peak.map { Self.exact($0.hours) } },
    .text("peak_days") { sum in sum.peak.map { Self.exact($0.days) } },
    .text("peak_cost") { sum in sum.peak.map { PageText.amount($0.cost) } },
    .text("lacked_today") { sum in
      let people = sum.costs.work.lackedOnPeakToday
      return people > 0 ? FigureText.word(people) : nil
    },
    .text("errors") { sum in sum.errors.map { PageText.amount($0) } },
    .text("system") { sum in
      sum.costs.addedSystemCost > 0 ? PageText.amount(sum.costs.addedSystemCost) : nil
    })
}
