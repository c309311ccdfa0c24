// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The order of answers by the human involvement that they lead to.
///
/// a < b < c = `?`; no < yes = `?`; `rules` < `ai` = `?`; any legal ground < none = `?`. Figures,
/// texts and lists have no such order.
package enum Strictness {
  /// Whether an answer leads to less human involvement than another; one that is absent leads to
  /// the least.
  package static func isLaxer(_ answer: AnswerValue, than other: AnswerValue?) -> Bool {
    guard let rank = rank(of: answer), let other, let most = self.rank(of: other) else {
      return false
    }
    return rank < most
  }

  /// Nil for a value that has no place in the order.
  private static func rank(of answer: AnswerValue) -> Int? {
    switch answer {
    case .letter(.a), .yesNo(false): 0
    case .letter(.b): 1
    case .letter(.c), .yesNo(true), .unknown: 2
    case .choice(let choice): ["none", "ai"].contains(choice) ? 2 : 0
    case .choices, .number, .text, .date: nil
    }
  }
}
