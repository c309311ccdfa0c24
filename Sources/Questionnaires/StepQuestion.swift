// SPDX-License-Identifier: GPL-3.0-or-later

/// The four things a workflow map must find about a step.
///
/// The rules of controls read exactly these.
package enum StepQuestion: String, CaseIterable, Sendable {
  /// Where automation performs reliably.
  case reliability
  /// Where errors carry real risk.
  case errorRisk = "error_risk"
  /// Where human judgment improves the outcome.
  case judgment
  /// Where the customer's experience is most sensitive.
  case customerSensitivity = "customer_sensitivity"
}

/// The letters of a step; nil in place of one is `"?"`.
package typealias StepAnswers = [StepQuestion: Letter?]

extension StepAnswers {
  /// The letter; nil where it is not known yet or absent.
  package func known(_ question: StepQuestion) -> Letter? { self[question] ?? nil }

  /// The letter as the rules count it.
  package func counted(_ question: StepQuestion) -> Letter { .counted(known(question)) }
}
