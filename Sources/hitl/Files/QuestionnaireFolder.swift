// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// The questionnaires of a folder and its subfolders, by id.
struct QuestionnaireFolder {
  private var paths: [String: String]

  /// - Throws: `FileProblem`, or `RepeatedQuestionnaire` where two files have the same id.
  init(_ folder: ContentFolder) throws {
    paths = [:]
    for (name, path) in try folder.files(withExtensions: ["yaml", "yml"]) {
      let id = FileSystem.name(of: name)
      if let first = paths.updateValue(path, forKey: id) {
        throw RepeatedQuestionnaire(id: id, first: first, second: path)
      }
    }
  }

  var ids: [String] { paths.keys.sorted() }

  var library: QuestionnaireLibrary {
    let paths = paths
    return QuestionnaireLibrary(knownIDs: ids) { id in
      guard let path = paths[id] else { return nil }
      try FileSystem.requireRegular(path)
      return try FileSystem.source(path)
    }
  }

  /// The same questionnaires with a file put in for its id.
  func replacing(_ id: String, by path: String) -> QuestionnaireFolder {
    var other = self
    other.paths[id] = path
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
