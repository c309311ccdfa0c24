// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments

/// What a lane answers more laxly than the workflow, believed only once it is proven.
struct ClaimsUnproven: FindingRule {
  static let id = FindingID.claimsUnproven

  func findings(in context: FindingContext) -> [Finding] {
    let claims = Dictionary(grouping: context.inputs.assessment.claims, by: \.lane)
    return context.inputs.lanes.compactMap { lane in
      guard let own = claims[lane.id], !own.isEmpty else { return nil }
      return finding(
        [.lane(lane.id)] + own.map { Self.subject(of: $0) },
        [
          .changes: .count(Double(own.count)), .control: .control(lane.control),
          .proposedControl: .control(lane.controlUntilProven),
        ])
    }
  }

  private static func subject(of claim: Claim) -> FindingSubject {
    switch claim.subject {
    case .question(let id): .question(id)
    case .letter(_, let step), .leftOut(let step): .step(step)
    }
  }
}
