// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The sentences that a workflow's playbook has for the portfolio, with their slots still open.
///
/// They are filled when all workflows are known, and the plan is gone by then. So they can name the
/// slots of their own key alone.
package struct PortfolioWords: Sendable {
  private let texts: [String: String]

  init(_ pieces: Pieces) {
    texts = pieces.open(at: .portfolio)
  }

  /// The text for a key; without a playbook the key and its values stand alone.
  func callAsFunction(_ key: String, _ local: [Slot: String] = [:]) -> String {
    let found = PiecePlace.portfolio.key(key)
    assert(found != nil, "no key '\(key)' at 'portfolio'")
    assert(found?.lacking(in: local).isEmpty ?? true, "'\(key)' lacks slots")
    if let text = texts[key] {
      return Phrase(text).filled { name in Slot(rawValue: name).flatMap { local[$0] } }
    }
    return found?.standingAlone(with: local) ?? key
  }
}
