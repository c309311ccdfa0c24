// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension Interview {
  /// What does not fit, once a verdict needs nothing more, and nobody has taken up yet.
  ///
  /// They can name private figures, and so stay off a screen that everybody sees.
  var findings: [InterviewFinding] {
    guard missingRequired.isEmpty, !options.isProjector else { return [] }
    let taken = Set((sheet.actions + sheet.parkingLot).map(\.what))
    return host.findings(in: sheet.answerFile(fillingGaps: true), by: questionnaire)
      .filter { !taken.contains($0.task) }
  }

  /// At the end of a section, the answers that have come to speak against each other; nil where none
  /// do.
  ///
  /// Gaps, the fast way and the end of the last section are left to the verdict, which has all of it.
  mutating func newFindings(before next: Place) -> FindingsStop? {
    guard !isQuick, let left = trail.last.flatMap({ section(of: $0.place) }),
      let entered = section(of: next), entered != left
    else { return nil }
    let fresh = findings.filter { $0.isContradiction && !toldFindings.contains($0.task) }
    guard !fresh.isEmpty else { return nil }
    toldFindings.formUnion(fresh.map(\.task))
    return FindingsStop(findings: fresh)
  }

  /// The place of the section in the questionnaire; nil for what stands in none.
  private func section(of place: Place) -> Int? {
    let sections = questionnaire.sections
    switch place {
    case .question(let id):
      return sections.firstIndex { section in section.questions.contains { $0.id == id } }
    case .owner(let ids):
      return ids.first.flatMap { section(of: .question($0)) }
    case .steps, .stepLetters, .stepQuestion, .stepLanes:
      return sections.firstIndex(where: \.repeatsPerStep)
    default: return nil
    }
  }
}
