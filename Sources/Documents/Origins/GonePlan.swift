// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A plan whose workflow is gone.
package struct GonePlan {
  package enum Outcome {
    /// Nobody asked whether there are any.
    case left
    case found
    case removed
    /// It was to be removed, but the run has no plan that an index could name.
    case nothingPlanned
  }

  /// The plan, and its annex where there is one; an annex whose plan is not there stands alone.
  package let documents: [String]
  /// Whether people wrote into any of them; then all stay.
  package let isEdited: Bool
  private let file: String
  private let cause: String

  /// - Parameters:
  ///   - file: the path as shown, of the document in which people wrote, else of the plan.
  ///   - answerFile: the name of the file that held its answers.
  ///   - successor: the workflow that the file holds now; nil where there is no such file.
  package init(
    documents: [String], file: String, answerFile: String, successor: String?, isEdited: Bool
  ) {
    self.documents = documents
    self.file = file
    self.isEdited = isEdited
    let name = VisibleText.quoted(answerFile)
    cause =
      successor.map { "its answer file \(name) now holds the workflow \(VisibleText.quoted($0))" }
      ?? "its answer file \(name) is gone"
  }

  package func report(_ outcome: Outcome) -> Diagnostic {
    let place = SourceLocation(file: file)
    let hasAnnex = documents.count > 1
    let byHand =
      "people wrote into it, so take over what they need and delete "
      + (hasAnnex ? "plan and annex yourself" : "it yourself")
    let stays = hasAnnex ? "plan and annex stay" : "the plan stays"
    return switch outcome {
    case .removed where !isEdited:
      Diagnostic(.note, at: place, "removed\(hasAnnex ? " with its annex" : ""), because \(cause)")
    case .removed: Diagnostic(.warning, at: place, "\(cause), but \(stays)", remedy: byHand)
    case .nothingPlanned:
      Diagnostic(
        .warning, at: place, "\(cause), but \(stays)",
        remedy: "no plan at all was made in this run, so make sure that this is the folder")
    case .left:
      Diagnostic(
        .note, at: place, cause, remedy: isEdited ? byHand : "hitl plan --prune removes it")
    case .found:
      Diagnostic(
        at: place, cause, remedy: isEdited ? byHand : "remove the plan with hitl plan --prune")
    }
  }
}
