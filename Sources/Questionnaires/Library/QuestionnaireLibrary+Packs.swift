// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

extension QuestionnaireLibrary {
  /// The ids of the questionnaires that stand for themselves, rather than packs.
  package var wholeIDs: [String] { knownIDs.filter { (try? file($0))?.isWhole ?? false } }

  /// Without merging anything: what a questionnaire extends is a file of the library as well.
  func foundQuestionIDs() -> Set<String> {
    var ids: Set<String> = []
    for id in knownIDs {
      for section in (try? file(id))?.file?.sections ?? [] where !section.repeatsPerStep {
        ids.formUnion(section.questions.map(\.id))
      }
    }
    return ids
  }

  /// Every problem of the questionnaires of this library, each once.
  ///
  /// A file with sections, or one that extends another, is merged and checked as a whole; any
  /// other is a pack, which is checked as part of what includes it, or else read by itself.
  ///
  /// - Parameter findings: more checks for a questionnaire that could be merged.
  package func problems(findings: (Questionnaire) -> [Diagnostic]) throws -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for id in knownIDs {
      guard let read = try file(id) else { continue }
      guard read.isWhole else {
        problems += read.diagnostics
        continue
      }
      let result = try questionnaire(id)
      problems += result.diagnostics
      if let questionnaire = result.questionnaire { problems += findings(questionnaire) }
    }
    var seen: Set<Diagnostic> = []
    return problems.filter { seen.insert($0).inserted }
  }
}
