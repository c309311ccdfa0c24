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
    return try documents.compactMap { document throws(FileProblem) -> GonePlan? in
      let workflow = OutputFolder.workflow(ofAnnex: document)
      // An annex goes with its plan; it is looked at where that is not there any more.
      if let workflow, there.contains(workflow) { return nil }
      guard
        sources[workflow ?? document] == nil, let plan = try written(document),
        let file = plan.source.file(from: home),
        inputs.contains(Array(FileSystem.parent(of: file).utf8))
      else { return nil }
      let successor = successors[plan.source]
      guard successor != nil || FileSystem.isGone(file) else { return nil }
      // Somebody's own file under the name of an annex is none, and keeps the plan as an edit does.
      let both = [document, OutputFolder.annex(of: document)].filter(there.contains)
      let edited = try both.first { document throws(FileProblem) in
        try written(document)?.isEdited ?? true
      }
      return GonePlan(
        documents: both, file: folder.path(of: edited ?? document),
        answerFile: FileSystem.name(of: file), successor: successor, isEdited: edited != nil)
    }
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
