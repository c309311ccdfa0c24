// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of a plan into which something that was said is built.
package enum PlanPart: String, CaseIterable, Sendable {
  case decision
  case findings
  case map
  case escalation
  case capacity
  case phases
  case watch
  case law
}

extension PlanPart {
  /// Where a plan uses the answer to a question of the workflow or of a lane.
  ///
  /// Scored answers carry the verdict; so does every fact that no other part is made of.
  init(using question: String) {
    if let key = FigureKey(rawValue: question) {
      self.init(using: key)
    } else if let key = FactKey(rawValue: question) {
      self.init(using: key)
    } else {
      self = Self.ofLaw.contains(question) ? .law : .decision
    }
  }

  private init(using key: FigureKey) {
    self =
      switch key {
      case .volumePerDay, .peakVolumePerDay, .peakDaysPerYear, .handlingMinutes, .reviewMinutes,
        .hourlyCost, .errorCost, .reviewers, .serviceHours, .shrinkage:
        .capacity
      case .errorRateToday, .proposalErrorRate, .reviewerMissRate, .targetErrorRate: .phases
      case .overrideRateToday, .containmentToday, .repeatContactToday: .watch
      case .reviewLimitMinutes: .escalation
      }
  }

  private init(using key: FactKey) {
    self =
      switch key {
      case .adverseOutcomes, .evaluatesStaff, .specialCategoryData, .affectsPerson, .legalBasis:
        .law
      case .usableConfidence, .reviewClock, .timing: .escalation
      case .startDate: .phases
      case .currency: .capacity
      case .pattern, .automation, .currentState, .channels: .decision
      case .reachesPeople: .law
      }
  }

  /// The facts that only laws read.
  private static let ofLaw: Set<String> = ["jurisdictions", "domain", "infers_emotion"]
}
