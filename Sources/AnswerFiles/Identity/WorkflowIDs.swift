// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// What must hold across the answer files of a run: each workflow has an id of its own.
///
/// Two with one id would share a plan. Ids that differ only in case would too, where the file
/// system does not tell case apart.
package struct WorkflowIDs: Sendable {
  private struct Use {
    var id: String
    var file: String
  }

  /// The first two uses of each id, by its lower case.
  private var uses: [String: [Use]] = [:]

  package init() {}

  /// Takes note of a file's id, as far as it can be told before the file is checked.
  package mutating func add(_ draft: AnswerFileDraft) {
    guard draft.isReadable, let id = draft.workflowID else { return }
    let key = id.lowercased()
    if uses[key, default: []].count < 2 {
      uses[key, default: []].append(Use(id: id, file: draft.name))
    }
  }

  /// The error of a file whose id another file has too.
  package func problem(of draft: AnswerFileDraft) -> Diagnostic? {
    guard draft.isReadable, let id = draft.workflowID,
      let other = uses[id.lowercased()]?.first(where: {
        // By bytes: two spellings of an accent can be two files.
        !$0.file.utf8.elementsEqual(draft.name.utf8)
      })
    else { return nil }
    let its = other.id == id ? "it" : VisibleText.quoted(other.id)
    return Diagnostic(
      at: draft.workflowIDPlace, "the workflow id \(VisibleText.quoted(id)) is used twice",
      remedy: "\(other.file) has \(its) too; give each its own workflow.id")
  }
}
