// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A saving could be reckoned, and nobody says what the system costs: none is promised.
struct SystemCostUnknown: FindingRule {
  static let id = FindingID.systemCostUnknown

  func findings(in context: FindingContext) -> [Finding] {
    let inputs = context.inputs
    guard inputs.verdict < .manual, inputs.number(.volumePerDay) != nil,
      inputs.number(.handlingMinutes) != nil, inputs.number(.hourlyCost) != nil,
      context.particulars.systemCostPerYear?.value == nil
    else { return [] }
    return [finding([], [.who: .role(.systemOwner)])]
  }
}
