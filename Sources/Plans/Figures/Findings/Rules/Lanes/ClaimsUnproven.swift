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
      let said = Self.said(own, of: lane)
      let leftOut = said.count(where: \.isOfStepLeftOut)
      var values: [FindingSlot: FigureValue?] = [
        .control: .control(lane.control),
        .proposedControl: .control(lane.controlUntilProven),
      ]
      if said.count > leftOut { values[.changes] = .count(Double(said.count - leftOut)) }
      if leftOut > 0 { values[.leftOut] = .count(Double(leftOut)) }
      return finding([.lane(lane.id)] + own.map { Self.subject(of: $0) }, values)
    }
  }

  /// The claims that somebody stated; what follows from a lane's outcomes counts only where nothing
  /// else does.
  private static func said(_ claims: [Claim], of lane: LaneInputs) -> [Claim] {
    let said = claims.filter { claim in
      guard case .question(let id) = claim.subject else { return true }
      return lane.lane?.answers.questions[id] != nil
    }
    return said.isEmpty ? claims : said
  }

  private static func subject(of claim: Claim) -> FindingSubject {
    switch claim.subject {
    case .question(let id): .question(id)
    case .letter(_, let step), .leftOut(let step): .step(step)
    }
  }
}

extension Claim {
  /// Whether it is a step that the lane leaves out, and no answer.
  fileprivate var isOfStepLeftOut: Bool {
    if case .leftOut = subject { true } else { false }
  }
}
