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
  case peopleSufficeOrdinarily = "people-suffice-ordinarily"
  case peopleSufficeOrdinarilyShared = "people-suffice-ordinarily-shared"
  case hoursSuffice = "hours-suffice"
  case hoursShort = "hours-short"
  case peopleAtOneQueue = "people-at-one-queue"
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
  case findOutFirst = "find-out-first"
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
  case poolHoursFit = "pool-hours-fit"
  case poolHoursShort = "pool-hours-short"
  case poolEndless = "pool-endless"
  case poolUnknown = "pool-unknown"
  case poolPartlyUnknown = "pool-partly-unknown"
  case poolAtLeast = "pool-at-least"
  case poolOpen = "pool-open"
  case poolPeakShort = "pool-peak-short"
  case saves
  case savesAndFrees = "saves-and-frees"
  case savesBeforeSystem = "saves-before-system"
  case savesAndFreesBeforeSystem = "saves-and-frees-before-system"
  case savesNothing = "saves-nothing"
  case costsMore = "costs-more"
  case costsMoreAtLeast = "costs-more-at-least"
  case frees
  case takesMore = "takes-more"
  case gainUnknown = "gain-unknown"
  case beforeSystemCost = "before-system-cost"
  case withoutPeakPeople = "without-peak-people"

  static let place = TextPlace.portfolio

  var slots: [Slot] {
    switch self {
    case .robust, .blockers, .poolPeakShort, .withoutPeakPeople: [.number]
    case .fragile: [.question, .label, .verdict]
    case .fragileMany: [.question, .label, .verdict, .number]
    case .highRisk, .highRisks, .poolPartlyUnknown: [.name]
    case .peopleSuffice, .peopleSufficeShared, .peopleOpen, .hoursSuffice:
      [.name, .needed, .available]
    case .peopleShort, .peopleShortShared, .peopleSufficeOrdinarily,
      .peopleSufficeOrdinarilyShared, .hoursShort:
      [.name, .number, .needed, .available]
    case .peopleAtOneQueue: [.name, .number]
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
    case .poolFits, .poolOpen, .poolHoursFit: [.needed, .available]
    case .poolShort, .poolShortAlone, .poolHoursShort: [.needed, .available, .number]
    case .saves, .savesBeforeSystem, .costsMore, .costsMoreAtLeast: [.amount]
    case .savesAndFrees, .savesAndFreesBeforeSystem: [.amount, .hours]
    case .frees, .takesMore: [.hours]
    case .unshakable, .cleanSheet, .noHighRisk, .peopleEndless, .peopleUnknown, .blocker,
      .poolEndless, .poolUnknown, .poolAtLeast, .savesNothing, .gainUnknown, .beforeSystemCost,
      .findOutFirst:
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
