// SPDX-License-Identifier: GPL-3.0-or-later
import Plans

extension PlanJSON {
  /// What a year costs before and after, counted alike.
  static func costs(_ costs: YearlyCosts) -> JSONValue {
    .object(
      ("working_days", .count(costs.work.price.workingDays.value)),
      ("work_there", amount(costs.work.today)),
      ("work_on_paper", costs.work.onPaper.map(amount)),
      ("work_steady", amount(costs.work.steady)), ("peak_people", costs.work.peak.map(amount)),
      ("reading", costs.work.reading.map(amount)),
      ("net_against_people", amount(costs.netAgainstPeople)),
      ("net_on_paper", costs.netOnPaper.map(amount)), ("errors", errors(costs)),
      ("first_page", .orNull(costs.promised.map(JSONValue.number))),
      ("system", .orNull(costs.systemCost.map(JSONValue.number))),
      ("promises_saving", .flag(!costs.promisesNoSaving)),
      ("options", .list(costs.options.map(option))),
      ("choices", costs.choices.isEmpty ? nil : .list(costs.choices.map(choice))))
  }

  private static func errors(_ costs: YearlyCosts) -> JSONValue {
    var before: Estimate?
    var from: String?
    if case .counted(let counted, let key) = costs.errors.before {
      (before, from) = (counted, key.rawValue)
    }
    return .object(
      ("before_per_day", .orNull(estimate(before))), ("counted_by", from.map(JSONValue.text)),
      ("after_per_day", .orNull(estimate(costs.errors.after))),
      ("not_compared", (costs.errors.notCompared?.rawValue).map(JSONValue.text)),
      ("rest_on_gates", .texts(costs.errors.restsOnGates)),
      ("not_counted", .texts(costs.errors.lanesByHand)),
      ("before", .orNull(estimate(costs.errorsBefore))),
      ("after", .orNull(estimate(costs.errorsAfter))),
      ("saved", .orNull(estimate(costs.errorsSaved))))
  }

  private static func option(_ option: WorkOption) -> JSONValue {
    .object(
      ("lane", .orNull(option.lane.map(JSONValue.text))), ("way", .text(option.way.rawValue)),
      ("hours", .orNull(estimate(option.hours))),
      ("people", .orNull(option.people.map(JSONValue.count))),
      ("wrong_per_day", .orNull(estimate(option.wrongPerDay))),
      ("net_against_people", amount(option.netAgainstPeople)),
      ("net_on_paper", option.netOnPaper.map(amount)),
      ("complete", .flag(option.lacking.isEmpty)))
  }

  private static func choice(_ choice: AgentChoice) -> JSONValue {
    .object(
      ("kind", .text(choice.kind.rawValue)), ("agents", .number(choice.agents)),
      ("more_on_peak", .orNull(choice.moreOnPeak.map(JSONValue.count))),
      ("within_limit", .number(choice.within)),
      ("busy", .orNull(choice.busy.map(JSONValue.number))),
      ("extra_people", amount(choice.extraPeople)),
      ("peak_people", choice.peakPeople.map(amount)), ("reading", choice.reading.map(amount)),
      ("errors_saved", .orNull(estimate(choice.errorsSaved))),
      ("net", .orNull(estimate(choice.net))),
      ("net_of_people", .orNull(choice.netOfPeople.map(JSONValue.number))),
      ("agents_if_no_gate_passes", .orNull(choice.agentsIfNoGatePasses.map(JSONValue.count))),
      ("net_if_no_gate_passes", .orNull(choice.netIfNoGatePasses.map(JSONValue.number))))
  }

  /// Money of a year; null where too much is ours or lacking.
  private static func amount(_ amount: YearlyAmount) -> JSONValue {
    .orNull(estimate(amount.amount))
  }
}
