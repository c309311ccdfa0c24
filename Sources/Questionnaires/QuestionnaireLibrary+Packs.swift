// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

extension QuestionnaireLibrary {
  /// Whether a file looks like a questionnaire or pack rather than an answer file.
  package static func isQuestionnaire(_ file: SourceFile) -> Bool {
    let keys = Set(YAMLFile(file).readable?.entries?.map(\.key) ?? [])
    let ownKeys: Set = [
      "extends", "includes", "sections", "gates", "patterns", "metrics", "phases", "risks",
      "advice", "version",
    ]
    return !keys.isDisjoint(with: ownKeys) && keys.isDisjoint(with: ["workflow", "answers"])
  }

  /// The ids of the questionnaires that stand for themselves, rather than packs.
  package var wholeIDs: [String] { knownIDs.filter(isWhole) }

  private func isWhole(_ id: String) -> Bool {
    guard let file = try? lookup(id) else { return false }
    let keys = YAMLFile(file).readable?.entries?.map(\.key) ?? []
    return keys.contains("sections") || keys.contains("extends")
  }

  /// Every problem of the questionnaires of this library, each once.
  ///
  /// A file with sections, or one that extends another, is merged and checked as a whole; any
  /// other is a pack, which is checked as part of what includes it, or else read by itself.
  ///
  /// - Parameter findings: more checks for a questionnaire that could be merged.
  package mutating func problems(
    findings: (Questionnaire) -> [Diagnostic]
  ) throws -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for id in knownIDs {
      guard let file = try lookup(id) else { continue }
      if isWhole(id) {
        let result = try questionnaire(id)
        problems += result.diagnostics
        if let questionnaire = result.questionnaire { problems += findings(questionnaire) }
      } else {
        _ = QuestionnaireFile(file, expectedID: id, diagnostics: &problems)
      }
    }
    var seen: Set<Diagnostic> = []
    return problems.filter { seen.insert($0).inserted }
  }
}
