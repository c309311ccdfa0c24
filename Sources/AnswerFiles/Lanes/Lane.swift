// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Values

/// A kind of case that is treated alike.
///
/// A case takes the first lane all of whose marks hold and are known; the last lane has none and
/// takes the rest.
package struct Lane: Sendable {
  package var id: String
  package var name: String
  /// What a plan calls it after the first time; nil where the name is short enough.
  package var short: String?
  /// The part of the volume that falls here; nil in the last lane or where none is given.
  package var share: Share?
  /// What must hold, all of it; none in the last lane.
  package var marks: [Mark] = []
  /// What the system may do alone here; anything else leaves the lane.
  package var outcomes: [LaneOutcome] = []
  /// What differs from the workflow's answers.
  package var answers = LaneAnswers()
  /// The least control of the deciding steps; a floor, never a relief.
  package var control: Control?
  /// How many people approve a case, 1 or 2.
  package var approvers: Int?
  package var reviewer: String?
  package var backup: String?
  /// How many people review here and nowhere else.
  package var reviewers: PlainNumber?
  package var timeLimit: TimeSpan?
  /// What becomes of a case that nobody takes up in time.
  package var onNoAnswer: String?
  /// Whether it counts but has not been agreed yet.
  package var isProposed = false
  package var location: SourceLocation

  /// The short name where there is one.
  package var shortName: String { short ?? name }

  package init(id: String, name: String, location: SourceLocation) {
    self.id = id
    self.name = name
    self.location = location
  }
}
