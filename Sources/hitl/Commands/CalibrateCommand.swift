// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import ArgumentParser
import Calibrations
import DecisionLogs
import Documents
import Plans
import Templates

struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Tells from a decision log which threshold holds, and what to change.",
    discussion: """
      Reads what a running system and its reviewers did: CSV, JSON Lines or a JSON array, plain or \
      gzip. Measures rates, certifies thresholds from randomly drawn labels, and holds both against \
      the plan. What a log cannot show is a result too, with what to log from now on.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
    case markdown
  }

  @Argument(
    help: ArgumentHelp("The decision log, or - for standard input.", valueName: "log"),
    completion: .file())
  var log: String?

  @OptionGroup(title: "The log") var logOptions: LogOptions

  @OptionGroup(title: "Decisions in a database") var warehouse: WarehouseOptions

  @OptionGroup(title: "What it is held to") var thresholds: ThresholdOptions

  @Option(help: "How to print the calibration.")
  var format: Format = .table

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write it to, instead of printing it.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup(title: "Content") var content: ContentOptions

  func validate() throws {
    let given = [log, warehouse.sql?.rawValue, warehouse.summary].compactMap(\.self)
    guard given.count == 1 else {
      throw ValidationError(
        given.isEmpty
          ? "name a decision log, or - for standard input"
          : "a log, --sql and --summary are three ways to begin; choose one")
    }
    if warehouse.sql != nil, let idle = logOptions.ofRows.first {
      throw ValidationError("--sql prints a query and reads no rows; leave \(idle) out")
    }
    if warehouse.sql != nil, let idle = thresholds.given.first {
      throw ValidationError(
        "--sql prints a query and calibrates nothing; give \(idle) with --summary and its result")
    }
    if warehouse.summary != nil, let idle = logOptions.ofRowsOrTables.first {
      throw ValidationError("a summary has no single rows; leave \(idle) out")
    }
    if logOptions.explain, let idle = thresholds.given.first {
      throw ValidationError(
        "--explain shows how the log is understood and calculates nothing; leave \(idle) out")
    }
  }

  func run() throws {
    var console = Console()
    let reader = LogReader(options: logOptions, content: content)
    if let dialect = warehouse.sql {
      return try publish(
        reader.query(dialect, table: warehouse.table ?? WarehouseOptions.usualTable), on: &console)
    }
    let workflow = try PlannedWorkflow(thresholds.answerFile, content: content, console: &console)
    let log = log ?? warehouse.summary ?? "-"
    let read = try warehouse.summary.map(reader.report(ofSummary:)) ?? reader.report(of: log)
    if logOptions.explain {
      return try publish(ExplanationTable.plain(read), on: &console)
    }
    let counts = read.counts
    let settings = thresholds.settings(
      for: counts, by: read.explanation.map, of: workflow.map { ($0.file, $0.plan) })
    try CalibrationFailure.check(thresholds, tell: settings)
    try CalibrationFailure.check(settings, counts, log: log)
    let result = CalibrationResult(counts, settings: settings)
    let comparison = workflow.map {
      PlanComparison(result, plan: $0.plan, file: $0.file, by: $0.planner)
    }
    let name = FileSystem.name(of: read.explanation.name)
    let report = CalibrationReport(
      result, log: name, plan: workflow?.plan, comparison: comparison)
    try publish(try text(of: report), on: &console)
    if thresholds.write, let workflow {
      let record = CalibrationRecord(result: result, log: name, today: Clock.today)
      console.tell(try workflow.keep(record))
    }
  }

  private func publish(_ text: String, on console: inout Console) throws(FileProblem) {
    guard let output else { return try console.result(text) }
    try FileSystem.makeFolder(FileSystem.parent(of: output))
    try FileSystem.write(text, to: output)
    console.tell("Wrote \(output)")
  }

  private func text(of report: CalibrationReport) throws -> String {
    switch format {
    case .table: return CalibrationTable.plain(report)
    case .json: return CalibrationJSON.text(of: report)
    case .markdown:
      let writer = DocumentWriter(
        templates: try content.templateFiles(where: DocumentWriter.isCalibrationTemplate))
      do throws(TemplateProblems) {
        return try writer.text(of: report)
      } catch {
        throw TemplateFailure(diagnostics: error.diagnostics)
      }
    }
  }
}
