// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Cores
import Diagnostics
import Formulas
import Questionnaires
import StrictYAML
import Values

/// Makes plans by one questionnaire; what plans have in common is worked out once.
package struct Planner: Sendable {
  package let questionnaire: Questionnaire
  /// The questionnaire's files with version and hash; hashed while the first plan is made.
  private let sources: Ahead<[Appendix.Source]>
  let texts: PlaybookTexts

  package init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    sources = Ahead {
      questionnaire.sources.map { source in
        Appendix.Source(
          id: source.id, version: source.version, hash: SHA256.hexDigest(of: source.file.bytes))
      }
    }
    texts = PlaybookTexts(questionnaire.playbook)
  }

  /// The assessment of a workflow.
  package func assessment(of file: AnswerFile) -> Assessment {
    Assessment(of: file, by: questionnaire)
  }

  /// Assesses a workflow and plans it.
  package func plan(for file: AnswerFile) -> Plan {
    plan(for: file, assessment: assessment(of: file))
  }

  /// Plans a workflow that was assessed.
  package func plan(for file: AnswerFile, assessment: Assessment) -> Plan {
    let inputs = PlanInputs(file: file, assessment: assessment, questionnaire: questionnaire)
    let words = PlanWords(texts, PlaybookFigures(inputs))
    return Plan(in: words, sources: sources.value)
  }
}
