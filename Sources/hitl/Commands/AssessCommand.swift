// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import ArgumentParser
import Assessments
import Documents

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Shows the verdict on each workflow, and why.")

  @OptionGroup var input: InputOptions

  @Option(help: "How to print the verdicts.")
  var format = ListFormat.table

  func run() throws {
    var console = Console()
    var reader = try input.reader(console: &console)
    if format == .json {
      try printJSON(from: &reader, to: &console)
    } else {
      try printTable(from: &reader, to: &console)
    }
    try reader.status.end()
  }

  private func printTable(from reader: inout WorkflowReader, to console: inout Console) throws {
    var rows: [VerdictRow] = []
    try reader.forEach(console: &console) { workflow, console in
      let assessment = workflow.assessment
      console.show(assessment.notes)
      rows.append(VerdictRow(of: assessment, workflow: workflow.file.workflow))
      return .done
    }
    guard !rows.isEmpty else { return }
    switch format {
    case .table, .json: try console.result(VerdictTable.plain(rows, width: Terminal.width))
    case .markdown: try console.result(VerdictTable.markdown(rows))
    case .csv: try console.result(VerdictTable.csv(rows))
    }
  }

  private func printJSON(from reader: inout WorkflowReader, to console: inout Console) throws {
    var list = JSONList(.assessments)
    try reader.forEach(console: &console) { workflow, console in
      let assessment = workflow.assessment
      console.show(assessment.notes)
      let value = AssessmentJSON.value(
        of: assessment, workflow: workflow.file.workflow, file: workflow.file.name)
      try list.add(value, to: &console)
      return .done
    }
    try list.end(on: &console)
  }
}
