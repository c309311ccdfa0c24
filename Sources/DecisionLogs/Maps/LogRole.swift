// SPDX-License-Identifier: GPL-3.0-or-later

/// What a column of a log says about a case.
package enum LogRole: String, CaseIterable, Sendable {
  case caseID = "case_id"
  case time = "ts"
  case segment
  case lane
  /// How sure the system is, within 0 and 1 after its scale.
  case confidence
  case escalated
  case decidedBy = "decided_by"
  case overridden
  case overrideReason = "override_reason"
  case audited
  /// The chance with which the case was drawn for the audit, above 0 to 1.
  case auditChance = "audit_p"
  case correct
  /// From a case's arrival to its being settled.
  case resolution = "resolution_s"
  /// What the reviewer spent on it.
  case review = "review_s"
  case satisfaction = "csat"
  case planted
  case reviewer
  case modelVersion = "model_version"

  /// What kind of value it has.
  var kind: Kind {
    switch self {
    case .caseID: .identity
    case .time: .time
    case .segment, .lane, .overrideReason, .reviewer, .modelVersion: .name
    case .confidence, .auditChance: .share
    case .resolution, .review: .duration
    case .satisfaction: .number
    case .escalated, .overridden, .audited, .correct, .planted: .flag
    case .decidedBy: .decider
    }
  }

  enum Kind {
    case identity
    case time
    case name
    case share
    case duration
    case number
    case flag
    case decider
  }

  var logged: Logged {
    switch self {
    case .caseID: .caseID
    case .time: .time
    case .segment: .segment
    case .lane: .lane
    case .confidence: .confidence
    case .escalated: .escalated
    case .decidedBy: .decidedBy
    case .overridden: .overridden
    case .overrideReason: .overrideReason
    case .audited: .audited
    case .auditChance: .auditChance
    case .correct: .correct
    case .resolution: .resolution
    case .review: .review
    case .satisfaction: .satisfaction
    case .planted: .planted
    case .reviewer: .reviewer
    case .modelVersion: .version
    }
  }
}
