// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Assessments
import Documents
import Imports
import Questionnaires

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes answer files from a spreadsheet of workflows or from filled-in sheets.",
    discussion: """
      A spreadsheet is CSV with one row for each workflow, under a head that 'hitl questions \
      --format csv' prints; columns can have the questions' words too, or what a map says. Sheets \
      are what 'hitl questions --format markdown' prints, filled in; those of one workflow are \
      taken together. Nothing is overwritten, and what could not be read is named. It ends with a \
      page on what to find out first.
      """)

  @Argument(
    help: ArgumentHelp(
      "Spreadsheets (CSV), filled-in sheets (.md), or - for a spreadsheet on standard input.",
      valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "txt", "md"]))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write the answer files.", valueName: "folder"),
    completion: .directory)
  var output = "workflows"

  @Option(
    help: ArgumentHelp(
      "A file in YAML that says which column is what.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var map: String?

  @Option(help: ArgumentHelp("The questionnaire that is answered.", valueName: "id"))
  var questionnaire = Questionnaire.standard

  @OptionGroup(title: "Content") var content: ContentOptions

  func validate() throws {
    if output.isEmpty {
      throw ValidationError("--output needs a folder, such as --output workflows")
    }
  }

  func run() throws {
    var console = Console()
    var maker = try AnswerFileMaker(
      in: output, questionnaire: questionnaire, of: try content.questionnaireFolder(),
      console: &console)
    let pages = QuestionPages(templates: try content.templateFiles { $0.hasPrefix("questions/") })
    let reading = ImportReading(
      questionnaire: maker.questionnaire,
      sheet: try pages.printedSheets(for: maker.questionnaire),
      map: map)
    var sources = try ImportSources(files, reading, console: &console)
    var open = OpenQuestions(in: maker.questionnaire)
    try sources.forEach(console: &console) { workflow, id in
      let made = maker.make(workflow, id: id)
      if let file = made.file {
        let assessment = Assessment(of: file, by: maker.questionnaire)
        open.add(file, isProvisional: assessment.isProvisional)
      }
      return made.outcome
    }
    console.tell(maker.summary)
    if open.workflowCount > 0 {
      try console.result(
        try pages.text(of: OpenQuestionsPage(open, from: sources.names, in: output)))
    }
    try sources.tally.status.end()
  }
}
