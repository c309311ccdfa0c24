// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// The questionnaires of a folder and its subfolders, by id.
struct QuestionnaireFolder {
  private var paths: [String: String]

  /// - Throws: `FileProblem`, or `RepeatedQuestionnaire` where two files have the same id.
  init(_ folder: ContentFolder) throws {
    try self.init(folder.files(withExtensions: ["yaml", "yml"]))
  }

  /// - Throws: `RepeatedQuestionnaire` where two files have the same id.
  init(_ files: [(name: String, path: String)]) throws(RepeatedQuestionnaire) {
    paths = [:]
    for (name, path) in files {
      let id = FileSystem.name(of: name)
      if let first = paths.updateValue(path, forKey: id) {
        throw RepeatedQuestionnaire(id: id, first: first, second: path)
      }
    }
  }

  var ids: [String] { paths.keys.sorted() }

  var files: [String] { paths.values.sorted() }

  /// A library that reads each file once; a run has one.
  func makeLibrary() -> QuestionnaireLibrary {
    let paths = paths
    return QuestionnaireLibrary(knownIDs: ids) { id in
      guard let path = paths[id] else { return nil }
      try FileSystem.requireRegular(path)
      return try FileSystem.source(path)
    }
  }

  /// The same questionnaires with files put in for their ids.
  func replacing(_ files: [String: String]) -> QuestionnaireFolder {
    var other = self
    other.paths.merge(files) { _, file in file }
    return other
  }
}

/// Two files with one id: nobody could tell which of them counts.
struct RepeatedQuestionnaire: ReportedFailure {
  var id: String
  var first: String
  var second: String

  var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        at: SourceLocation(file: second), "the questionnaire '\(id)' has a second file",
        remedy: "\(first) is the other; keep one")
    ]
  }

  var exitStatus: ExitStatus { .badInput }
}
