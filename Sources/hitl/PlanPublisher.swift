// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Plans
import Questionnaires

/// Writes plans into the output folder, or compares them with what is there.
struct PlanPublisher {
  enum Action {
    /// - Parameter prunes: whether untouched plans go whose workflow is gone.
    case write(DocumentMerge.Edits, prunes: Bool = false)
    case check
  }

  private let folder: OutputFolder
  private var writer: DocumentWriter
  private let action: Action
  private var rows: [IndexRow] = []
  private var counts: [String: Int] = [:]
  /// The ids of the plans of this run, in lower case.
  private var published: Set<String> = []
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
  /// - Parameter source: the path of its answer file; nil for standard input.
  mutating func publish(
    _ plan: Plan, from source: String?, console: inout Console
  ) throws -> ExitStatus {
    published.insert(plan.workflow.id.lowercased())
    let sections = try rendered { writer throws(TemplateProblems) in
      try writer.sections(of: plan)
    }
    let status = publish(
      sections, as: plan.workflow.id, from: source.map(origin), console: &console)
    if status == .done { rows.append(IndexRow(of: plan)) }
    return status
  }

  private func origin(of source: String) -> PlanOrigin {
    PlanOrigin(
      file: FileSystem.name(of: source),
      way: FolderWay.from(folder.path, to: FileSystem.parent(of: source)))
  }

  /// Names the plans whose workflow is gone from the folders that were given, and removes them
  /// where that was asked for and nobody wrote into them.
  mutating func settleAbandoned(of folders: [String], console: inout Console) -> ExitStatus {
    do throws(FileProblem) {
      for plan in try AbandonedPlans(in: folder, of: folders).all(besides: published) {
        try settle(plan, console: &console)
      }
      return .done
    } catch {
      console.show(error.diagnostics)
      return error.exitStatus
    }
  }

  private mutating func settle(
    _ plan: AbandonedPlans.Plan, console: inout Console
  ) throws(FileProblem) {
    let place = SourceLocation(file: folder.path(of: plan.document))
    let gone = "the workflow of this plan is gone from \(FileSystem.parent(of: plan.source))"
    switch action {
    case .check:
      hasFindings = true
      console.show([
        Diagnostic(at: place, gone, remedy: "run hitl plan --prune, or move the plan away")
      ])
    case .write(_, prunes: true) where plan.isUntouched:
      try folder.remove(plan.document, saying: plan.text)
      counts["removed", default: 0] += 1
    case .write(_, prunes: true):
      console.show([
        Diagnostic(
          .warning, at: place, "\(gone), and people wrote into it, so it stays",
          remedy: "keep what they wrote elsewhere, then delete the plan")
      ])
    case .write:
      console.show([
        Diagnostic(.note, at: place, gone, remedy: "hitl plan --prune removes it")
      ])
    }
  }

  /// Ends with the index of the plans that were published.
  ///
  /// A run over one workflow leaves an index that exists alone. An index that fails after its
  /// plans leaves the run partly done.
  mutating func finish(isSingle: Bool, console: inout Console) -> ExitStatus {
    guard !rows.isEmpty else {
      if !counts.isEmpty { console.tell(summary) }
      return .done
    }
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
    _ sections: [GeneratedSection], as document: String, from origin: PlanOrigin? = nil,
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
      case .write(let edits, _):
        let merged = DocumentMerge.merge(
          sections, into: existing, file: file, from: origin, edits: edits)
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
          sections, as: document, from: origin, attempts: attempts - 1, console: &console)
      }
      console.show([error.diagnostic])
      return error.exitStatus
    }
  }

  private var summary: String {
    let parts = ["new", "updated", "unchanged", "removed", "up to date", "out of date"].compactMap {
      outcome in
      counts[outcome].map { "\($0) \(outcome)" }
    }
    return "\(folder.path): \(parts.joined(separator: ", "))"
  }
}

/// The templates have errors, so that nothing can be written.
struct TemplateFailure: ReportedFailure {
  var diagnostics: [Diagnostic]
  var exitStatus: ExitStatus { .badInput }
}
