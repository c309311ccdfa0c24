// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that a plan reckons, reckoned once from the answers and the assessment.
///
/// It holds no words: what it finds is put into words afterwards, and words reckon nothing.
package struct PlanFigures: Sendable {
  package let inputs: PlanInputs
  /// The lanes in their order; one for all cases where none are given.
  package let lanes: [LaneFigures]
  package let reviewersMiss: ReviewersMiss

  package init(_ inputs: PlanInputs) {
    self.inputs = inputs
    lanes = LaneFigures.all(in: inputs)
    reviewersMiss = ReviewersMiss(given: inputs.rate(.reviewerMissRate))
  }
}
