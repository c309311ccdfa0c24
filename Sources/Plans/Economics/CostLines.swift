// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// The amounts of a year, each with the figures that make it.
struct CostLines {
  private let costs: YearlyCosts
  private let capacity: CapacityFigures
  private let formula: CostFormula
  private let words: PlanWords

  init(in words: PlanWords) {
    costs = words.figures.plan.costs
    capacity = words.figures.plan.capacity
    formula = CostFormula(in: words)
    self.words = words
  }

  func all() -> [Economics.Line] {
    (work() + errors() + [system()] + net() + looks()).compactMap(\.self)
  }

  private func work() -> [Economics.Line?] {
    let (work, today) = (costs.work, capacity.today)
    let perYear = capacity.peak?.daysPerYear
    return [
      work.onPaper.map { line("work_today", $0, formula.work(today.hoursByHand)) },
      line("people_today", work.today, formula.work(today.hoursPresent)),
      line(
        "work_steady", work.steady,
        formula.work(
          work.steady.lacking.contains { $0.key != nil }
            ? nil : capacity.steady.hoursAtWork(capacity.staff)?.mid)),
      work.peak.map { line("peak_people", $0, formula.work(work.peakHours, on: .some(perYear))) },
    ]
  }

  private func errors() -> [Economics.Line?] {
    let errors = costs.errors
    guard case .counted(let before, _) = errors.before else {
      return [errors.after.map { line("errors_left", costs.errorsAfter, formula.errors($0)) }]
    }
    return [
      line("errors_before", costs.errorsBefore, formula.errors(before)),
      line("errors_left", costs.errorsAfter, formula.errors(errors.after)),
      line(
        "errors_saved", costs.errorsSaved,
        formula.difference("errors_before", less: ["errors_left"])),
    ]
  }

  private func system() -> Economics.Line? {
    guard words.verdict < .manual else { return nil }
    return line(
      "system", costs.systemCost.map { Estimate(exactly: $0) },
      costs.systemCost == nil ? "?" : words(.costFactor, "as-given"))
  }

  private func net() -> [Economics.Line?] {
    let today = costs.netOnPaper == nil ? "people_today" : "work_today"
    return [
      line(
        "net_against_people", costs.netAgainstPeople,
        formula.difference("people_today", less: ["work_steady"])),
      costs.netOnPaper.map {
        line("net_on_paper", $0, formula.difference("work_today", less: ["work_steady"]))
      },
      line(
        "net", costs.net,
        formula.difference(
          today, less: ["work_steady"] + (costs.work.peak == nil ? [] : ["peak_people"]),
          plus: costs.errorsSaved == nil ? [] : ["errors_saved"])),
    ]
  }

  private func looks() -> [Economics.Line?] {
    let reviews = costs.reviews
    let rows = capacity.steady.rows.filter(\.kind.isLook)
    guard !rows.isEmpty else { return [] }
    let hours = rows.contains { $0.hours == nil } ? nil : rows.hours.mid
    return [
      line("checks", reviews.cost, formula.work(hours)),
      line("cost_per_check", reviews.each.map { Estimate(exactly: $0) }, formula.look),
      words.verdict == .humanInTheLoop
        ? line(
          "break_even_errors", reviews.breakEven, formula.breakEven, as: { words.share($0) })
        : nil,
    ]
  }

  private func line(_ id: String, _ amount: YearlyAmount, _ formula: String) -> Economics.Line {
    line(id, amount.amount, formula)
  }

  private func line(
    _ id: String, _ estimate: Estimate?, _ formula: String,
    as show: ((Estimate) -> String)? = nil
  ) -> Economics.Line {
    var line = Economics.Line(id: id, title: words(.costTitle, id), formula: formula)
    guard let estimate else { return line }
    line.amount = estimate.mid
    if estimate.isRange { (line.low, line.high) = (estimate.low, estimate.high) }
    line.shown = show?(estimate) ?? words.amount(estimate)
    return line
  }
}
