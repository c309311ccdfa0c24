// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Plans
import Questionnaires

/// Writes plans into the output folder, or compares them with what is there.
struct PlanPublisher {
  enum Action {
    case write(DocumentMerge.Edits)
    case check
  }

  private let folder: OutputFolder
  private var writer: DocumentWriter
  private let action: Action
  private var rows: [IndexRow] = []
  /// The documents that this run is about, each with where its answers stand.
  private var sources: [String: PlanSource?] = [:]
  private var counts: [String: Int] = [:]
  /// Whether a check found a plan missing or out of date.
  private(set) var hasFindings = false

  init(folder: OutputFolder, writer: DocumentWriter, action: Action) {
    self.folder = folder
    self.writer = writer
    self.action = action
  }

  /// Begins with what plans of a verdict need besides their content.
  mutating func begin(_ verdict: Verdict) { writer.begin(verdict) }

  /// Writes or checks a plan; the status tells whether its file could be used.
  ///
  /// - Parameter path: where its answers stand; nil for standard input.
  mutating func publish(
    _ plan: Plan, from path: String?, console: inout Console
  ) throws -> ExitStatus {
    let sections = try rendered { writer throws(TemplateProblems) in
      try writer.sections(of: plan)
    }
    let source = path.flatMap(folder.source)
    sources[plan.workflow.id] = source
    let status = publish(sections, as: plan.workflow.id, from: source, console: &console)
    if status == .done { rows.append(IndexRow(of: plan)) }
    return status
  }

  /// Tells of plans whose workflow is gone from one of the folders, or removes them.
  ///
  /// A plan in which people wrote is never removed, and none is where a run made no plan at all.
  mutating func tellGone(
    from inputs: [String], prunes: Bool, console: inout Console
  ) -> ExitStatus {
    let gone = GonePlans(folder: folder, sources: sources, inputs: inputs)
    do throws(FileProblem) {
      for plan in try gone.found() {
        let outcome = outcome(prunes: prunes)
        if outcome == .removed, !plan.isEdited { try folder.remove(plan.document) }
        console.show([plan.report(outcome)])
        if outcome == .found { hasFindings = true }
        let isRemoved = outcome == .removed && !plan.isEdited
        counts[isRemoved ? "removed" : "without a workflow", default: 0] += 1
      }
      return .done
    } catch {
      console.show([error.diagnostic])
      return rows.isEmpty ? error.exitStatus : .partlyDone
    }
  }

  private func outcome(prunes: Bool) -> GonePlan.Outcome {
    if case .check = action { return .found }
    if !prunes { return .left }
    return rows.isEmpty ? .nothingPlanned : .removed
  }

  /// Ends with the index of the plans that were published.
  ///
  /// A run over one workflow leaves an index that exists alone. An index that fails after its
  /// plans leaves the run partly done.
  mutating func finish(isSingle: Bool, console: inout Console) -> ExitStatus {
    guard !rows.isEmpty else { return .done }
    var status = ExitStatus.done
    let leavesIndex = isSingle && FileSystem.exists(folder.path(of: "index"))
    if !leavesIndex {
      status = publishIndex(console: &console) == .done ? .done : .partlyDone
    }
    console.tell(summary)
    return status
  }

  private mutating func publishIndex(console: inout Console) -> ExitStatus {
    let rows = rows
    do throws(TemplateFailure) {
      let sections = try rendered { writer throws(TemplateProblems) in
        try writer.sections(ofIndex: rows)
      }
      return publish(sections, as: "index", console: &console)
    } catch {
      console.show(error.diagnostics)
      return error.exitStatus
    }
  }

  private mutating func rendered(
    _ render: (inout DocumentWriter) throws(TemplateProblems) -> [GeneratedSection]
  ) throws(TemplateFailure) -> [GeneratedSection] {
    do throws(TemplateProblems) {
      return try render(&writer)
    } catch {
      throw TemplateFailure(diagnostics: error.diagnostics)
    }
  }

  /// - Parameter attempts: how often to begin anew where somebody else writes the document
  ///   meanwhile, so that what they wrote is merged too.
  private mutating func publish(
    _ sections: [GeneratedSection], as document: String, from source: PlanSource? = nil,
    attempts: Int = 5, console: inout Console
  ) -> ExitStatus {
    let file = folder.path(of: document)
    do throws(FileProblem) {
      let existing = try folder.text(of: document)
      switch action {
      case .check:
        let check = DocumentCheck(of: sections, in: existing, file: file)
        console.show(check.findings)
        if !check.isUpToDate { hasFindings = true }
        counts[check.isUpToDate ? "up to date" : "out of date", default: 0] += 1
        return .done
      case .write(let edits):
        let merged = DocumentMerge.merge(
          sections, into: existing, file: file, edits: edits, source: source)
        console.show(merged.diagnostics)
        guard let text = merged.text else { return .cannotWrite }
        console.show(DocumentCheck.reports(of: merged, in: file))
        if merged.hasChanged { try folder.write(text, to: document, over: existing) }
        let outcome = existing == nil ? "new" : merged.hasChanged ? "updated" : "unchanged"
        counts[outcome, default: 0] += 1
        return .done
      }
    } catch {
      if error.code == FileProblem.changed, attempts > 1 {
        return publish(
          sections, as: document, from: source, attempts: attempts - 1, console: &console)
      }
      console.show([error.diagnostic])
      return error.exitStatus
    }
  }

  private var summary: String {
    let outcomes = [
      "new", "updated", "unchanged", "up to date", "out of date", "removed", "without a workflow",
    ]
    let parts = outcomes.compactMap { outcome in counts[outcome].map { "\($0) \(outcome)" } }
    return "\(folder.path): \(parts.joined(separator: ", "))"
  }
}

/// The templates have errors, so that nothing can be written.
struct TemplateFailure: ReportedFailure {
  var diagnostics: [Diagnostic]
  var exitStatus: ExitStatus { .badInput }
}
