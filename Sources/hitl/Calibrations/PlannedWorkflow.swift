// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans

/// The workflow that a log belongs to, with its plan.
struct PlannedWorkflow {
  let path: String
  let file: AnswerFile
  let plan: Plan
  let planner: Planner
  private let content: ContentOptions

  /// Nil where no answer file was named.
  ///
  /// - Throws: as a file with errors ends a command of one file.
  init?(_ path: String?, content: ContentOptions, console: inout Console) throws {
    guard let path else { return nil }
    guard !FileSystem.isFolder(path) else { throw CalibrationFailure.folder(path) }
    var reader = try content.reader(of: [path], overrides: [], console: &console)
    var planners = Planners()
    var found: (AnswerFile, Plan, Planner)?
    try reader.forEach(console: &console) { workflow, console in
      let planner = try planners.planner(by: workflow.questionnaire)
      let plan = planner.plan(for: workflow.file)
      console.show(plan.assessment.notes)
      found = (workflow.file, plan, planner)
      return .done
    }
    guard let (file, plan, planner) = found else {
      try reader.status.end()
      return nil
    }
    self.path = path
    self.file = file
    self.plan = plan
    self.planner = planner
    self.content = content
  }

  /// Records a calibration in the answer file, and says where.
  func keep(_ record: CalibrationRecord) throws -> String {
    var door = AnswerFileDoor(try content.questionnaireFolder().makeLibrary())
    let place = try record.write(into: path, through: &door)
    return place == path
      ? "Recorded in \(path); the next plan says what was measured."
      : "\(path) could not be changed in place and is as it was; the record is in \(place)."
  }
}
