// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The working design that the plan is built on.
package struct Design: Sendable {
  /// The design of a workflow that fits none.
  static let other = "other"

  /// The pattern's id.
  package var id: String
  package var timing: Pattern.Timing
  package var automation: Pattern.Automation
}

extension Design {
  /// - Parameters:
  ///   - automation: the word of the answer, which goes before the pattern's.
  ///   - timing: likewise.
  init(of pattern: Pattern?, automation: String?, timing: String?) {
    self.init(
      id: pattern?.id ?? Self.other,
      timing: timing.flatMap(Pattern.Timing.init) ?? pattern?.timing ?? .batch,
      automation: automation.flatMap(Pattern.Automation.init) ?? pattern?.automation ?? .ai)
  }
}
