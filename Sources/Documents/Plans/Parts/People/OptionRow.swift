// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// One way of working with what it takes and leaves.
struct OptionRow {
  let option: WorkOption
  let page: PlanPage

  /// All lanes that could go alone together, or the only one.
  ///
  /// None at queues, where the numbers of people are the choice.
  static func all(on page: PlanPage) -> [OptionRow] {
    guard page.figures.costs.choices.isEmpty else { return [] }
    let options = page.figures.costs.options
    let together = options.filter { $0.lane == nil }
    return (together.isEmpty ? options : together).map { OptionRow(option: $0, page: page) }
  }

  /// What it brings against today; nil where it is not known.
  var net: NetAmount? { option.netAfterSystem.map { amount(Estimate(exactly: $0.mid)) } }

  /// The same with what the hours leave open.
  var netWithRange: NetAmount? { option.netAfterSystem.map(amount) }

  private func amount(_ amount: Estimate) -> NetAmount {
    NetAmount(
      amount, isOpen: option.netAgainstPeople.isOpen, usesSystem: option.usesSystem, on: page)
  }

  private var people: String? {
    guard let people = option.people, people > 0 || option.lacking.isEmpty else { return "?" }
    return FigureText.count(people) + (option.lacking.isEmpty ? "" : PageText.atLeast)
  }

  static let view = TemplateView<OptionRow>(
    .word("way", \.option.way),
    .flag("is_chosen", \.option.isChosen),
    .text("hours") { PageText.hours($0.option.hours.mid, isComplete: $0.option.lacking.isEmpty) },
    .text("people", \.people),
    .text("wrong") { $0.option.wrongPerDay.map { PageText.cases($0) } },
    .group("net", NetAmount.view, \.net))
}

/// A number of people at the queues with what it brings and costs.
struct ChoiceRow {
  let choice: AgentChoice
  let page: PlanPage

  /// One row where those there are as many as it takes.
  static func all(on page: PlanPage) -> [ChoiceRow] {
    var rows: [ChoiceRow] = []
    for choice in page.figures.costs.choices
    where !rows.contains(where: { $0.choice.agents == choice.agents }) {
      rows.append(ChoiceRow(choice: choice, page: page))
    }
    return rows
  }

  /// What it brings if every gate is passed; where errors are not compared, what people cost.
  var netToTell: NetAmount? {
    let cost = choice.netOfPeople.map { Estimate(exactly: $0) }
    return (choice.net ?? cost).map(amount)
  }

  private func amount(_ amount: Estimate) -> NetAmount {
    NetAmount(amount, peakPeople: moreNeeded, on: page)
  }

  /// Further people of peak days, whom the number there are does not pay.
  private var moreNeeded: Int? {
    guard choice.kind == .asThere else { return nil }
    return page.figures.capacity.peak?.moreAgents.flatMap { $0 > 0 ? $0 : nil }
  }

  static let view = TemplateView<ChoiceRow>(
    .word("kind", \.choice.kind),
    .text("agents") { FigureText.plain($0.choice.agents) },
    .text("agents_if_none") { row in
      row.choice.agentsIfNoGatePasses.map { FigureText.people(Double($0)) }
    },
    .text("within") { PageText.odds($0.choice.within) },
    .count("more_needed", \.moreNeeded),
    .text("within_on_peak") { $0.choice.withinOnPeak.map(PageText.odds) },
    .flag("has_gates") { row in
      row.choice.net != nil && row.page.phases.contains { $0.gate != nil }
    },
    .group("only", NetAmount.view, \.netToTell),
    .text("busy") { $0.choice.busy.map { FigureText.roundPercent($0) } },
    .count("more_on_peak", \.choice.moreOnPeak),
    .group("cost", NetAmount.view) { row in
      row.choice.netIfNoGatePasses.map { row.amount(Estimate(exactly: $0)) }
    },
    .group("net", NetAmount.view) { row in
      row.choice.net.map(row.amount)
    })
}
