// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Interviews
import StrictYAML

/// Several workflows in one sitting: what a folder has, one after the other.
struct FolderInterview {
  let folder: String
  let session: InterviewSession

  /// Goes on until the person leaves.
  func hold() -> Departure {
    while true {
      let rows = rows()
      let reply = session.prompter.read(
        Prompt(
          .workflows(WorkflowsScreen(folder: folder, rows: rows)), label: "workflow>",
          choices: rows.map(\.id) + ["new", "quit"]))
      let line: String
      switch reply {
      case .line(let text): line = text
      case .back: line = "<"
      case .end: return .left
      case .interrupted(let interruption): return .interrupted(interruption)
      }
      do throws(InputRefusal) {
        switch try WorkflowChoice.read(line, rows: rows) {
        case .quit: return .left
        case .open(let row):
          if let departure = hold(row.file, named: nil) { return departure }
        case .fill(let row):
          if let departure = hold(row.file, named: nil, opensGaps: true) { return departure }
        case .new(let name):
          let files = (try? FileSystem.names(in: folder)) ?? []
          let stem = WorkflowID.derived(
            from: name, besides: rows.map(\.id) + files.map(WorkflowID.stem))
          if let departure = hold(FileSystem.path(folder, "\(stem).yaml"), named: name) {
            return departure
          }
        }
      } catch {
        session.prompter.show(.refusal(error))
      }
    }
  }

  /// Holds one interview; nil when the list comes next.
  private func hold(
    _ path: String, named name: String?, opensGaps: Bool = false
  ) -> Departure? {
    do {
      try FileSystem.requireRegular(path, inside: folder)
      let departure = try session.hold(
        path, named: name, hasNext: true, opensGaps: opensGaps)
      return departure == .nextWorkflow ? nil : departure
    } catch let failure as any ReportedFailure {
      session.prompter.show(.problems(failure.diagnostics))
    } catch {
      session.prompter.show(.problems([Diagnostic(.error, "\(error)")]))
    }
    return nil
  }

  private func rows() -> [WorkflowRow] {
    let files = FileSystem.exists(folder) ? InputFiles([folder]).inputs.map(\.path) : []
    var door = session.door()
    var ids = WorkflowIDs()
    let drafts = files.map { path -> Result<(AnswerFileDraft, String), FileProblem> in
      do throws(FileProblem) {
        try FileSystem.requireRegular(path, inside: folder)
        let file = try FileSystem.source(path)
        let draft = AnswerFileDraft(file)
        ids.add(draft)
        return .success((draft, String(decoding: file.bytes, as: UTF8.self)))
      } catch {
        return .failure(error)
      }
    }
    return zip(files, drafts).map { path, result in
      do {
        let (draft, text) = try result.get()
        if let problem = ids.problem(of: draft) { throw Unreadable(diagnostics: [problem]) }
        return WorkflowRow(
          of: try session.open(draft, text: text, bytes: nil, through: &door).sheet)
      } catch {
        return row(of: path, because: (error as? any ReportedFailure)?.diagnostics ?? [])
      }
    }
  }

  private func row(of path: String, because problems: [Diagnostic]) -> WorkflowRow {
    WorkflowRow(
      id: WorkflowID.stem(of: path), name: WorkflowID.stem(of: path), file: path,
      problem: problems.first ?? Diagnostic(at: SourceLocation(file: path), "cannot be read"),
      beside: FileHost.beside(path))
  }
}
