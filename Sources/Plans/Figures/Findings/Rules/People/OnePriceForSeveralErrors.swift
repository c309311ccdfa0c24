// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// The price of an error is that of one kind of error, and lanes without a price of their own may
/// issue different things: errors are counted there and not priced.
struct OnePriceForSeveralErrors: FindingRule {
  static let id = FindingID.onePriceForSeveralErrors

  func findings(in context: FindingContext) -> [Finding] {
    guard let price = context.inputs.number(.errorCost),
      let kind = context.particulars.errorCostFor?.value
    else { return [] }
    let unpriced = context.file.lanes.filter {
      $0.answers.questions[FigureKey.errorCost.rawValue] == nil
    }
    let kinds = Set(unpriced.map { Set($0.outcomes.map { NameLikeness.key(of: $0.what) }) })
    guard kinds.count > 1 else { return [] }
    return [
      finding(
        unpriced.map { .lane($0.id) } + [.question(FigureKey.errorCost.rawValue)],
        [.price: .money(price), .what: .text(kind)])
    ]
  }
}
