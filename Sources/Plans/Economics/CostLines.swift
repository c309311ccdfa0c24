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
      work.onPaper.map { line(.workToday, $0, formula.work(today.hoursOnPaper)) },
      line(.peopleToday, work.today, formula.work(today.hoursFilled)),
      line(
        .workSteady, work.steady,
        formula.work(
          work.steady.lacking.contains { $0.key != nil }
            ? nil : capacity.steady.hoursAtWork(capacity.staff)?.mid)),
      work.peak.map { line(.peakPeople, $0, formula.work(work.peakHours, on: .some(perYear))) },
    ]
  }

  private func errors() -> [Economics.Line?] {
    let errors = costs.errors
    guard words.inputs.isAutomatedToday, case .counted(let before, _) = errors.before else {
      return [errors.after.map { line(.errorsLeft, costs.errorsAfter, formula.errors($0)) }]
    }
    return [
      line(.errorsBefore, costs.errorsBefore, formula.errors(before)),
      line(.errorsLeft, costs.errorsAfter, formula.errors(errors.after)),
      line(
        .errorsSaved, costs.errorsSaved,
        formula.difference(.errorsBefore, less: [.errorsLeft])),
    ]
  }

  private func system() -> Economics.Line? {
    guard words.verdict < .manual else { return nil }
    return line(
      .system, costs.systemCost.map { Estimate(exactly: $0) },
      costs.systemCost == nil ? "?" : words(CostFactorText.asGiven))
  }

  private func net() -> [Economics.Line?] {
    // At queues the plan has a sum for each number of people to choose from.
    guard costs.choices.isEmpty else { return [] }
    let today: CostTitleText = costs.isNetOnPaper ? .workToday : .peopleToday
    return [
      line(
        .netAgainstPeople, costs.netAgainstPeople,
        formula.difference(.peopleToday, less: [.workSteady])),
      costs.netOnPaper.map {
        line(.netOnPaper, $0, formula.difference(.workToday, less: [.workSteady]))
      },
      line(
        .net, costs.net,
        formula.difference(
          today, less: [.workSteady] + (costs.work.peak == nil ? [] : [.peakPeople]),
          plus: costs.errorsSaved == nil ? [] : [.errorsSaved])),
    ]
  }

  private func looks() -> [Economics.Line?] {
    let reviews = costs.reviews
    let rows = capacity.steady.rows.filter(\.kind.isLook)
    guard !rows.isEmpty else { return [] }
    let hours = rows.contains { $0.hours == nil } ? nil : rows.hours.mid
    return [
      line(.checks, reviews.cost, formula.work(hours)),
      line(.costPerCheck, reviews.each.map { Estimate(exactly: $0) }, formula.look),
      words.verdict == .humanInTheLoop
        ? line(
          .breakEvenErrors, reviews.breakEven, formula.breakEven, as: { words.share($0) })
        : nil,
    ]
  }

  private func line(_ title: CostTitleText, _ amount: YearlyAmount, _ formula: String)
    -> Economics.Line
  {
    line(title, amount.amount, formula)
  }

  private func line(
    _ title: CostTitleText, _ estimate: Estimate?, _ formula: String,
    as show: ((Estimate) -> String)? = nil
  ) -> Economics.Line {
    var line = Economics.Line(id: title.rawValue, title: words(title), formula: formula)
    guard let estimate else { return line }
    line.amount = estimate.mid
    if estimate.isRange { (line.low, line.high) = (estimate.low, estimate.high) }
    line.shown = show?(estimate) ?? words.amount(estimate)
    return line
  }
}
