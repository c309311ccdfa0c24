// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Interviews
import Plans

extension InterviewSession {
  /// Writes the plan of a file that has been talked about, and the index where there is none.
  func writePlan(of path: String) -> PlanOutcome {
    do {
      var console = Console()
      var reader = WorkflowReader(paths: [path], by: library, console: &console)
      let plans = OutputFolder(path: options.output)
      let leavesIndex = FileSystem.exists(plans.path(of: SharedDocument.index.rawValue))
      var planners = Planners()
      var publisher = PlanPublisher(
        folder: plans,
        writer: DocumentWriter(
          templates: try options.content.templateFiles(where: DocumentWriter.isPlanTemplate)),
        action: .write(.keep))
      try reader.forEach(console: &console) { workflow, console in
        let plan = try planners.plan(for: workflow)
        return try publisher.publish(plan, from: workflow.path, console: &console)
      }
      _ = publisher.finish(isSingle: true, tellsTally: false, console: &console)
      let written = publisher.paths
      guard !written.isEmpty else { return .failed([]) }
      let index = plans.path(of: SharedDocument.index.rawValue)
      return .written(written, olderIndex: leavesIndex ? index : nil)
    } catch let failure as any ReportedFailure {
      return .failed(failure.diagnostics)
    } catch {
      return .failed([Diagnostic(.error, "the plan could not be written: \(error)")])
    }
  }
}
