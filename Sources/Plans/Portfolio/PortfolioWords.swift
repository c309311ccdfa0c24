// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The sentences that a workflow's playbook has for the portfolio, with their slots still open.
///
/// They are filled when all workflows are known, and the plan is gone by then. So they can name the
/// slots of their own key alone.
package struct PortfolioWords: Sendable {
  private let texts: [String: String]

  init(in context: PlanContext) {
    let applying = context.planner.entries(at: .portfolio).filter { context.applies($0.scope) }
    texts = Dictionary(
      applying.map { ($0.title ?? "", $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text for a key; without a playbook the key and its values stand alone.
  func callAsFunction(_ key: String, _ local: [Slot: String] = [:]) -> String {
    assert(AdvicePlace.portfolio.key(key) != nil, "no key '\(key)' at 'portfolio'")
    assert(
      AdvicePlace.portfolio.key(key)?.lacking(in: local).isEmpty ?? false,
      "'\(key)' lacks slots")
    if let text = texts[key] {
      return Phrase(text).filled { name in Slot(rawValue: name).flatMap { local[$0] } }
    }
    let values = (AdvicePlace.portfolio.key(key)?.slots ?? []).compactMap { local[$0] }
    return values.isEmpty ? key : "\(key): \(values.joined(separator: ", "))"
  }
}
