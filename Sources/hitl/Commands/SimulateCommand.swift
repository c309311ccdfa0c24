// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import ArgumentParser
import Diagnostics
import Documents
import Plans
import Questionnaires

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Shows what reviews of other shares of cases would do to people, errors and cost.",
    discussion: """
      Reckons the queue of one workflow for a team of reviewers: who waits, what comes late, \
      which errors pass, and which ones tired reviewers miss.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
    case markdown
  }

  @Argument(
    help: ArgumentHelp("One answer file, or - for standard input.", valueName: "file"),
    completion: .file(extensions: InputFiles.extensions))
  var file: String

  @Option(help: ArgumentHelp("People on duty at the same time.", valueName: "number"))
  var reviewers: String?

  @Option(help: ArgumentHelp("Cases a day.", valueName: "number"))
  var volume: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A share of cases to review, such as 0.2 or 20%. May be repeated.", valueName: "share"))
  var share: [ReviewShare] = []

  @OptionGroup var overrides: OverrideOptions

  @Option(help: "How to print the simulation.")
  var format: Format = .table

  @OptionGroup(title: "Content")
  var content: ContentOptions

  func run() throws {
    var console = Console()
    let figures = [("volume_per_day", volume), ("reviewers", reviewers)]
    let own = figures.compactMap { question, value in
      value.flatMap { AnswerOverride("\(question)=\($0)") }
    }
    var reader = try content.reader(
      of: [file], overrides: overrides.answers + own, console: &console)
    guard reader.isAtMostOne else { throw SimulationFailure.severalFiles(file) }
    var planners = Planners()
    try reader.forEach(console: &console) { workflow, console in
      let planner = try planners.planner(by: workflow.questionnaire)
      let simulation = try simulation(of: workflow, by: planner)
      try console.result(text(of: simulation, file: workflow.file.name))
      return .done
    }
    try reader.status.end()
  }

  private func simulation(
    of workflow: WorkflowReader.Workflow, by planner: Planner
  ) throws(SimulationFailure) -> Simulation {
    do {
      return try planner.simulation(for: workflow.file, shares: share.map(\.value))
    } catch {
      let questions = error.questions.map { ($0, workflow.questionnaire.question($0)?.ask ?? "") }
      throw SimulationFailure.missing(questions, file: workflow.file.name)
    }
  }

  private func text(of simulation: Simulation, file: String) -> String {
    switch format {
    case .table: SimulationTable.plain(simulation, width: max(Terminal.width, 80))
    case .markdown: SimulationTable.markdown(simulation)
    case .json: SimulationJSON.text(of: simulation, file: file)
    }
  }
}

/// A share of cases as people write it: 0.2 or 20%.
struct ReviewShare: ExpressibleByArgument {
  var value: Double

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    guard let number = Double(isPercent ? String(argument.dropLast()) : argument) else {
      return nil
    }
    value = isPercent ? number / 100 : number
    guard value > 0, value <= 1 else { return nil }
  }
}

/// Why a workflow cannot be simulated.
enum SimulationFailure: ReportedFailure {
  case severalFiles(String)
  /// The questions whose answers are needed, with their wording.
  case missing([(id: String, ask: String)], file: String)

  var diagnostics: [Diagnostic] {
    switch self {
    case .severalFiles(let path):
      [
        Diagnostic(
          at: SourceLocation(file: path), "a simulation is of one workflow",
          remedy: "name one of the answer files")
      ]
    case .missing(let questions, let file):
      questions.map { question in
        Diagnostic(
          at: SourceLocation(file: file),
          "a simulation needs '\(question.id)': \(question.ask)",
          remedy: "answer it in the file, or add --set \(question.id)=NUMBER")
      }
    }
  }

  var exitStatus: ExitStatus {
    switch self {
    case .severalFiles: .wrongUsage
    case .missing: .badInput
    }
  }
}
