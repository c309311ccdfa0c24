// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import ArgumentParser
import Diagnostics
import Documents
import Plans
import Questionnaires
import Values

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Shows what reviewing another share of the cases does to people, errors and cost.",
    discussion: """
      Calculates the queue of one workflow, or of each of its lanes, for a team of reviewers: who \
      waits, what comes late, which errors pass, and which ones tired reviewers miss.
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

  // A number below 0 begins like an option, and is refused for what it is.
  @Option(
    parsing: .unconditional, help: ArgumentHelp("People who review.", valueName: "number"))
  var reviewers: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Cases a day.", valueName: "number"))
  var volume: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A share of cases to review, such as 0.2 or 20%. May be repeated.", valueName: "share"),
    transform: ReviewShare.init)
  var share: [ReviewShare] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      Another limit of a mark for which the file says how many cases fall below other limits \
      ('curve'), such as amount=80. May be repeated.
      """, valueName: "field=limit"),
    transform: MarkLimitOption.init)
  var limit: [MarkLimitOption] = []

  @OptionGroup var overrides: OverrideOptions

  @Option(help: "How to print the simulation.")
  var format: Format = .table

  @OptionGroup(title: "Content")
  var content: ContentOptions

  func run() throws {
    var console = Console()
    let figures = [
      ("volume_per_day", volume, "--volume"), ("reviewers", reviewers, "--reviewers"),
    ]
    let own = figures.compactMap { question, value, option in
      value.map { AnswerOverride(question, $0, option: option) }
    }
    var reader = try content.reader(
      of: [file], overrides: overrides.answers + own, console: &console)
    guard reader.isAtMostOne else { throw SimulationFailure.severalFiles(file) }
    var planners = Planners()
    try reader.forEach(console: &console) { workflow, console in
      let planner = try planners.planner(by: workflow.questionnaire)
      let simulation = try SimulationFailure.simulation(
        of: workflow.file, by: planner, shares: share.map(\.value), limits: limit.map(\.choice))
      try console.result(text(of: simulation, file: workflow.file.name))
      return .done
    }
    try reader.status.end()
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
struct ReviewShare {
  var value: Double

  init(_ argument: String) throws {
    let isPercent = argument.hasSuffix("%")
    guard let number = Double(isPercent ? String(argument.dropLast()) : argument) else {
      throw ValidationError("it must be a number or a percentage, such as 0.2 or 20%")
    }
    value = isPercent ? number / 100 : number
    guard value > 0, value <= 1 else {
      throw ValidationError("it must be above 0 and at most 1 or 100%, such as 0.2 or 20%")
    }
  }
}

/// A limit of a mark as people write it: amount=80.
struct MarkLimitOption {
  var choice: MarkLimitChoice

  init(_ argument: String) throws {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      throw ValidationError("a field and a limit belong together as FIELD=LIMIT, such as amount=80")
    }
    guard let limit = PlainNumber(String(argument[argument.index(after: equals)...])) else {
      throw ValidationError("the limit must be a plain number, such as amount=80")
    }
    choice = MarkLimitChoice(field: String(argument[..<equals]), limit: limit.value)
  }
}

/// Why a workflow cannot be simulated.
enum SimulationFailure: ReportedFailure {
  case severalFiles(String)
  /// The questions whose answers are needed, with their wording.
  case missing([(id: String, ask: String)], file: String)
  case limit(LimitProblem, file: String)

  /// A simulation, or why there is none.
  static func simulation(
    of file: AnswerFile, by planner: Planner, shares: [Double], limits: [MarkLimitChoice]
  ) throws(SimulationFailure) -> Simulation {
    do throws(SimulationProblem) {
      return try planner.simulation(for: file, shares: shares, limits: limits)
    } catch {
      switch error {
      case .missing(let missing):
        let questions = missing.questions.map {
          ($0, planner.questionnaire.question($0)?.ask ?? "")
        }
        throw .missing(questions, file: file.name)
      case .limit(let problem): throw .limit(problem, file: file.name)
      }
    }
  }

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
          "a simulation needs '\(question.id)', which answers “\(question.ask)”",
          remedy: "write it in the file, or add --set \(question.id)=NUMBER")
      }
    case .limit(let problem, let file):
      [
        Diagnostic(at: SourceLocation(file: file), problem.message, remedy: problem.remedy)
      ]
    }
  }

  var exitStatus: ExitStatus {
    switch self {
    case .severalFiles: .wrongUsage
    case .missing, .limit: .badInput
    }
  }
}

extension LimitProblem {
  fileprivate var message: String {
    switch self {
    case .noMark(let field): "no lane has a mark '\(field)' with at_most or at_least"
    case .noCurve(let field, let lane):
      "nobody counted how many cases other limits of '\(field)' take in the lane '\(lane)'"
    case .outside(let field, let lane, let low, let high):
      """
      other limits of '\(field)' in the lane '\(lane)' were counted from \
      \(FigureText.plain(low, decimals: 6)) to \(FigureText.plain(high, decimals: 6)) only
      """
    case .tooMany(let field, let lane):
      "with that limit of '\(field)' the lane '\(lane)' would take more cases than there are"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .noMark: "name the field of a mark"
    case .noCurve: "give the mark a curve"
    case .outside: "take a limit between these, or count more cases"
    case .tooMany: "check the shares of the lanes and the curve"
    }
  }
}
