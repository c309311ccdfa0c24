// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML

/// What a YAML or JSON file is for.
package enum FileKind: Sendable {
  case answers
  case defaults
  case questionnaire
  /// The map of a decision log.
  case logMap

  /// By its name where that says it, else by its keys; nil where it is no mapping, so that nothing
  /// tells.
  package init?(of file: YAMLFile) {
    let keys = file.keys
    if Self.isDefaults(file.name) {
      self = .defaults
    } else if keys.isEmpty {
      return nil
    } else if keys.isSuperset(of: Self.logMapKeys) {
      self = .logMap
    } else if keys.isDisjoint(with: ["workflow", "answers"]),
      !keys.isDisjoint(with: Self.questionnaireKeys)
    {
      self = .questionnaire
    } else {
      self = .answers
    }
  }

  /// Whether a file holds the shared answers of its folder.
  package static func isDefaults(_ path: String) -> Bool {
    WorkflowID.stem(of: path) == "defaults"
  }

  /// What every map of a log has, and no other file.
  private static let logMapKeys: Set = ["columns", "title"]

  private static let questionnaireKeys: Set = [
    "extends", "includes", "sections", "gates", "patterns", "metrics", "phases", "risks",
    "advice", "version",
  ]
}
