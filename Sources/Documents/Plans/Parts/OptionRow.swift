// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
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

  private func shown(_ amount: Estimate?) -> String? { amount.map { page.money($0.mid) } }

  /// Two counts of today's work stand side by side only where the answers give two.
  private var hasTwoCounts: Bool {
    page.plan.findings.contains { $0.rule == .hoursBeyondStaff }
  }

  static let view = TemplateView<OptionRow>(
    .word("way", \.option.way),
    .flag("is_chosen", \.option.isChosen),
    .text("hours") { PageText.hours($0.option.hours.mid) },
    .text("people") { $0.option.people.map(FigureText.count) },
    .text("wrong") { $0.option.wrongPerDay.map { PageText.cases($0) } },
    .text("net") { $0.shown($0.option.netAfterSystem) },
    .text("net_on_paper") { $0.hasTwoCounts ? $0.shown($0.option.netOnPaperAfterSystem) : nil })
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

  static let view = TemplateView<ChoiceRow>(
    .word("kind", \.choice.kind),
    .text("agents") { FigureText.plain($0.choice.agents) },
    .text("within") { PageText.odds($0.choice.within) },
    .text("busy") { $0.choice.busy.map { FigureText.roundPercent($0) } },
    .count("more_on_peak", \.choice.moreOnPeak),
    .text("cost") { row in
      row.choice.netIfNoGatePasses.map { row.page.money($0) }
    },
    .text("net") { row in
      row.choice.net.map { PageText.money($0, row.page.inputs.currency.value) }
    })
}
