// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// An amount that a plan's costs are told in.
struct CostLine: Sendable {
  /// What the amount is of; a year's is under a verdict, or as today.
  enum Kind: Hashable, Sendable {
    case workToday
    case errorsToday
    case checks
    case errorsCaught
    case errorsLeft
    case costPerCheck
    /// The share of wrong proposals above which a review is worth its cost.
    case breakEvenErrors
    /// The share of cases at which checking costs as much as doing the work by hand.
    case breakEvenShare
    /// The share of wrong results above which work by hand would cost less than full automation.
    case breakEvenRate
    case year(Verdict)
    case yearToday
  }

  let kind: Kind
  let reckoning: Reckoning

  var estimate: Estimate? { reckoning.estimate }
  var amount: Double? { estimate?.mid }
}

/// A year under one verdict, or as today: what its total is made of.
struct CostYear: Sendable {
  /// Nil for today, where a system does the work.
  let verdict: Verdict?
  let isChosen: Bool
  /// Nil where the year has no such part.
  let work: Reckoning?
  let checks: Reckoning?
  let errors: Reckoning
  let total: CostLine

  /// The sum of the parts whose amount is known, at their low ends.
  var knownPart: Double {
    [work, checks, errors].compactMap { $0?.estimate?.low }.reduce(0, +)
  }

  init(
    _ verdict: Verdict?, isChosen: Bool, work: Reckoning?, checks: Reckoning?, errors: Reckoning
  ) {
    self.verdict = verdict
    self.isChosen = isChosen
    self.work = work
    self.checks = checks
    self.errors = errors
    total = CostLine(
      kind: verdict.map { .year($0) } ?? .yearToday,
      reckoning: Reckoning(sumOf: [work, checks, errors].compactMap(\.self)))
  }
}
