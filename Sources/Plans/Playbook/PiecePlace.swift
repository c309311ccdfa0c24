// SPDX-License-Identifier: GPL-3.0-or-later

/// A place whose texts are the pieces that other texts are made of.
///
/// They are read entry by entry, the title being a key that the code looks up, and may name the
/// slots of their key alone: the values of the plan are made of them, or are gone when they are
/// filled.
package enum PiecePlace: String, CaseIterable, Sendable {
  /// The pieces that slots and sentences are made of.
  case word
  /// Keyed by question id: a role with who holds it, in a sentence.
  case role
  /// Keyed by question id: the words for a role that nobody has named.
  case roleMissing = "role-missing"
  /// Keyed by question id: why the plan assumes what it does.
  case assumption
  /// The time of the next assessment.
  case assessAgainWhen = "assess-again-when"
  /// Keyed by step question: what an answer in between is about.
  case concern
  /// How the confidence threshold was found.
  case thresholdBasis = "threshold-basis"
  /// The figures that costs are reckoned from.
  case costFactor = "cost-factor"
  /// Why a workflow stands where it does in the order of attack, and who checks.
  case portfolio
  /// How answers, votes and their origin are shown.
  case answer
}
