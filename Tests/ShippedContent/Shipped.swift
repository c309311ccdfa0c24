// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Questionnaires
import StrictYAML

/// The questionnaires that ship with hitl, read once.
package enum Shipped {
  /// The top of the checkout.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  package static let base = Result { try questionnaire("automation-decision") }
  package static let contactCenter = Result { try questionnaire("contact-center") }

  /// A shipped questionnaire has errors.
  private struct Broken: Error {
    var diagnostics: [Diagnostic]
  }

  private static func questionnaire(_ id: String) throws -> Questionnaire {
    let folder = root.appending(path: "questionnaires")
    var files: [String: URL] = [:]
    for place in [folder, folder.appending(path: "patterns")] {
      for name in try FileManager.default.contentsOfDirectory(atPath: place.path)
      where name.hasSuffix(".yaml") {
        files[String(name.dropLast(".yaml".count))] = place.appending(path: name)
      }
    }
    let library = QuestionnaireLibrary(knownIDs: files.keys.sorted()) { id in
      try files[id].map { url in
        SourceFile(
          name: "questionnaires/\(url.lastPathComponent)", bytes: Array(try Data(contentsOf: url)))
      }
    }
    let result = try library.questionnaire(id)
    guard let questionnaire = result.questionnaire else {
      throw Broken(diagnostics: result.diagnostics)
    }
    return questionnaire
  }
}
