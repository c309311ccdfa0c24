// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import StrictYAML

/// The plans of a folder whose workflow is gone from the folder of answers that it came from.
struct AbandonedPlans {
  struct Plan {
    var document: String
    var text: String
    /// The answer file that is gone, as a path.
    var source: String
    var isUntouched: Bool
  }

  private let plans: OutputFolder
  /// The folders of answers that were given, by what tells them.
  private let folders: [String: String]

  /// - Parameter folders: the folders of answers that were given, as paths.
  init(in plans: OutputFolder, of folders: [String]) {
    self.plans = plans
    self.folders = Dictionary(
      folders.map { (PlanOrigin.mark(ofWay: FolderWay.from(plans.path, to: $0)), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The abandoned plans, without those that this run has published.
  ///
  /// A plan stays where its answers cannot be read: they are there, and say nothing else.
  func all(besides published: Set<String>) throws(FileProblem) -> [Plan] {
    guard !folders.isEmpty, FileSystem.isFolder(plans.path) else { return [] }
    var found: [Plan] = []
    for name in try FileSystem.names(in: plans.path) where name.hasSuffix(".md") {
      let document = String(name.dropLast(3))
      guard !published.contains(document.lowercased()),
        let text = try? plans.text(of: document),
        let plan = WrittenPlan(text, file: plans.path(of: document)),
        let folder = folders[plan.origin.folder],
        isGone(document, from: folder)
      else { continue }
      found.append(
        Plan(
          document: document, text: text, source: FileSystem.path(folder, plan.origin.file),
          isUntouched: plan.isUntouched))
    }
    return found
  }

  /// Whether every file of the folder can be read and has another id.
  private func isGone(_ id: String, from folder: String) -> Bool {
    guard let inputs = try? InputFiles.inputs(at: folder) else { return false }
    let drafts = inputs.map { input -> AnswerFileDraft? in
      guard let file = try? FileSystem.source(input.path) else { return nil }
      let draft = AnswerFileDraft(file)
      return draft.isReadable ? draft : nil
    }
    return drafts.allSatisfy { draft in
      guard let other = draft?.workflowID else { return false }
      return other.lowercased() != id.lowercased()
    }
  }
}
