// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension Interview {
  /// What does not fit, once a verdict needs nothing more, and nobody has taken up yet.
  ///
  /// They can name private figures, and so stay off a screen that everybody sees.
  var findings: [InterviewFinding] {
    guard missingRequired.isEmpty, !options.isProjector else { return [] }
    let taken = (sheet.actions + sheet.parkingLot).map { InterviewFinding.Key($0.what) }
    return InterviewFinding.together(
      host.findings(in: sheet.answerFile(fillingGaps: true), by: questionnaire)
    ).filter { finding in
      let key = InterviewFinding.Key(finding.task)
      return !taken.contains { $0.covers(key) }
    }
  }

  /// At the end of a section, the answers that have come to speak against each other; nil where none
  /// do.
  ///
  /// So it is behind the kinds of cases. Gaps, the fast way and the end of the last section are left to the verdict, which has all of it.
  mutating func newFindings(before next: Place) -> FindingsStop? {
    guard !isQuick, let left = trail.last.flatMap({ part(of: $0.place) }),
      let entered = part(of: next), entered != left, entered != .lanes
    else { return nil }
    let fresh = findings.filter { $0.isContradiction && !toldFindings.contains($0.key) }
    guard !fresh.isEmpty else { return nil }
    toldFindings.formUnion(fresh.map(\.key))
    return FindingsStop(findings: fresh)
  }

  /// The part of the course that a place belongs to; nil for what stands in none.
  private func part(of place: Place) -> Part? {
    let sections = questionnaire.sections
    switch place {
    case .question(let id), .doubt(let id):
      return sections.firstIndex { section in section.questions.contains { $0.id == id } }
        .map(Part.section)
    case .owner(let ids):
      return ids.first.flatMap { part(of: .question($0)) }
    case .steps, .stepLetters, .stepQuestion, .stepLanes:
      return sections.firstIndex(where: \.repeatsPerStep).map(Part.section)
    case .aside(.peaks), .peakOwner: return part(of: .question(WorkFigure.peakDays))
    case .lanes, .laneMarks, .laneOutcomes, .laneOwner, .laneLetters, .laneCare, .laneProof:
      return .lanes
    default: return nil
    }
  }
}

/// A part of the course of an interview.
private enum Part: Equatable {
  /// By its place in the questionnaire.
  case section(Int)
  /// The kinds of cases, which no section asks.
  case lanes
}
