// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Imports
import Interviews
import Questionnaires
import StrictYAML
import Values

/// How the files of an import are read.
struct ImportReading {
  var questionnaire: Questionnaire
  /// The sheet as it is printed, by which what people wrote on it is told apart.
  var sheet: String
  /// The file that says which column is what.
  var map: String?
  var today = Clock.today

  func spreadsheet(
    _ file: SourceFile, map: ColumnMap, names: ColumnNames
  ) throws(Unreadable) -> Spreadsheet {
    let read: Spreadsheet
    do throws(TableProblem) {
      read = try Spreadsheet(
        file, questionnaire: questionnaire, names: names, map: map, today: today)
    } catch {
      throw Unreadable(diagnostics: [error.diagnostic])
    }
    guard !read.diagnostics.hasErrors else { throw Unreadable(diagnostics: read.diagnostics) }
    return read
  }

  func filledSheet(_ path: String) throws(FileProblem) -> FilledSheet {
    FilledSheet(
      markdown: try FileSystem.text(path), file: path, questionnaire: questionnaire,
      printed: sheet, today: today)
  }

  /// - Throws: `Unreadable` or `FileProblem` where the map cannot be used.
  func columnMap(_ names: ColumnNames) throws -> ColumnMap {
    guard let map else { return ColumnMap() }
    let read = ColumnMap(try FileSystem.source(map), names: names)
    guard !read.diagnostics.hasErrors else { throw Unreadable(diagnostics: read.diagnostics) }
    return read
  }
}
