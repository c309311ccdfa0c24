// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The question ids of every questionnaire of a library, read when first asked for.
///
/// Shared defaults may hold answers to questions that only another questionnaire has; hardly any
/// run needs to know.
final class LazyQuestions {
  private var library: QuestionnaireLibrary
  private(set) lazy var ids: Set<String> = Set(
    library.wholeIDs.flatMap { id in
      (try? library.questionnaire(id).questionnaire)?.questions.map(\.id) ?? []
    })

  init(library: QuestionnaireLibrary) {
    self.library = library
  }

  func contains(_ id: String) -> Bool { ids.contains(id) }
}
