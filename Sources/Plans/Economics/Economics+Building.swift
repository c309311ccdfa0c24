// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Values

extension Economics {
  static func of(_ costs: PresentCosts, in words: PlanWords) -> Economics {
    let (figures, inputs) = (words.figures, words.inputs)
    let years = costs.years.map { Year($0, in: words) }
    let missing = inputs.questionnaire.questions.filter { question in
      // No answer knows how often a system errs that does not work yet.
      costs.missing.contains(question.id)
        && (question.id != FigureKey.overrideRateToday.rawValue || !inputs.isManualToday)
    }
    let warnings = CostNotes(costs, in: words).warnings()
    let lines = costs.lines.map { Line($0, in: words) } + years.map(\.total)
    return Economics(
      currency: inputs.currency.value, lines: lines, years: years, warnings: warnings,
      notes: CostNotes(costs, in: words).all(),
      missing: missing.map(\.ask)
        + (figures.peopleKeepWork ? [words(.costNote, "kept-question")] : []),
      costs: costs)
  }
}

extension Economics.Year {
  init(_ year: CostYear, in words: PlanWords) {
    let title = year.verdict.map(words.verdict) ?? words(.costTitle, "today")
    func shown(_ part: Reckoning?) -> String? {
      part.map { $0.estimate.map(words.amount) ?? "?" }
    }
    self.init(
      verdict: year.verdict, title: title, isChosen: year.isChosen, work: shown(year.work),
      checks: shown(year.checks), errors: shown(year.errors), knownPart: year.knownPart,
      total: Economics.Line(
        year.total, title: words(.costTitle, "yearly", [.text: title]), in: words))
  }
}

extension Economics.Line {
  /// - Parameter title: the playbook's for the line where it is nil.
  init(_ line: CostLine, title: String? = nil, in words: PlanWords) {
    self.init(
      id: line.kind.id, title: title ?? words(.costTitle, line.kind.id),
      formula: words.shown(line.reckoning.formula))
    guard let estimate = line.estimate else { return }
    amount = estimate.mid
    if estimate.isRange { (low, high) = (estimate.low, estimate.high) }
    shown =
      switch line.kind {
      // Checking all cases would still cost no more than the work by hand.
      case .breakEvenShare where estimate.low >= 1: words(.costTitle, "no-break-even")
      case .breakEvenErrors, .breakEvenShare, .breakEvenRate: words.share(estimate)
      default: words.amount(estimate)
      }
  }
}

extension CostLine.Kind {
  /// The name of the line in JSON, and of its title in the playbook.
  var id: String {
    switch self {
    case .workToday: "work_today"
    case .errorsToday: "errors_today"
    case .checks: "checks"
    case .errorsCaught: "errors_caught"
    case .errorsLeft: "errors_left"
    case .costPerCheck: "cost_per_check"
    case .breakEvenErrors: "break_even_errors"
    case .breakEvenShare: "break_even"
    case .breakEvenRate: "break_even_rate"
    case .year(let verdict): "cost_\(verdict.rawValue)"
    case .yearToday: "cost_today"
    }
  }
}
