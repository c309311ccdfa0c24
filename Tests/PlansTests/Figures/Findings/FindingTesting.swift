// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@testable import Plans

extension FindingContext {
  /// What one rule finds.
  func found(_ rule: FindingID) -> [Finding] { findings.filter { $0.rule == rule } }
}

extension Finding {
  func number(_ slot: FindingSlot) -> Double? { values[slot]?.number }
}

/// A day that exists.
func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

/// Whether two numbers are the same but for the last digits.
func isNear(_ value: Double?, _ other: Double, by most: Double = 1e-9) -> Bool {
  value.map { abs($0 - other) <= most } ?? false
}

/// Two lanes with a step each, the first as the lines say.
///
/// - Parameters:
///   - first: further lines of the lane `quick`.
///   - last: further lines of the lane `others`.
///   - letters: those of the step that decides in `quick`.
func twoLanes(
  _ first: [String] = [], last: [String] = [], letters: String = "a",
  marks: String = "[{field: amount, at_most: 100, unit: EUR, per: claim, period: year}]",
  share: String = "0.6", more: String = ""
) -> String {
  """
  lanes:
    - id: quick
      name: Quick
      share: \(share)
      marks: \(marks)
  \(first.map { "    \($0)" }.joined(separator: "\n"))
    - id: others
      name: The rest
  \(last.map { "    \($0)" }.joined(separator: "\n"))
  steps:
    - name: Settle
      actor: system
      decides: yes
      lanes: [quick]
      answers: {reliability: \(letters), error_risk: \(letters), judgment: \(letters), customer_sensitivity: \(letters)}
    - name: Decide
      actor: person
      decides: yes
      lanes: [others]
  \(more)
  """
}
