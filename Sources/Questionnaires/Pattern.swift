// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A working example of a design: default steps, triggers and metrics.
package struct Pattern: Sendable {
  package enum Timing: String, CaseIterable, Sendable {
    case realTime = "real-time"
    case batch
  }

  package enum Automation: String, CaseIterable, Sendable {
    case rules
    case ai
  }

  package struct Step: Sendable {
    package var name: String
    package var actor: Actor
    package var decides: Bool
    package var letters: [String: Letter]
  }

  package var id: String
  package var title: String
  /// The fields in whose words its steps and marks are, options of the question about fields; none
  /// where they suit any.
  package var wordedFor: [String]
  package var timing: Timing
  package var automation: Automation
  package var requires: Verdict?
  package var steps: [Step]
  package var triggers: [Trigger]
  package var onTimeout: String
  /// Whether a case that nobody takes up in time leaves the queue for the safe action.
  package var expires: Bool
  package var metrics: [MetricEntry]
  /// Marks of lanes, rules and risks that its workflows often have, for the room to choose from.
  package var marks: [UsualMark]
  package var rules: [UsualRule]
  package var risks: [UsualRisk]
  package var location: SourceLocation
}

/// Who does a step in the target design.
package enum Actor: String, CaseIterable, Sendable {
  case system
  case person
  case customer
}

/// The condition that sends a case to a reviewer.
package struct Trigger: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case confidence
    case compliance
    case exception
    case missingData = "missing-data"
    case changedContext = "changed-context"
    case sentiment
    case customerRequest = "customer-request"
    case repeatedFailure = "repeated-failure"
    case amount
    case randomSample = "random-sample"
  }

  package var kind: Kind
  package var when: String

  package init(kind: Kind, when: String) {
    self.kind = kind
    self.when = when
  }
}
