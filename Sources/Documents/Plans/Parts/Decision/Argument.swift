// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// Why the plan is made for one way of working, and what speaks for the one that was not taken.
struct Argument {
  let page: PlanPage

  private var options: [WorkOption] { OptionRow.all(on: page).map(\.option) }

  private func option(_ way: WorkOption.Way) -> WorkOption? { options.first { $0.way == way } }

  /// Only where the system goes alone and confirming each case would have been possible.
  private var taken: (alone: WorkOption, confirmed: WorkOption)? {
    guard let alone = option(.alone), alone.isChosen, let confirmed = option(.confirmed),
      confirmed.hours.mid > alone.hours.mid
    else {
      return nil
    }
    return (alone, confirmed)
  }

  /// What confirming each case costs more a year, above 0.
  private var difference: Double? {
    guard let taken, let alone = taken.alone.netAfterSystem,
      let confirmed = taken.confirmed.netAfterSystem, alone.mid > confirmed.mid
    else { return nil }
    return alone.mid - confirmed.mid
  }

  /// What one wrong case costs that is kept from getting out by confirming each.
  private var perAvoided: String? {
    guard let difference, let alone = taken?.alone.wrongPerDay?.mid,
      let confirmed = taken?.confirmed.wrongPerDay?.mid, alone > confirmed
    else { return nil }
    let days = Double(page.figures.costs.work.price.workingDays.value)
    let price = difference / (days * (alone - confirmed))
    return page.money(price < Self.wholeFrom ? price : price.rounded())
  }

  /// From here on a price that rests on estimates is told without cents.
  private static let wholeFrom = 10.0

  private func choice(_ kind: AgentChoice.Kind) -> AgentChoice? {
    page.figures.costs.choices.first { $0.kind == kind }
  }

  /// The numbers of people that keep the limit, and those there are, where they differ.
  private var numbers: (inTime: AgentChoice, asThere: AgentChoice)? {
    guard let inTime = choice(.inTime), let asThere = choice(.asThere),
      inTime.agents > asThere.agents
    else { return nil }
    return (inTime, asThere)
  }

  private var late: String? {
    numbers.map { PageText.cases($0.asThere.latePerDay.rounded()) }
  }

  private var price: String? {
    guard let numbers, let inTime = numbers.inTime.netOfPeople,
      let asThere = numbers.asThere.netOfPeople, asThere > inTime
    else { return nil }
    return page.money(asThere - inTime)
  }

  static let view = TemplateView<Argument>(
    .flag("is_alone") { $0.taken != nil },
    .text("hours_alone") { $0.taken.map { PageText.hours($0.alone.hours.mid) } },
    .text("hours_confirmed") { $0.taken.map { PageText.hours($0.confirmed.hours.mid) } },
    .text("wrong_alone") { $0.taken?.alone.wrongPerDay.map { PageText.cases($0.mid) } },
    .text("wrong_confirmed") { $0.taken?.confirmed.wrongPerDay.map { PageText.cases($0.mid) } },
    .text("saved") { argument in argument.difference.map(argument.page.money) },
    .text("per_avoided", \.perAvoided),
    .text("error_price") { argument in
      argument.page.inputs.number(.errorCost).map(argument.page.money)
    },
    .text("error_price_for") { argument in
      argument.page.particulars.errorCostFor?.value.map(PageText.withoutStop)
    },
    .flag("once_mended") { argument in
      !argument.page.figures.road.mended.isEmpty
    },
    .text("agents") { $0.numbers.map { FigureText.plain($0.inTime.agents) } },
    .text("agents_there") { $0.numbers.map { FigureText.plain($0.asThere.agents) } },
    .text("people_there") { $0.numbers.map { FigureText.people($0.asThere.agents) } },
    .text("limit") { argument in
      argument.page.figures.capacity.steady.agents.map {
        PageText.planned($0.together.limitMinutes) { FigureText.minutes($0) }
      }
    },
    .text("late", \.late),
    .text("price", \.price))
}
