// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension Economics {
  static func of(_ context: PlanContext) -> Economics {
    var ledger = Ledger(context: context)
    var lines = [
      ledger.workToday(), ledger.errorsToday(), ledger.checks(), ledger.errorsAtTarget(),
      ledger.costPerCase(), ledger.breakEven(),
    ].compactMap(\.self)
    lines += Verdict.allCases.map { ledger.yearly($0) }
    let missing = context.questionnaire.questions.filter { ledger.missing.contains($0.id) }
    return Economics(currency: context.currencyCode, lines: lines, missing: missing.map(\.ask))
  }

  /// Reckons the lines and remembers which figures are missing.
  private struct Ledger {
    let context: PlanContext
    var missing: Set<String> = []

    /// At most so many inputs of a number may be assumed.
    private static let mostAssumed = 2

    init(context: PlanContext) {
      self.context = context
    }

    mutating func workToday() -> Line {
      line(
        "work_today", "Work on the cases today, a year",
        "cases a day × 250 working days × handling minutes ÷ 60 × hourly cost",
        needs: ["volume_per_day"], mayAssume: [.handlingMinutes, .hourlyCost]
      ) { $0.yearlyCases * $0[.handlingMinutes] / 60 * $0[.hourlyCost] }
    }

    mutating func errorsToday() -> Line {
      line(
        "errors_today", "Errors today, a year",
        "cases a day × 250 working days × error rate today × cost of an error",
        needs: ["volume_per_day", "error_rate_today", "error_cost"]
      ) { $0.yearlyCases * $0["error_rate_today"] * $0["error_cost"] }
    }

    mutating func checks() -> Line {
      let coverage = context.timeline.steadyCoverage
      return line(
        "checks", checksTitle,
        "cases a day × 250 working days × \(FigureText.percent(coverage)) checked × review minutes "
          + "÷ 60 × hourly cost",
        needs: ["volume_per_day"], mayAssume: [.reviewMinutes, .hourlyCost]
      ) { $0.yearlyCases * coverage * $0[.reviewMinutes] / 60 * $0[.hourlyCost] }
    }

    mutating func errorsAtTarget() -> Line? {
      guard context.verdict < .manual else { return nil }
      let target = context.targetErrorRate
      return line(
        "errors_at_target", "Errors at the target error rate, a year",
        "cases a day × 250 working days × \(FigureText.percent(target)) × cost of an error",
        needs: ["volume_per_day", "error_cost"], assumed: ["target_error_rate"]
      ) { $0.yearlyCases * target * $0["error_cost"] }
    }

    mutating func costPerCase() -> Line {
      line(
        "cost_per_check",
        context.verdict == .humanInTheLoop ? "Cost of one escalated case" : "Cost of one check",
        "review minutes ÷ 60 × hourly cost", needs: [],
        mayAssume: [.reviewMinutes, .hourlyCost]
      ) { $0[.reviewMinutes] / 60 * $0[.hourlyCost] }
    }

    /// The share of cases at which checking costs as much as doing the work by hand.
    mutating func breakEven() -> Line? {
      guard context.verdict == .humanInTheLoop else { return nil }
      var line = line(
        "break_even", "Break-even share of checked cases",
        "handling minutes ÷ review minutes; above it, checking costs more than doing the work by "
          + "hand", needs: [], mayAssume: [.handlingMinutes, .reviewMinutes]
      ) { $0[.handlingMinutes] / $0[.reviewMinutes] }
      line.shown = line.amount.map { share in
        share >= 1
          ? "none: even checking every case costs less"
          : FigureText.percent((share * 100).rounded() / 100)
      }
      return line
    }

    /// Work, checks and errors of a year under a verdict; what the system itself costs is left out.
    ///
    /// A system without people makes the errors that reviewers override today; the target holds for
    /// a design that was tested against it.
    mutating func yearly(_ verdict: Verdict) -> Line {
      let id = "cost_\(verdict.rawValue)"
      let title = "Work, checks, and errors a year: \(verdict.words)"
      if verdict == .manual {
        return line(
          id, title, "work on the cases today + errors today",
          needs: ["volume_per_day", "error_rate_today", "error_cost"],
          mayAssume: [.handlingMinutes, .hourlyCost]
        ) {
          let work = $0[.handlingMinutes] / 60 * $0[.hourlyCost]
          return $0.yearlyCases * (work + $0["error_rate_today"] * $0["error_cost"])
        }
      }
      let coverage = context.steadyCoverage(under: verdict)
      let checks = "checks of \(FigureText.percent(coverage)) of cases"
      let target = context.targetErrorRate
      if verdict < context.verdict {
        return line(
          id, title, "\(checks) + errors at the system's own rate, taken from today's overrides",
          needs: ["volume_per_day", "error_cost", "override_rate_today"],
          mayAssume: [.reviewMinutes, .hourlyCost]
        ) {
          let work = coverage * $0[.reviewMinutes] / 60 * $0[.hourlyCost]
          return $0.yearlyCases * (work + $0["override_rate_today"] * $0["error_cost"])
        }
      }
      return line(
        id, title, "\(checks) + errors at \(FigureText.percent(target))",
        needs: ["volume_per_day", "error_cost"], mayAssume: [.reviewMinutes, .hourlyCost],
        assumed: ["target_error_rate"]
      ) {
        let work = coverage * $0[.reviewMinutes] / 60 * $0[.hourlyCost]
        return $0.yearlyCases * (work + target * $0["error_cost"])
      }
    }

    private var checksTitle: String {
      switch context.verdict {
      case .fullAutomation: "Audit sample in steady operation, a year"
      case .humanInTheLoop: "Reviews in steady operation, a year"
      case .manual: "Quality sample, a year"
      }
    }

    /// A line with its amount, or with its formula alone where a figure is missing or more than two
    /// inputs would be assumed.
    private mutating func line(
      _ id: String, _ title: String, _ formula: String, needs: [String],
      mayAssume: [Input] = [], assumed fields: [String] = [], amount: (Inputs) -> Double
    ) -> Line {
      let lacking = needs.filter { context.number($0) == nil }
      let assumed =
        mayAssume.filter { context.number($0.rawValue) == nil }.map(\.rawValue)
        + fields.filter { context.number($0) == nil }
      guard lacking.isEmpty, assumed.count <= Self.mostAssumed else {
        missing.formUnion(lacking.isEmpty ? assumed : lacking)
        return Line(id: id, title: title, formula: formula, amount: nil, shown: nil)
      }
      let value = amount(Inputs(context: context))
      return Line(
        id: id, title: title, formula: formula, amount: value,
        shown: context.money(value))
    }
  }

  /// An input that something can stand in for.
  private enum Input: String {
    case handlingMinutes = "handling_minutes"
    case reviewMinutes = "review_minutes"
    case hourlyCost = "hourly_cost"

    var standIn: Double {
      switch self {
      case .handlingMinutes: StandIn.handlingMinutes
      case .reviewMinutes: StandIn.reviewMinutes
      case .hourlyCost: StandIn.hourlyCost
      }
    }
  }

  private struct Inputs {
    let context: PlanContext

    subscript(question: String) -> Double { context.number(question) ?? 0 }
    subscript(input: Input) -> Double {
      context.number(input.rawValue, standIn: input.standIn)
    }
    var yearlyCases: Double {
      let days = context.number("working_days_per_year", standIn: StandIn.workingDaysPerYear)
      return self["volume_per_day"] * days
    }
  }
}
