// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// What the table of a simulation shows.
enum SimulationText: String, PlanText {
  case team
  case teamAssumed = "team-assumed"
  case best
  case bestByErrors = "best-by-errors"
  case bestOverTarget = "best-over-target"
  case bestNone = "best-none"
  case turningPoint = "turning-point"
  case limit
  case limitNone = "limit-none"
  case byChance = "by-chance"
  case byChanceOverTarget = "by-chance-over-target"
  case belowControls = "below-controls"
  case others
  case othersUnknown = "others-unknown"
  case peakCarried = "peak-carried"
  case peakShort = "peak-short"
  case errorsAtMost = "errors-at-most"
  case missesUnknown = "misses-unknown"
  case limitsMoved = "limits-moved"
  case laneByHand = "lane-by-hand"
  case laneShareUnknown = "lane-share-unknown"
  case laneLacks = "lane-lacks"
  case otherVerdict = "other-verdict"
  case noCosts = "no-costs"

  static let place = TextPlace.simulation

  var slots: [Slot] {
    switch self {
    case .team, .teamAssumed: [.people]
    case .best: [.share, .rate, .number, .laneTarget]
    case .bestByErrors, .byChance, .byChanceOverTarget: [.share, .rate]
    case .bestOverTarget: [.share, .rate, .laneTarget]
    case .turningPoint: [.share, .largerShare, .number, .rate, .text]
    case .limit: [.share, .number]
    case .others: [.hours]
    case .peakCarried: [.share]
    case .peakShort: [.share, .rate, .needed]
    case .missesUnknown: [.rate]
    case .laneByHand, .laneShareUnknown: [.name]
    case .laneLacks: [.name, .questions]
    case .otherVerdict: [.text]
    case .bestNone, .limitNone, .belowControls, .othersUnknown, .errorsAtMost, .limitsMoved,
      .noCosts:
      []
    }
  }

  var verdicts: [Verdict] {
    switch self {
    case .otherVerdict: [.fullAutomation, .manual]
    default: Verdict.allCases
    }
  }
}
