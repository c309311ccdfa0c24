// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import ArgumentParser
import Assessments
import Documents
import Plans

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Writes the implementation plan of each workflow.",
    discussion: """
      Writes ID.md to act on and ID-annex.md that proves it for each workflow, handbook.md about \
      what is the same for all of them, and index.md over all of them. Sections that were edited by \
      hand are kept and reported; sections that were added stay where they are. A run over one \
      workflow leaves an index that exists alone.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown
    case json
  }

  enum Edits: String, CaseIterable, ExpressibleByArgument {
    case keep
    case replace
    case accept
  }

  @OptionGroup var input: InputOptions

  @OptionGroup var output: OutputOptions

  @Flag(help: "Write nothing; exit with 1 when a document is missing or newer text exists for it.")
  var check = false

  @Flag(
    help: """
      Remove plans and annexes whose answer file is gone from a folder given; never one with hand \
      edits.
      """)
  var prune = false

  @Option(
    help: ArgumentHelp(
      "What to do with sections edited by hand.",
      discussion: """
        keep leaves them as they are; replace takes the new text; accept keeps them and marks the \
        new text as seen.
        """))
  var edits: Edits = .keep

  @Option(help: "Write Markdown files, or print the plans as JSON.")
  var format: Format = .markdown

  func validate() throws {
    if check, format == .json {
      throw ValidationError("--check compares Markdown files; leave out --format json")
    }
    if prune, check {
      throw ValidationError("--check tells which plans --prune would remove; leave out one of them")
    }
    if prune, format == .json {
      throw ValidationError("--prune removes Markdown files; leave out --format json")
    }
    if prune, !input.paths.contains(where: FileSystem.isFolder) {
      throw ValidationError("--prune needs a folder of answer files to compare the plans with")
    }
  }

  func run() throws {
    var console = Console()
    var reader = try input.reader(console: &console)
    let status: ExitStatus
    switch format {
    case .json: status = try printJSON(from: &reader, to: &console)
    case .markdown: status = try writeMarkdown(from: &reader, telling: &console)
    }
    try status.end()
  }

  private func printJSON(
    from reader: inout WorkflowReader, to console: inout Console
  ) throws -> ExitStatus {
    var planners = Planners()
    var list = JSONList(.plans)
    try reader.forEach(console: &console) { workflow, console in
      let plan = try planners.plan(for: workflow)
      console.show(plan.assessment.notes)
      try list.add(PlanJSON.value(of: plan, file: workflow.file.name), to: &console)
      return .done
    }
    try list.end(on: &console)
    return reader.status
  }

  private func writeMarkdown(
    from reader: inout WorkflowReader, telling console: inout Console
  ) throws -> ExitStatus {
    var planners = Planners()
    var publisher = PlanPublisher(
      folder: OutputFolder(path: output.folder),
      writer: DocumentWriter(
        templates: try input.content.templateFiles(where: DocumentWriter.isPlanTemplate),
        beginsAhead: true),
      action: check ? .check : .write(edits.merge))
    var told =
      check ? ToldPlans(in: OutputFolder(path: output.folder), console: &console) : nil
    try reader.forEach(console: &console) { workflow, console in
      let planner = try planners.planner(by: workflow.questionnaire)
      let assessment = planner.assessment(of: workflow.file)
      console.show(assessment.notes)
      let plan = planner.plan(for: workflow.file, assessment: assessment)
      try told?.check(
        plan, from: workflow.path,
        by: {
          DocumentWriter(
            templates: try input.content.templateFiles(where: DocumentWriter.isPlanTemplate))
        }, console: &console)
      return try publisher.publish(plan, from: workflow.path, console: &console)
    }
    let gone = publisher.tellGone(
      from: input.paths.filter(FileSystem.isFolder), prunes: prune, console: &console)
    let index = publisher.finish(
      isSingle: reader.isSingle, wrongPages: told?.wrongCount ?? 0, console: &console)
    UntilExit.keep((planners, publisher, reader))
    return max(
      reader.status, gone, index, told?.status ?? .done,
      publisher.hasFindings || (told?.wrongCount ?? 0) > 0 ? .found : .done)
  }
}

extension PlanCommand.Edits {
  fileprivate var merge: DocumentMerge.Edits {
    switch self {
    case .keep: .keep
    case .replace: .replace
    case .accept: .accept
    }
  }
}
