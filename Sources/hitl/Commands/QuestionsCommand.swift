// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Diagnostics
import Documents
import Questionnaires

struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract:
      "Prints a questionnaire as a blank answer file, a sheet for people to fill in or print, the head of a "
      + "spreadsheet, or a JSON Schema."
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case yaml
    case markdown
    case html
    case csv
    case jsonSchema = "json-schema"
  }

  @Argument(help: ArgumentHelp("The questionnaire.", valueName: "id"))
  var id = Questionnaire.standard

  @Option(help: "What to print.")
  var format: Format = .yaml

  @Option(
    help: ArgumentHelp(
      "A sheet with a part of the questions: letters for everybody in the room, on one page, or "
        + "figures for whoever has the data.", valueName: "part"))
  var only: Part?

  /// The parts that a sheet of its own asks.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case letters
    case figures

    var scope: SheetScope {
      switch self {
      case .letters: .letters
      case .figures: .figures
      }
    }
  }

  func validate() throws {
    guard only != nil, ![.markdown, .html].contains(format) else { return }
    throw ValidationError("--only is for sheets; add --format markdown or --format html")
  }

  @OptionGroup(title: "Content") var content: ContentOptions

  func run() throws {
    var console = Console()
    let questionnaires = try content.questionnaireFolder()
    let library = questionnaires.makeLibrary()
    let result = try library.questionnaire(id)
    console.show(result.diagnostics)
    guard let questionnaire = result.questionnaire else {
      let isUnknown = !questionnaires.ids.contains(id)
      throw ExitCode((isUnknown ? ExitStatus.wrongUsage : .badInput).rawValue)
    }
    switch format {
    case .yaml: try print(.answerFile, for: questionnaire, on: &console)
    case .markdown: try print(.sheet(only?.scope ?? .whole), for: questionnaire, on: &console)
    case .html: try print(.page(only?.scope ?? .whole), for: questionnaire, on: &console)
    case .csv: try console.result(QuestionsTable.csv(questionnaire))
    case .jsonSchema: try console.result(AnswerFileSchema.value(for: questionnaire).text + "\n")
    }
  }

  private func print(
    _ document: QuestionsDocument, for questionnaire: Questionnaire, on console: inout Console
  ) throws {
    let pages = QuestionPages(templates: try content.templateFiles())
    try console.result(try pages.text(of: document, for: questionnaire))
  }
}
