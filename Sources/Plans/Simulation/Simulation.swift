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
    /// Only known is how many results people change, for any reason: no more are wrong.
    case atMost = "at-most"
  }

  package struct Row: Sendable {
    /// The share of cases that is reviewed, 0 to 1.
    package var share: Double
    /// Whether the reviewers take up enough of the cases in time.
    package var keepsUp: Bool
    package var reviewsPerHour: Double
    /// Nil where no number of people is enough.
    package var reviewersNeeded: Int?
    /// The share of their time that the reviewers are busy, with all of their work, 0 to 1.
    package var occupancy: Double
    /// The mean wait in minutes, infinite where the queue never ends; nil where nobody waits.
    package var meanWaitMinutes: Double?
    /// The share of reviews that nobody takes up in time, 0 to 1.
    package var lateShare: Double
    /// Wrong results among all cases that nobody reviewed, 0 to 1.
    package var errorsPassed: Double
    /// Wrong results among all cases that reviewers saw and missed, 0 to 1.
    package var errorsMissed: Double
    /// Both together, as little or as much as reviewers may miss; nil where that is known.
    package var errorRange: ClosedRange<Double>?
    /// Reviews, late cases done by hand, and errors of a year; nil without the costs, and on a peak
    /// day.
    package var yearlyCost: Double?
    package var marks: [Mark]

    /// Wrong results among all cases, 0 to 1.
    package var errorRate: Double { errorsPassed + errorsMissed }

    package func has(_ mark: Mark) -> Bool { marks.contains(mark) }
  }

  package let workflow: Workflow
  package let verdict: Verdict
  package let currency: String
  /// Whether the workflow has lanes; else there is one simulation, of all cases.
  package let hasLanes: Bool
  package let lanes: [LaneSimulation]
  /// The lanes that are not simulated, with why in sentences.
  package let left: [LeftLane]
  /// Other limits of marks that it was made with.
  package let limits: [MarkLimitChoice]
  /// What holds for all lanes, in sentences.
  package let notes: [String]
  package let assumptions: [Assumption]

  /// The simulation of all cases; nil where the workflow has lanes.
  package var whole: LaneSimulation? { hasLanes ? nil : lanes.first }
}

/// The simulation of one lane, or of all cases.
package struct LaneSimulation: Sendable {
  package let id: String
  package let name: String?
  /// The part of the volume, 0 to 1.
  package let share: Double
  /// On an ordinary day, and on a peak day where one is given.
  package let casesPerDay: Double
  package let peakCasesPerDay: Double?
  /// Who reviews; nil where nobody is named.
  package let role: String?
  /// At the same time where somebody waits, else on the roster.
  package let reviewers: Int
  package let targetErrorRate: Double
  package let rows: [Simulation.Row]
  /// Nil where no peak is given.
  package let peakRows: [Simulation.Row]?
  /// What the table shows, in sentences.
  package let notes: [String]

  package var best: Simulation.Row? { rows.first { $0.has(.best) } }
}

/// A lane that is not simulated.
package struct LeftLane: Sendable {
  package let id: String
  package let name: String?
  /// The questions that must be answered first; empty where people decide its cases.
  package let missing: [String]
  /// Whether the lane's share of the cases is not known.
  package let lacksShare: Bool
  /// Why, in a sentence.
  package let why: String
}

/// The questions that must be answered before a workflow can be simulated.
package struct MissingFigures: Error, Sendable {
  package var questions: [String]
  /// Whether nobody said how many of the cases these are.
  var lacksShare = false
}

/// Why a simulation cannot be made.
package enum SimulationProblem: Error, Sendable {
  case missing(MissingFigures)
  case limit(LimitProblem)
}
