// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The figures that costs are reckoned from.
enum CostFactorText: String, PlanText {
  case hours
  case days
  case hourly
  case hourlyMinute = "hourly-minute"
  case present
  case wrong
  case error
  case errorOnlyFor = "error-only-for"
  case errorByLane = "error-by-lane"
  case review
  case seen
  case asGiven = "as-given"
  case assumed
  case range

  static let place = TextPlace.costFactor

  var slots: [Slot] {
    switch self {
    case .hours, .days, .hourly, .hourlyMinute, .wrong, .error, .review: [.number]
    case .present, .seen: [.share]
    case .assumed, .errorOnlyFor: [.text]
    case .range: [.number, .low, .high]
    case .asGiven, .errorByLane: []
    }
  }
}

/// The titles of the amounts of a year; each key is the amount's id as well.
enum CostTitleText: String, PlanText {
  case workToday = "work_today"
  case peopleToday = "people_today"
  case workSteady = "work_steady"
  case peakPeople = "peak_people"
  case errorsBefore = "errors_before"
  case errorsLeft = "errors_left"
  case errorsSaved = "errors_saved"
  case system
  case netAgainstPeople = "net_against_people"
  case netOnPaper = "net_on_paper"
  case net
  case checks
  case costPerCheck = "cost_per_check"
  case breakEvenErrors = "break_even_errors"

  static let place = TextPlace.costTitle

  var verdicts: [Verdict] {
    switch self {
    case .system: .notManual
    case .breakEvenErrors: [.humanInTheLoop]
    default: Verdict.allCases
    }
  }
}

/// What the costs leave to ask, and what they say against reviews.
enum CostNoteText: String, PlanText {
  case checksUnpaid = "checks-unpaid"
  case keptQuestion = "kept-question"
  case systemQuestion = "system-question"

  static let place = TextPlace.costNote

  var slots: [Slot] { self == .checksUnpaid ? [.number] : [] }

  var verdicts: [Verdict] {
    switch self {
    case .checksUnpaid: [.humanInTheLoop]
    case .keptQuestion: Verdict.allCases
    case .systemQuestion: .notManual
    }
  }
}
