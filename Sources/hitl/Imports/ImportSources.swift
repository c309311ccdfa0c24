// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc
import Imports
import Interviews
import StrictYAML

/// The files of an import, and the workflows in them one after the other.
struct ImportSources {
  /// How a workflow ended.
  struct Outcome {
    var status: ExitStatus
    var problems: [Diagnostic] = []
  }

  private enum Source {
    case spreadsheet(Spreadsheet)
    case sheets(SheetGroup)
  }

  /// The names of the files that could be read.
  private(set) var names: [String] = []
  private(set) var tally = RunTally()
  private var sources: [Source] = []
  private var naming = WorkflowNaming()

  /// Reads all files as far as it takes to know that they are sound.
  ///
  /// - Throws: where the map cannot be used; what is wrong with a file is shown and counted.
  init(_ paths: [String], _ reading: ImportReading, console: inout Console) throws {
    let columns = ColumnNames(reading.questionnaire)
    let map = try reading.columnMap(columns)
    console.show(map.diagnostics)
    var sheets: [FilledSheet] = []
    var named = NamedFiles()
    for path in paths where named.isNew(path) {
      do {
        if Self.isSheet(path) {
          try Self.requireFile(path)
          sheets.append(try reading.filledSheet(path))
        } else {
          let file = try Self.source(path)
          let read = try reading.spreadsheet(file, map: map, names: columns)
          console.show(read.diagnostics)
          for given in read.givenIDs { naming.reserve(given.id, at: given.place) }
          sources.append(.spreadsheet(read))
          names.append(file.name)
        }
      } catch let failure as any ReportedFailure {
        console.show(failure.diagnostics)
        tally.add(failure.exitStatus)
      }
    }
    names += sheets.map(\.file)
    sources += SheetGroup.groups(
      of: sheets, questionnaire: reading.questionnaire, today: reading.today
    ).map { .sheets($0) }
  }

  /// Calls `body` with each workflow that was read without an error, and its id; shows what is
  /// wrong with the others.
  mutating func forEach(
    console: inout Console, _ body: (ImportedWorkflow, String) throws -> Outcome
  ) throws {
    for source in sources {
      // Of ten thousand rows, the first problems are told and the others counted.
      var problems = DiagnosticList()
      var notes = DiagnosticList()
      func take(_ workflow: ImportedWorkflow) throws {
        let named = naming.id(of: workflow)
        var found = workflow.problems + named.problems
        if let id = named.id, !found.hasErrors {
          let outcome = try body(workflow, id)
          found += outcome.problems
          tally.add(outcome.status)
          workflow.notes.forEach { notes.append($0) }
        } else {
          tally.add(.badInput)
        }
        found.forEach { problems.append($0) }
      }
      switch source {
      case .spreadsheet(let spreadsheet): try spreadsheet.forEach(take)
      case .sheets(let group): try take(group.workflow)
      }
      console.show(problems.all.sortedByPlace())
      console.show(notes.all.sortedByPlace())
    }
  }

  private static func isSheet(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }

  private static func source(_ path: String) throws -> SourceFile {
    if path == "-" {
      let name = "standard input"
      return SourceFile(
        name: name,
        bytes: try FileSystem.read(from: STDIN_FILENO, named: name, upTo: SourceFile.sizeLimit))
    }
    try requireFile(path)
    return try FileSystem.source(path)
  }

  /// Refuses a folder, and an answer file, which is what an import makes.
  private static func requireFile(_ path: String) throws {
    guard !path.isEmpty else { throw FileProblem("''", doing: .reading, because: ENOENT) }
    let place = SourceLocation(file: path)
    if FileSystem.isFolder(path) {
      throw Unreadable(
        diagnostics: [
          Diagnostic(at: place, "a folder", remedy: "name the spreadsheets or sheets in it")
        ], exitStatus: .inputMissing)
    }
    if InputFiles.extensions.contains(where: { path.hasSuffix(".\($0)") }) {
      throw Unreadable(diagnostics: [
        Diagnostic(
          at: place, "this is no spreadsheet and no sheet",
          remedy: "spreadsheets are CSV and sheets end in .md; answer files are ready as they are")
      ])
    }
  }
}
