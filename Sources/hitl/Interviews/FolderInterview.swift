// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Interviews

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
        case .new(let name):
          let stem = WorkflowChoice.stem(for: name, besides: rows.map(\.id))
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
  private func hold(_ path: String, named name: String?) -> Departure? {
    do {
      let departure = try session.hold(path, named: name, hasNext: true)
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
    return files.map { path in
      do {
        return WorkflowRow(of: try session.open(path).sheet)
      } catch {
        let problems = (error as? any ReportedFailure)?.diagnostics ?? []
        var problem = problems.first?.description ?? "cannot be read"
        // Where answers went when the file could not take them any more.
        let beside = "\(path).new"
        if FileSystem.exists(beside) { problem += "; later answers are in \(beside)" }
        return WorkflowRow(
          id: WorkflowID.stem(of: path), name: WorkflowID.stem(of: path), file: path,
          problem: problem)
      }
    }
  }
}
