// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

/// A file of a library as it was read, or what is wrong with it.
struct ReadFile: Sendable {
  /// Nil where the file has errors.
  var file: QuestionnaireFile?
  var diagnostics: [Diagnostic] = []
  /// Whether it stands for itself, rather than being a pack; told by its keys, so that a file with
  /// errors is known too.
  var isWhole: Bool

  init(_ source: SourceFile, id: String) {
    let yaml = YAMLFile(source)
    isWhole = yaml.keys.contains("sections") || yaml.keys.contains("extends")
    file = QuestionnaireFile(source, as: yaml, expectedID: id, diagnostics: &diagnostics)
  }
}
