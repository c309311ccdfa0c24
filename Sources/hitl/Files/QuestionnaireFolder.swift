// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML

/// The questionnaires of a folder and its subfolders, by id.
struct QuestionnaireFolder {
  private let paths: [String: String]

  init(_ folder: ContentFolder) throws(FileProblem) {
    var paths: [String: String] = [:]
    let files = try folder.files(withExtensions: ["yaml", "yml"])
    for (key, path) in files.sorted(by: { $0.key < $1.key }) {
      let id = FileSystem.name(of: key)
      if paths[id] == nil { paths[id] = path }
    }
    self.paths = paths
  }

  var ids: [String] { paths.keys.sorted() }

  var library: QuestionnaireLibrary {
    let paths = paths
    return QuestionnaireLibrary(knownIDs: ids) { id in
      guard let path = paths[id] else { return nil }
      return SourceFile(name: path, bytes: try FileSystem.read(path))
    }
  }
}
