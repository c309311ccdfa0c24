// SPDX-License-Identifier: GPL-3.0-or-later

/// A prompt that asks no question of the questionnaire, with help of its own.
package enum HelpTopic: String, CaseIterable, Sendable {
  case details
  case participants
  case decider
  case letters
  case owner
  case note
  case lanes
  case marks
  case outcomes
  case differs
  case care
  case proof
  case passes
  case stepLetters = "step_letters"
  case deadlines
  case conditions
  case peaks
  case keptBy = "kept_by"
  case doubt
  case votes
  case dissent
  case stranger
  case removal
  case minutes
  case findings
  case list
  case review
  case verdict
}

extension Place {
  /// What its help is about; nil where a question has help, or none is needed.
  var helpTopic: HelpTopic? {
    switch self {
    case .detail(.name), .detail(.description): .details
    case .detail(.participants): .participants
    case .detail(.decider): .decider
    case .letters: .letters
    case .owner, .figures, .peakOwner, .laneOwner: .owner
    case .stranger: .stranger
    case .note: .note
    case .lanes: .lanes
    case .laneRemoval: .removal
    case .laneMarks: .marks
    case .laneOutcomes: .outcomes
    case .laneLetters: .differs
    case .laneCare: .care
    case .laneProof: .proof
    case .stepLanes: .passes
    case .stepLetters: .stepLetters
    case .aside(.deadlines): .deadlines
    case .aside(.conditions): .conditions
    case .aside(.peaks): .peaks
    case .keptBy: .keptBy
    case .findings: .findings
    case .list, .disputed: .list
    case .review: .review
    case .verdict: .verdict
    case .minutes: .minutes
    case .doubt: .doubt
    case .ballot(_, .cast), .ballot(_, .spread): .votes
    case .ballot(_, .whoDecides): .decider
    case .ballot(_, .dissent), .ballot(_, .accepts): .dissent
    case .question, .stepQuestion, .ballot(_, .decide), .steps, .reading: nil
    }
  }
}
