// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

/// One change of an answer file.
package enum AnswerFileEdit: Sendable {
  /// What is said about a question; nil takes it away.
  case entry(String, AnswerEntry?)
  case assessedOn(CalendarDate)
  case workflowID(String)
  case workflowName(String)
  case workflowDescription(String?)
  case participants([String])
  case decider(String?)
  case replaceSteps([Step])
  case insertStep(Step, at: Int)
  case replaceStep(Int, Step)
  case moveStep(Int, to: Int)
  case removeStep(Int)
  case insertLane(Lane, at: Int)
  /// Changes what an interview asks about a lane: share, marks, outcomes and own answers.
  case replaceLane(Int, Lane)
  case moveLane(Int, to: Int)
  case removeLane(Int)
  /// A proposal is agreed to, or goes.
  case settle(Proposal, Settlement)
  /// The file says again what that text says, which it said before.
  case restore(String)
  /// Something more to remember.
  case remark(RemarkList, Remark)
  /// What stands at that place of a list is said otherwise.
  case replaceRemark(RemarkList, Int, Remark)
  case removeRemark(RemarkList, Int)
  /// What a decision log has shown takes the place of what an earlier one has.
  case calibration(Calibration)
  /// What of the design keeps the decision at that place of the list.
  case keep(Int, KeptBy)
  case deadline(Deadline)
  case removeDeadline(Int)
  /// On which days more cases arrive; nil takes away what was said.
  case peakDates(Stated<[CalendarDate]>?)

  /// Whether it changes the text, whatever that says.
  var isOfText: Bool {
    switch self {
    case .settle, .restore: true
    default: false
    }
  }
}

/// An edit would have changed something else too, or the file does not allow it.
package typealias EditRefused = YAMLEditRefused
