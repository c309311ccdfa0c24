// SPDX-License-Identifier: GPL-3.0-or-later

import Questionnaires
/// What slots are filled with.
enum ValueText: String, PlanText {
  case tallyUnknown = "tally-unknown"
  case unnamedRole = "unnamed-role"
  case limits
  /// Where no confidence settles a case.
  case limitsOfMarks = "limits-of-marks"
  case mendSystem = "mend-system"
  case eachStep = "each-step"
  case escalationTarget = "escalation-target"
  case escalationTargetAdverse = "escalation-target-adverse"
  case escalationTargetEvery = "escalation-target-every"
  case baseline
  case baselineUnknown = "baseline-unknown"
  case baselineStart = "baseline-start"
  /// Where each kind of case has a limit, or a backup, of its own.
  case limitOfKind = "limit-of-kind"
  case backupOfKind = "backup-of-kind"
  case cadence
  case guess
  case escalatedCases = "escalated-cases"
  case escalatedCasesEvery = "escalated-cases-every"
  case sampledCases = "sampled-cases"
  case sampledCasesEvery = "sampled-cases-every"
  case moreHours = "more-hours"
  case openedLane = "opened-lane"
  case steadyCoverageUnknown = "steady-coverage-unknown"
  case person
  case people
  case caseHandlers = "case-handlers"
  case readerOfOthers = "reader-of-others"
  case appealUnnamed = "appeal-unnamed"
  case dueBy = "due-by"
  case dueBeforeStart = "due-before-start"
  /// Nobody said for how long a result can be contested.
  case contestOpen = "contest-open"
  /// A value that nobody gave.
  case ours

  static let place = TextPlace.value

  var slots: [Slot] {
    switch self {
    case .tallyUnknown: [.points]
    case .unnamedRole, .readerOfOthers, .backupOfKind: [.name]
    case .escalationTarget, .escalationTargetAdverse, .baseline: [.share]
    case .people: [.number]
    case .dueBy: [.date]
    case .contestOpen: [.who, .date]
    case .guess, .ours: [.text]
    case .moreHours: [.hours, .number]
    case .openedLane: [.text, .name]
    default: []
    }
  }

  var verdicts: [Verdict] {
    switch self {
    case .escalationTargetAdverse: [.humanInTheLoop]
    case .caseHandlers: [.manual]
    default: Verdict.allCases
    }
  }
}

/// When to assess again, as the end of a sentence.
enum AssessAgainText: String, PlanText {
  case yearly
  case date
  case week
  case phase
  case unknown

  static let place = TextPlace.assessAgain

  var slots: [Slot] {
    switch self {
    case .yearly: [.duration]
    case .date: [.date]
    case .week: [.week]
    case .phase: [.duration, .phase]
    case .unknown: []
    }
  }
}

/// How answers, votes and their origin are shown.
enum AnswerText: String, PlanText {
  case yes
  case no
  case none
  case unknown
  case minute
  case round
  case votes
  case votesUnknown = "votes-unknown"
  case fromCommandLine = "from-command-line"
  case fromDefaults = "from-defaults"
  case fromQuestionnaire = "from-questionnaire"

  static let place = TextPlace.answer

  var slots: [Slot] {
    switch self {
    case .round: [.number, .text]
    case .votes: [.letter, .who]
    case .votesUnknown: [.who]
    default: []
    }
  }
}
