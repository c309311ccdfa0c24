// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The start of an interview: what it found and where it goes on.
package struct OpeningScreen: Sendable {
  /// Who was not heard on a question that was decided otherwise.
  package struct Unheard: Sendable {
    package var number: Int
    /// Also those without a name.
    package var who: [String]
  }

  package var workflow: String
  package var file: String
  /// When the file was last saved, in local time; nil for a new one.
  package var savedAt: String?
  /// The file that later answers went to, as this one could not take them any more.
  package var beside: String?
  package var answered: Int
  /// How many are not known yet, apart from those.
  package var unknown = 0
  /// The numbers of the questions whose votes differ and are not settled.
  package var unsettled: [Int] = []
  /// Those who voted otherwise than was decided and of whom nothing more is known.
  package var unheard: [Unheard] = []
  package var total: Int
  /// Questions without an answer, whether somebody passed them over or nobody was asked yet.
  package var unanswered: Int
  /// The number of the question it resumes at.
  package var resumesAt: Int?
  /// Whether it goes on with the kinds of cases.
  package var resumesWithKinds = false
  /// Answers that the questionnaire no longer allows, which are asked again.
  package var refused: [Diagnostic]
  /// What else is wrong with the file, which nothing asks about.
  package var problems: [Diagnostic]
  /// The id that the workflow gets because the file's name cannot be one.
  package var derivedID: String?
  package var isQuick: Bool
  /// Whether nothing is written.
  package var isPreview: Bool
  /// What is asked and how long it takes, for a preview.
  package var course: Course?
}
