// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The content a plan is made of: metrics, phases, risks, advice and words, each with when it applies.
///
/// Texts are phrases: `{name}` in them is replaced by a value of the plan.
package struct Playbook: Sendable {
  package var metrics: [MetricEntry] = []
  package var phases: [PhaseEntry] = []
  package var risks: [RiskEntry] = []
  package var advice: [AdviceEntry] = []
  package var words: [WordEntry] = []
  package var findings: [FindingEntry] = []
  package var blockers: [BlockerEntry] = []
  package var telltales: [TelltaleEntry] = []
}

/// To which plans an entry belongs.
package struct Scope: Sendable {
  /// The verdicts whose plans carry the entry.
  package var verdicts: [Verdict]
  package var condition: Condition
  package var location: SourceLocation
}

/// A metric to watch.
package struct MetricEntry: Sendable {
  package var id: String
  package var scope: Scope
  package var title: String
  package var formula: String
  package var source: String
  package var owner: String?
  package var cadence: String?
  package var target: String
  package var alert: String
  package var action: String
  /// A published figure with its source, year and grade.
  package var benchmark: String?
}

/// A phase of the iteration schedule.
package struct PhaseEntry: Sendable {
  package var id: String
  package var scope: Scope
  package var title: String
  /// The share of cases that people check in this phase, 0 to 1.
  package var coverage: Double
  /// The share of the daily volume that runs through the new design, 0 to 1.
  package var volumeShare: Double
  /// Whether the phase ends with a counted sample of cases without an error.
  package var needsSample: Bool
  /// The shortest the phase may last, in working days.
  package var minimumDays: Int
  package var exit: [String]
}

/// A way the design can go wrong, scored from the answers.
package struct RiskEntry: Sendable {
  package enum Group: String, CaseIterable, Sendable {
    /// A limitation of keeping people in the loop.
    case limitation
    /// A way full automation fails.
    case failure
    /// Too much of either.
    case extreme
  }

  package var id: String
  package var scope: Scope
  package var group: Group
  package var title: String
  /// Each sign that holds raises the risk by one level.
  package var signs: [Sign]
  /// What the plan's own figures can show; the first that holds is a sign.
  package var figures: [Figure]
  package var mitigation: String
  package var metric: String
  package var trigger: String

  package struct Sign: Sendable {
    package var condition: Condition
    package var because: String
  }

  /// A sign that no answer gives: it is reckoned, and the plan words it with its amounts.
  package enum Figure: String, CaseIterable, Sendable {
    /// The reviews cost more than the errors they can catch.
    case unpaidReviews = "unpaid-reviews"
    /// The checks take more hours than the work does today.
    case checksExceedWork = "checks-exceed-work"
    /// The same, where the plan does not miss its target: too little and too much at once would be
    /// no advice.
    case needlessChecks = "needless-checks"
  }
}

/// A statement for a place in the plan.
package struct AdviceEntry: Sendable {
  package var id: String
  package var scope: Scope
  /// The place in the plan that it is for.
  package var place: String
  package var title: String?
  package var text: String
  /// Words by which the room tells the same of its own; of a record, that it said how long.
  package var toldBy: [String]
}

/// A wording of a text that the program looks up; of several for one text the first counts that
/// applies and whose slots all have values.
package struct WordEntry: Sendable {
  /// The place of the text.
  package var place: String
  package var key: String
  package var scope: Scope
  package var text: String

  package init(place: String, key: String, scope: Scope, text: String) {
    self.place = place
    self.key = key
    self.scope = scope
    self.text = text
  }
}
