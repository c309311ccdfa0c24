// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

extension PlanWords {
  /// The verdict in a sentence: "human in the loop".
  func verdict(_ verdict: Verdict) -> String { slots.verdict(verdict) }

  /// A role that was named, or a neutral phrase.
  func role(_ key: RoleKey) -> String { slots.role(key) }

  /// An amount in the workflow's currency.
  func money(_ amount: Double) -> String { slots.money(amount) }

  func people(_ count: Int) -> String {
    count == 1
      ? self(ValueText.person) : self(ValueText.people, [.number: FigureText.count(count)])
  }

  /// What was taken for granted, with why.
  func assumption(_ assumed: AssumedInput) -> Assumption {
    let used: AssumedValue =
      switch assumed.used {
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      case .unnamed(let role): .text(self.role(role))
      }
    let threshold = figures.plan.strictestThreshold
    let target = threshold?.target.map(FigureText.percent)
    return Assumption(
      field: assumed.field.rawValue, used: used,
      why: pieces(
        AssumptionText(assumed.field, by: threshold?.reason), target.map { [.share: $0] } ?? [:]))
  }
}
