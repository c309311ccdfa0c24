// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// Whether wrong results have a price.
package enum ErrorPrice: Hashable, Sendable {
  /// In the workflow's currency.
  case each(Double)
  /// The price is that of one kind of error, in the room's words: errors are counted, not priced.
  case onlyFor(String)
  /// Lanes have prices of their own, and what is wrong today is not told apart by lane.
  case byLane
  case unknown

  init(_ lanes: [LaneFigures], in inputs: PlanInputs) {
    if let kind = inputs.file.particulars.errorCostFor {
      self = .onlyFor(kind.value ?? "")
    } else if Set(lanes.filter { $0.control < .human }.map(\.errorCost)).count > 1 {
      self = .byLane
    } else if let price = lanes.first(where: { $0.control < .human })?.errorCost
      ?? inputs.number(.errorCost)
    {
      self = .each(price)
    } else {
      self = .unknown
    }
  }

  package var each: Double? {
    if case .each(let price) = self { price } else { nil }
  }
}
