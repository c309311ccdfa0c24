// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// Gives each workflow of a run an id of its own.
///
/// Ids that are given go before those that are made from names, wherever they stand, so that one
/// file leads to the same ids each time.
package struct WorkflowNaming: Sendable {
  private var ids = FreshWorkflowIDs()
  private var given: [String: SourceLocation] = [:]

  package init() {}

  /// Takes note of an id that a row gives.
  package mutating func reserve(_ id: String, at place: SourceLocation) {
    if ids.reserve(id) { given[id.lowercased()] = place }
  }

  /// The id of a workflow, with what is to be said about it; nil where it can have none.
  package mutating func id(of workflow: ImportedWorkflow) -> (id: String?, problems: [Diagnostic]) {
    let place = workflow.source.place
    if let id = workflow.id {
      guard let first = given[id.lowercased()], first != place else { return (id, []) }
      return (
        nil,
        [
          Diagnostic(
            at: place, "the workflow id \(VisibleText.quoted(id)) is used twice",
            remedy: "\(first) has it too; give each its own")
        ]
      )
    }
    guard let name = workflow.name else { return (nil, []) }
    let derived = ids.derive(from: name)
    guard derived.isNumbered else { return (derived.id, []) }
    return (
      derived.id,
      [
        Diagnostic(
          .warning, at: place,
          "\(VisibleText.quoted(name)) and an earlier workflow have one name; this one is "
            + "'\(derived.id)'",
          remedy: "give each its own name, or an id in a column 'id'")
      ]
    )
  }
}
