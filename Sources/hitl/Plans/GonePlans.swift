// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// The plans in the output folder whose answers stood in a folder that a run reads, and are gone.
struct GonePlans {
  let folder: OutputFolder
  /// The documents of the run, each with where its answers stand.
  let sources: [String: PlanSource?]
  /// The folders that the run reads.
  let inputs: [String]

  /// Only a plan that says where its answers stood is looked at; what cannot be read is left.
  func found() throws(FileProblem) -> [GonePlan] {
    guard !inputs.isEmpty else { return [] }
    let inputs = Set(inputs.map { Array(FileSystem.absolute($0).utf8) })
    let home = FileSystem.absolute(folder.path)
    var successors: [PlanSource: String] = [:]
    for (document, source) in sources { if let source { successors[source] = document } }
    return try folder.documents().compactMap { document in
      guard
        sources[document] == nil, let text = try? folder.text(of: document),
        let plan = WrittenPlan(text), let file = plan.source.file(from: home),
        inputs.contains(Array(FileSystem.parent(of: file).utf8))
      else { return nil }
      let successor = successors[plan.source]
      guard successor != nil || FileSystem.isGone(file) else { return nil }
      return GonePlan(
        document: document, file: folder.path(of: document),
        answerFile: FileSystem.name(of: file), successor: successor, isEdited: plan.isEdited)
    }
  }
}
