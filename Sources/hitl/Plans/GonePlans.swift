// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// The plans in the output folder whose answers stood in a folder that a run reads, and are gone.
struct GonePlans {
  let folder: OutputFolder
  /// The plans of the run, each with where its answers stand.
  let sources: [String: PlanSource?]
  /// The folders that the run reads.
  let inputs: [String]

  /// Only a plan that says where its answers stood is looked at; what is no text is left.
  func found() throws(FileProblem) -> [GonePlan] {
    guard !inputs.isEmpty else { return [] }
    let inputs = Set(inputs.map { Array(FileSystem.absolute($0).utf8) })
    let home = FileSystem.absolute(folder.path)
    var successors: [PlanSource: String] = [:]
    for (document, source) in sources { if let source { successors[source] = document } }
    let documents = try folder.documents()
    let there = Set(documents)
    var found: [GonePlan] = []
    for document in documents {
      let workflow = OutputFolder.workflow(ofAnnex: document)
      // An annex goes with its plan; it is looked at where that is not there any more.
      if let workflow, there.contains(workflow) { continue }
      guard
        sources[workflow ?? document] == nil, let plan = try written(document),
        let file = plan.source.file(from: home),
        inputs.contains(Array(FileSystem.parent(of: file).utf8))
      else { continue }
      let successor = successors[plan.source]
      guard successor != nil || FileSystem.isGone(file) else { continue }
      let both = [document, OutputFolder.annex(of: document)].filter(there.contains)
      let edited = try firstEdited(of: both)
      found.append(
        GonePlan(
          documents: both, file: folder.path(of: edited ?? document),
          answerFile: FileSystem.name(of: file), successor: successor, isEdited: edited != nil))
    }
    return found
  }

  /// Somebody's own file under the name of an annex is none, and keeps the plan as an edit does.
  private func firstEdited(of documents: [String]) throws(FileProblem) -> String? {
    for document in documents where try written(document)?.isEdited ?? true { return document }
    return nil
  }

  private func written(_ document: String) throws(FileProblem) -> WrittenPlan? {
    do throws(FileProblem) {
      return try folder.text(of: document).flatMap(WrittenPlan.init)
    } catch {
      if error.isFault { throw error }
      return nil
    }
  }
}
