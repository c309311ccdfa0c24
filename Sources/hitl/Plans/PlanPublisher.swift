// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Plans
import Questionnaires
import Templates

/// Writes the documents of plans into the output folder, or compares them with what is there.
///
/// Each workflow has its plan and an annex; handbook and index stand once beside them.
struct PlanPublisher {
  private let documents: DocumentPublisher
  private var writer: DocumentWriter
  private var rows: [IndexRow] = []
  /// The plans that this run is about, each with where its answers stand.
  private var sources: [String: PlanSource?] = [:]
  private var tally = PlanTally()
  /// Where the documents are that were written or compared, in order.
  private(set) var paths: [String] = []
  /// Whether a check found plans whose workflow is gone.
  private var hasGone = false

  /// Whether a check found a document missing or out of date, or a plan without a workflow.
  var hasFindings: Bool { tally.hasFindings || hasGone }

  init(folder: OutputFolder, writer: DocumentWriter, action: DocumentPublisher.Action) {
    documents = DocumentPublisher(folder: folder, action: action)
    self.writer = writer
  }

  /// Writes or checks a plan with its annex; the status tells whether its files could be used.
  ///
  /// The annex of a plan that was refused is left as it is, for the two must fit together.
  ///
  /// - Parameter path: where its answers stand; nil for standard input.
  mutating func publish(
    _ plan: Plan, from path: String?, console: inout Console
  ) throws -> ExitStatus {
    let id = plan.workflow.id
    let (generated, generatedAnnex) = try rendered { writer throws(TemplateProblems) in
      (try writer.document(of: plan), try writer.document(ofAnnex: plan))
    }
    let source = path.flatMap(documents.folder.source)
    sources[id] = source
    let main = documents.publish(generated, as: id, from: source, console: &console)
    guard case .done(let outcome) = main else { return main.status }
    rows.append(IndexRow(of: plan))
    paths.append(documents.folder.path(of: id))
    let annex = documents.publish(
      generatedAnnex, as: OutputFolder.annex(of: id), from: source, console: &console)
    guard case .done(let ofAnnex) = annex else {
      tally.countPlan(outcome)
      return annex.status
    }
    paths.append(documents.folder.path(of: OutputFolder.annex(of: id)))
    tally.countPlan(outcome.with(ofAnnex))
    return .done
  }

  /// Tells of plans whose workflow is gone from one of the folders, or removes them.
  ///
  /// A plan in which people wrote is never removed, and none is where a run made no plan at all.
  mutating func tellGone(
    from inputs: [String], prunes: Bool, console: inout Console
  ) -> ExitStatus {
    let gone = GonePlans(folder: documents.folder, sources: sources, inputs: inputs)
    do throws(FileProblem) {
      for plan in try gone.found() {
        let outcome = outcome(prunes: prunes)
        let isRemoved = outcome == .removed && !plan.isEdited
        if isRemoved { for document in plan.documents { try documents.folder.remove(document) } }
        console.show([plan.report(outcome)])
        if outcome == .found { hasGone = true }
        tally.countGone(isRemoved: isRemoved)
      }
      return .done
    } catch {
      console.show([error.diagnostic])
      return rows.isEmpty ? error.exitStatus : .partlyDone
    }
  }

  private func outcome(prunes: Bool) -> GonePlan.Outcome {
    if documents.isCheck { return .found }
    if !prunes { return .left }
    return rows.isEmpty ? .nothingPlanned : .removed
  }

  /// Ends with the handbook, and with the index of the plans that were published.
  ///
  /// A run over one workflow leaves an index that exists alone. A handbook or an index that fails
  /// after its plans leaves the run partly done.
  ///
  /// - Parameter wrongPages: how many pages tell their plan in other words, and wrongly.
  mutating func finish(
    isSingle: Bool, wrongPages: Int = 0, tellsTally: Bool = true, console: inout Console
  ) -> ExitStatus {
    tally.wrongPages = wrongPages
    guard !rows.isEmpty else { return .done }
    let index = documents.folder.path(of: SharedDocument.index.rawValue)
    let leavesIndex = isSingle && FileSystem.exists(index)
    var isDone = publish(.handbook, console: &console)
    if !leavesIndex { isDone = publish(.index, console: &console) && isDone }
    if tellsTally { console.tell("\(documents.folder.path): \(tally.words)") }
    return isDone ? .done : .partlyDone
  }

  private mutating func publish(_ document: SharedDocument, console: inout Console) -> Bool {
    let rows = rows
    do throws(TemplateFailure) {
      let generated = try rendered { writer throws(TemplateProblems) in
        switch document {
        case .handbook: try writer.handbook()
        case .index: try writer.index(of: rows)
        }
      }
      let published = documents.publish(generated, as: document.rawValue, console: &console)
      guard case .done(let outcome) = published else { return false }
      paths.append(documents.folder.path(of: document.rawValue))
      tally.note(document, outcome)
      return true
    } catch {
      console.show(error.diagnostics)
      return false
    }
  }

  private mutating func rendered<Document>(
    _ render: (inout DocumentWriter) throws(TemplateProblems) -> Document
  ) throws(TemplateFailure) -> Document {
    do throws(TemplateProblems) {
      return try render(&writer)
    } catch {
      throw TemplateFailure(diagnostics: error.diagnostics)
    }
  }
}

extension DocumentPublisher.Result {
  fileprivate var status: ExitStatus {
    switch self {
    case .done: .done
    case .refused(let status): status
    }
  }
}

/// The templates have errors, so that nothing can be written.
struct TemplateFailure: ReportedFailure {
  var diagnostics: [Diagnostic]
  var exitStatus: ExitStatus { .badInput }
}
