// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Why a workflow stands where it does in the portfolio, and who checks.
enum PortfolioText: String, PlanText {
  case robust
  case unshakable
  case cleanSheet = "clean-sheet"
  case fragile
  case fragileMany = "fragile-many"
  case noHighRisk = "no-high-risk"
  case highRisk = "high-risk"
  case highRisks = "high-risks"
  case peopleSuffice = "people-suffice"
  case peopleSufficeShared = "people-suffice-shared"
  case peopleShort = "people-short"
  case peopleShortShared = "people-short-shared"
  case peopleEndless = "people-endless"
  case peopleUncounted = "people-uncounted"
  case peopleUnnamed = "people-unnamed"
  case peopleUnknown = "people-unknown"
  case peopleOpen = "people-open"
  case odds
  case oddsMended = "odds-mended"
  case blocker
  case blockers
  case openControls = "open-controls"
  case openVerdict = "open-verdict"
  case findOutWhoWhen = "find-out-who-when"
  case findOutWho = "find-out-who"
  case findOutWhen = "find-out-when"
  case findOut = "find-out"
  case dissent
  case leave
  case assumed
  case poolFits = "pool-fits"
  case poolShort = "pool-short"
  case poolShortAlone = "pool-short-alone"
  case poolUncounted = "pool-uncounted"
  case poolEndless = "pool-endless"
  case poolUnknown = "pool-unknown"
  case poolPartlyUnknown = "pool-partly-unknown"
  case poolAtLeast = "pool-at-least"
  case poolOpen = "pool-open"
  case poolPeakShort = "pool-peak-short"
  case saves
  case savesAndFrees = "saves-and-frees"
  case savesNothing = "saves-nothing"
  case costsMore = "costs-more"
  case costsMoreAtLeast = "costs-more-at-least"
  case frees
  case takesMore = "takes-more"
  case gainUnknown = "gain-unknown"
  case beforeSystemCost = "before-system-cost"

  static let place = TextPlace.portfolio

  var slots: [Slot] {
    switch self {
    case .robust, .blockers: [.number]
    case .fragile: [.question, .label, .verdict]
    case .fragileMany: [.question, .label, .verdict, .number]
    case .highRisk, .highRisks, .poolPartlyUnknown: [.name]
    case .peopleSuffice, .peopleSufficeShared, .peopleOpen: [.name, .needed, .available]
    case .peopleShort, .peopleShortShared: [.name, .number, .needed, .available]
    case .peopleUncounted: [.name, .needed]
    case .peopleUnnamed, .poolUncounted: [.needed]
    case .odds: [.share]
    case .oddsMended: [.share, .number]
    case .openControls: [.verdict]
    case .openVerdict: [.verdict, .bestCase]
    case .findOutWhoWhen: [.who, .date, .question]
    case .findOutWho, .dissent: [.who, .question]
    case .findOutWhen: [.date, .question]
    case .findOut: [.question]
    case .leave: [.date]
    case .assumed: [.question, .number]
    case .poolFits, .poolOpen: [.needed, .available]
    case .poolShort, .poolShortAlone: [.needed, .available, .number]
    case .poolPeakShort: [.needed, .number]
    case .saves, .costsMore, .costsMoreAtLeast: [.amount]
    case .savesAndFrees: [.amount, .hours]
    case .frees, .takesMore: [.hours]
    case .unshakable, .cleanSheet, .noHighRisk, .peopleEndless, .peopleUnknown, .blocker,
      .poolEndless, .poolUnknown, .poolAtLeast, .savesNothing, .gainUnknown, .beforeSystemCost:
      []
    }
  }

  var verdicts: [Verdict] {
    switch self {
    case .robust: [.humanInTheLoop]
    case .cleanSheet: [.fullAutomation]
    default: Verdict.allCases
    }
  }
}
