// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Values

extension SlotValues {
  /// The verdict in a sentence: "human in the loop".
  func verdict(_ verdict: Verdict) -> String { pieces(.word, verdict.rawValue) }

  /// A role that was named, or a neutral phrase.
  func role(_ key: RoleKey) -> String {
    inputs.role(key) ?? pieces(.roleMissing, key.rawValue)
  }

  /// A role with who holds it: "the reviewer (Senior agent)", "the reviewer (to be named)".
  func inSentence(_ key: RoleKey) -> String {
    let name: [Slot: String] = [.name: role(key)]
    return inputs.role(key) == nil
      ? pieces(.word, "unnamed-role", name) : pieces(.role, key.rawValue, name)
  }

  /// Who decides and who accepts the risk, once where they are the same.
  var owners: String {
    let (decides, accepts): (RoleKey, RoleKey) = (.decisionOwner, .riskOwner)
    return role(decides) == role(accepts)
      ? inSentence(decides) : FigureText.list([inSentence(decides), inSentence(accepts)])
  }

  /// The names of steps; nil where there are none.
  ///
  /// - Parameter question: whose answer is marked where it is not known.
  func names(_ steps: [AssessedStep], marking question: StepQuestion? = nil) -> String? {
    guard !steps.isEmpty else { return nil }
    return FigureText.list(
      steps.map { step in
        let name = "“\(step.name)”"
        return question.map { marked(name, unlessKnown: $0, of: step) } ?? name
      })
  }

  /// The name of a step, with a mark where its answer to a question is not known and counts as c.
  func marked(_ name: String, unlessKnown question: StepQuestion, of step: AssessedStep) -> String {
    step.letters.known(question) == nil ? "\(name) (\(pieces(.answer, "unknown")))" : name
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
