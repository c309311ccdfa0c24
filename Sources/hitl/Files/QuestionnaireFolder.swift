// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

/// The questionnaires of a folder and its subfolders, laid over the program's own, by id.
struct QuestionnaireFolder {
  private let layers: ContentLayers
  private var byID: [String: ContentFile] = [:]

  /// - Throws: `FileProblem`, or `RepeatedQuestionnaire` where two files have the same id.
  init(_ layers: ContentLayers) throws {
    self.layers = layers
    try add(layers.files())
  }

  /// Files that are to be checked, laid over the program's own; throws as the other does.
  init(checking files: [(name: String, path: String)]) throws {
    layers = ContentLayers(.questionnaires, checking: nil)
    try add(files.map { ContentFile(name: $0.name, path: $0.path, isOwn: false) })
    for file in try layers.files() where byID[layers.kind.key(file.name)] == nil {
      try add([file])
    }
  }

  private mutating func add(_ files: [ContentFile]) throws(RepeatedQuestionnaire) {
    for file in files where !LogMapChoice.isMap(file.name) {
      let id = layers.kind.key(file.name)
      if let first = byID.updateValue(file, forKey: id) {
        throw RepeatedQuestionnaire(id: id, first: first.path, second: file.path)
      }
    }
  }

  var ids: [String] { byID.keys.sorted() }

  var files: [String] { byID.values.map(\.path).sorted() }

  /// A library that reads each file once; a run has one.
  func makeLibrary() -> QuestionnaireLibrary {
    let (layers, byID) = (layers, byID)
    return QuestionnaireLibrary(knownIDs: ids) { id in
      guard let file = byID[id] else { return nil }
      try FileSystem.requireRegular(file.path, inside: file.folder)
      let source = try FileSystem.source(file.path)
      layers.note(file, bytes: source.bytes)
      return source
    }
  }

  /// The same questionnaires with files put in for their ids, to be checked.
  func replacing(_ files: [String: String]) -> QuestionnaireFolder {
    var other = self
    for (id, path) in files {
      // Used for nothing, so nothing has to be told of it.
      other.byID[id] = ContentFile(name: id, path: path, isOwn: true)
    }
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
