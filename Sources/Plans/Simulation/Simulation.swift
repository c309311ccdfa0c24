// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// What becomes of one workflow's cases and errors when other shares of them are reviewed.
package struct Simulation: Sendable {
  /// Something to know about a row.
  package enum Mark: String, CaseIterable, Sendable {
    /// The row to choose, as far as figures can say.
    case best
    /// The share that the plan ends with.
    case planned
    /// More cases come late than the plan allows.
    case tooFewPeople = "too-few-people"
    /// Reviewers have no time left for breaks, and miss more.
    case tired
    /// More results are wrong than the target allows.
    case overTarget = "over-target"
    /// The controls of the steps have people see every case.
    case belowControls = "below-controls"
  }

  package struct Row: Sendable {
    /// The share of cases that is reviewed, 0 to 1.
    package var share: Double
    /// Whether the reviewers take up enough of the cases in time.
    package var keepsUp: Bool
    package var reviewsPerHour: Double
    /// Nil where no number of people is enough.
    package var reviewersNeeded: Int?
    /// The share of their time that today's reviewers are busy, 0 to 1.
    package var occupancy: Double
    /// The mean wait in minutes, infinite where the queue never ends; nil where nobody waits.
    package var meanWaitMinutes: Double?
    /// The share of reviews that nobody takes up in time, 0 to 1.
    package var lateShare: Double
    /// Wrong results among all cases that nobody reviewed, 0 to 1.
    package var errorsPassed: Double
    /// Wrong results among all cases that reviewers saw and missed, 0 to 1.
    package var errorsMissed: Double
    /// Reviews, late cases done by hand, and errors of a year; nil without the costs.
    package var yearlyCost: Double?
    package var marks: [Mark]

    /// Wrong results among all cases, 0 to 1.
    package var errorRate: Double { errorsPassed + errorsMissed }

    package func has(_ mark: Mark) -> Bool { marks.contains(mark) }
  }

  package let workflow: Workflow
  package let verdict: Verdict
  /// People on duty at the same time.
  package let reviewers: Int
  package let targetErrorRate: Double
  package let currency: String
  package let rows: [Row]
  /// What the table shows, in sentences.
  package let notes: [String]
  package let assumptions: [Assumption]

  package var best: Row? { rows.first { $0.has(.best) } }
}

/// The questions that must be answered before a workflow can be simulated.
package struct MissingFigures: Error, Sendable {
  package var questions: [String]
}
