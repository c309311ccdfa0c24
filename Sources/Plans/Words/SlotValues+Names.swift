// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Values

extension SlotValues {
  /// The verdict in a sentence: "human in the loop".
  func verdict(_ verdict: Verdict) -> String { pieces(VerdictText(verdict)) }

  /// A role that was named, or a neutral phrase.
  func role(_ key: RoleKey) -> String {
    inputs.role(key) ?? pieces(RoleMissingText(key))
  }

  /// A role with who holds it: "the reviewer (Senior agent)", "the reviewer (to be named)".
  func inSentence(_ key: RoleKey) -> String {
    let name: [Slot: String] = [.name: role(key)]
    return inputs.role(key) == nil
      ? pieces(ValueText.unnamedRole, name) : pieces(RoleText(key), name)
  }

  /// The names of steps; nil where there are none.
  func names(_ steps: [AssessedStep]) -> String? {
    steps.isEmpty ? nil : FigureText.list(steps.map { "“\($0.name)”" })
  }

  /// An amount in the workflow's currency.
  func money(_ amount: Double) -> String { FigureText.money(amount, inputs.currency.value) }

  /// A confidence with two decimals, or more where it has them: "0.70".
  static func confidence(_ value: Double) -> String {
    let exact = FigureText.plain(value, decimals: 4)
    let short = FigureText.fixed(value, decimals: 2)
    return exact.count > short.count ? exact : short
  }
}
