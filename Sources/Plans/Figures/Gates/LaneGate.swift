// SPDX-License-Identifier: GPL-3.0-or-later

extension [LaneGate] {
  /// The lanes, or all cases, whose rate is mended before their gate.
  var mended: Set<String> { Set(filter { $0.basis == .mended }.map(\.lane)) }
}

/// A gate that a lane must pass before it runs under a laxer control: so many fresh cases, read
/// blind, with at most so many errors.
package struct LaneGate: Hashable, Sendable {
  /// What the sample and its odds were planned by.
  package enum Basis: String, CaseIterable, Sendable {
    /// The lane's rate, with what its sample leaves open.
    case rate
    /// Nobody knows the rate: half the target is taken, and the sample is fixed at the end of the
    /// shadow phase.
    case halfTarget = "half-target"
    /// The rate is at or above the target: it is mended first, and half the target is taken after.
    case mended
  }

  /// A gate takes at most so many working days.
  package static let mostDays = 60
  /// And at least so many.
  package static let leastDays = 5
  /// With lower odds a lane whose rate is known stays as strict as it is.
  package static let leastOdds = 0.5

  /// The lane's id; `LaneInputs.allCases` where the gate is for all cases.
  package let lane: String
  package let basis: Basis
  /// α, as the lane's target.
  package let target: Double
  /// m, what readers are taken to miss: the test is at α·(1 − m).
  package let missRate: Double
  package let firstTry: GateTry
  /// After a failure, on fresh cases, at half of δ; nil where no such sample fits into the days.
  ///
  /// After a second failure the lane keeps its stricter control.
  package let secondTry: GateTry?
  /// The odds of the first try if the true rate is half the target, two thirds of it, and today's.
  package let oddsAtHalf: Double
  package let oddsAtTwoThirds: Double
  /// Nil where today's rate is not known.
  package let oddsToday: Double?

  package var sampleSize: Int { firstTry.sampleSize }
  package var allowedErrors: Int { firstTry.allowedErrors }
  /// δ of the first try.
  package var risk: Double { firstTry.risk }
  /// The odds of passing at the first try, by `basis`, 0 to 1.
  package var odds: Double { firstTry.odds }
  /// The odds of the first try as things are: of one that is mended first, those of today.
  var oddsUnmended: Double { basis == .mended ? oddsToday ?? odds : odds }
  package var readingsPerDay: Planned<Double>? { firstTry.readingsPerDay }
  package var workingDays: Int? { firstTry.workingDays }

  /// The odds of passing at the first or the second try, as if they were independent, 0 to 1.
  package var oddsWithRepeat: Double { odds + (1 - odds) * (secondTry?.odds ?? 0) }

  /// How often what passes in the end was tried again, 0 to 1; what fails twice never goes on.
  package var expectedRepeats: Double {
    oddsWithRepeat > 0 ? 1 - odds / oddsWithRepeat : 0
  }

  /// Working days that the repeats are expected to take of what passes in the end; nil where a try's
  /// days are not known.
  package var expectedRepeatDays: Double? {
    guard let secondTry else { return 0 }
    return secondTry.workingDays.map {
      expectedRepeats * (Double($0) + RoadValue.daysToDecide.value)
    }
  }
}
