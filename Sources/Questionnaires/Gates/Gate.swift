// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// A rule that can only raise human involvement or add a duty.
package struct Gate: Sendable {
  package var id: String
  package var title: String?
  package var condition: Condition
  /// The verdict it asks for, as written.
  package var requires: Verdict?
  /// What deciding steps get at least.
  package var controls: Control?
  package var duty: Duty?
  /// Whether only outcomes against the person are concerned.
  package var adverseOnly: Bool
  package var because: String
  package var asks: String?
  package var evidence: String?
  package var notice: String?
  package var cite: String?
  package var jurisdiction: String?
  /// Where it applies with a day of its own for each place; empty for a gate with one day.
  package var places: [GatePlace] = []
  /// The first and the last day the rule applies; nil is unbounded.
  package var from: CalendarDate?
  package var until: CalendarDate?
  /// The day its source was last read.
  package var checked: CalendarDate?
  package var unverified: String?
  package var location: SourceLocation

  /// The verdict it raises to, given whether the workflow can decide against a person.
  ///
  /// A control above automatic needs a workflow with a person in it, and so does a duty to decide
  /// or review where outcomes can be adverse, whether or not the gate says so. A gate on adverse
  /// outcomes alone never raises above human-in-the-loop.
  package func raises(withAdverseOutcomes adverse: Bool) -> Verdict {
    let needsPerson =
      (controls ?? .automatic) > .automatic || adverse && (duty == .decide || duty == .review)
    let verdict = max(requires ?? .fullAutomation, needsPerson ? .humanInTheLoop : .fullAutomation)
    return adverseOnly ? min(verdict, .humanInTheLoop) : verdict
  }

  /// Whether the rule applies on a day; without a day it is taken to apply.
  package func isInForce(on day: CalendarDate?) -> Bool {
    guard let day else { return true }
    if let from, day < from { return false }
    if let until, day > until { return false }
    return true
  }
}
