// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import AnswerFiles
import Assessments
import Questionnaires

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Shows the verdict on each workflow, and why.")

  @OptionGroup var input: InputOptions

  func run() throws {
    var console = Console()
    var reader = try WorkflowReader(input, console: &console)
    try reader.forEach(console: &console) { workflow, console in
      let assessment = Assessment(of: workflow.file, by: workflow.questionnaire, defaultSteps: [])
      try console.result(
        "\(workflow.file.workflow.id): \(assessment.verdict.rawValue) \(assessment.gates.map(\.id)) \(assessment.changesToFlip as Any)\n"
      )
    }
    try reader.status.end()
  }
}
