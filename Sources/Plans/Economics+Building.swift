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
      line("work_today", needs: ["volume_per_day"], mayAssume: [.handlingMinutes, .hourlyCost]) {
        $0.yearlyCases * $0[.handlingMinutes] / 60 * $0[.hourlyCost]
      }
    }

    mutating func errorsToday() -> Line {
      line("errors_today", needs: ["volume_per_day", "error_rate_today", "error_cost"]) {
        $0.yearlyCases * $0["error_rate_today"] * $0["error_cost"]
      }
    }

    mutating func checks() -> Line {
      let coverage = context.timeline.steadyCoverage
      return line(
        "checks", share: coverage, needs: ["volume_per_day"],
        mayAssume: [.reviewMinutes, .hourlyCost]
      ) { $0.yearlyCases * coverage * $0[.reviewMinutes] / 60 * $0[.hourlyCost] }
    }

    mutating func errorsAtTarget() -> Line? {
      guard context.verdict < .manual else { return nil }
      let target = context.targetErrorRate
      return line(
        "errors_at_target", needs: ["volume_per_day", "error_cost"], assumed: ["target_error_rate"]
      ) { $0.yearlyCases * target * $0["error_cost"] }
    }

    mutating func costPerCase() -> Line {
      line("cost_per_check", needs: [], mayAssume: [.reviewMinutes, .hourlyCost]) {
        $0[.reviewMinutes] / 60 * $0[.hourlyCost]
      }
    }

    /// The share of cases at which checking costs as much as doing the work by hand.
    mutating func breakEven() -> Line? {
      guard context.verdict == .humanInTheLoop else { return nil }
      var line = line("break_even", needs: [], mayAssume: [.handlingMinutes, .reviewMinutes]) {
        $0[.handlingMinutes] / $0[.reviewMinutes]
      }
      line.shown = line.amount.map { share in
        share >= 1
          ? context.words(.costTitle, "no-break-even") : FigureText.roundPercent(share)
      }
      return line
    }

    /// Work, checks and errors of a year under a verdict; what the system itself costs is left out.
    ///
    /// A system without people makes the errors that reviewers override today; the target holds for
    /// a design that was tested against it.
    mutating func yearly(_ verdict: Verdict) -> Line {
      guard verdict < .manual else {
        return yearly(
          verdict, "yearly-by-hand", needs: ["error_rate_today"], mayAssume: .handlingMinutes
        ) {
          let work = $0[.handlingMinutes] / 60 * $0[.hourlyCost]
          return work + $0["error_rate_today"] * $0["error_cost"]
        }
      }
      let coverage = context.steadyCoverage(under: verdict)
      if verdict < context.verdict {
        return yearly(
          verdict, "yearly-own-rate", share: coverage, needs: ["override_rate_today"],
          mayAssume: .reviewMinutes
        ) {
          let work = coverage * $0[.reviewMinutes] / 60 * $0[.hourlyCost]
          return work + $0["override_rate_today"] * $0["error_cost"]
        }
      }
      let target = context.targetErrorRate
      return yearly(
        verdict, "yearly-at-target", share: coverage, mayAssume: .reviewMinutes,
        assumed: ["target_error_rate"]
      ) { coverage * $0[.reviewMinutes] / 60 * $0[.hourlyCost] + target * $0["error_cost"] }
    }

    private mutating func yearly(
      _ verdict: Verdict, _ formula: String, share: Double = 1, needs: [String] = [],
      mayAssume input: Input, assumed fields: [String] = [], perCase: (Inputs) -> Double
    ) -> Line {
      line(
        "cost_\(verdict.rawValue)",
        title: context.words(.costTitle, "yearly", [.verdict: context.words(for: verdict)]),
        formula: formula, share: share, needs: ["volume_per_day", "error_cost"] + needs,
        mayAssume: [input, .hourlyCost], assumed: fields
      ) { $0.yearlyCases * perCase($0) }
    }

    /// A line with its amount, or with its formula alone where a figure is missing or more than two
    /// inputs would be assumed.
    ///
    /// - Parameters:
    ///   - title: its title, where that is not worded by the id alone.
    ///   - formula: the key of its formula, where it is not the id.
    ///   - share: the share of cases that the formula names.
    private mutating func line(
      _ id: String, title: String? = nil, formula: String? = nil, share: Double = 1,
      needs: [String], mayAssume: [Input] = [], assumed fields: [String] = [],
      amount: (Inputs) -> Double
    ) -> Line {
      let lacking = needs.filter { context.number($0) == nil }
      let assumed =
        mayAssume.filter { context.number($0.rawValue) == nil }.map(\.rawValue)
        + fields.filter { context.number($0) == nil }
      let days = context.number("working_days_per_year") ?? StandIn.workingDaysPerYear
      var line = Line(
        id: id, title: title ?? context.words(.costTitle, id),
        formula: context.words(
          .costFormula, formula ?? id,
          [.share: FigureText.percent(share), .days: FigureText.plain(days)]))
      guard lacking.isEmpty, assumed.count <= Self.mostAssumed else {
        missing.formUnion(lacking.isEmpty ? assumed : lacking)
        return line
      }
      let value = amount(Inputs(context: context))
      line.amount = value
      line.shown = context.money(value)
      return line
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
