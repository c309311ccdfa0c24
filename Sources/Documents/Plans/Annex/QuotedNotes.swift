// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires

/// Which of what was noted stands in the plan in its own words, and in which part.
///
/// It reads the rows from which the parts are written, so that the annex names no part which does not
/// hold them.
struct QuotedNotes {
  private var parts: [String: PlanPart] = [:]

  init(on page: PlanPage) {
    page.isToFindOut ? findOut(page) : whole(page)
  }

  /// The first part that quotes a note; nil where none does.
  func part(of note: String) -> PlanPart? { parts[PageText.withoutStop(note)] }

  private mutating func add(_ notes: [String?], _ part: PlanPart) {
    for note in notes.compactMap(\.self) where parts[PageText.withoutStop(note)] == nil {
      parts[PageText.withoutStop(note)] = part
    }
  }

  private mutating func whole(_ page: PlanPage) {
    add(FirstPage(page: page).reasons.map(\.words) + [Story(on: page)?.today], .decision)
    add(
      LaneNoteRow.all(on: page).flatMap(\.notes) + EvidenceRow.all(on: page).flatMap(\.notes)
        + LetterNoteRow.all(in: .map, on: page).map(\.note) + RuleRow.all(on: page).map(\.rule.what)
        + LockRow.all(on: page).map(\.what), .map)
    let against = AgainstPeople(on: page)
    let confidence = ConfidencePart(on: page)
    add(
      [
        against.map(\.note) ?? page.note(on: FactKey.adverseOutcomes.rawValue),
        confidence?.worthless, confidence?.doubt, page.particulars.appeal?.note,
        page.closedNote, page.reviewNote,
      ], .escalation)
    for part in [PlanPart.escalation, .watch] {
      add(LetterNoteRow.all(in: part, on: page).map(\.note), part)
    }
    add(DissentRow.all(on: page).map(\.ground), .findings)
    // Of who answers the part that speaks against a stand-in is quoted, which may be all of it.
    let disclaimed = page.figures.findings.filter { $0.rule == .standInDisclaimed }
    add(
      disclaimed.map { finding in
        if case .text(let what)? = finding[.what] { what } else { nil }
      }, .findings)
    add(FigureNoteRow.all(on: page).map(\.note), .capacity)
    add(page.particulars.deadlines.map(\.what), .escalation)
    // What nobody records stands among the contradictions and is not watched yet.
    let contradictions = FindingRow.all(on: page).map(\.says)
    add(
      page.particulars.metrics.map(\.what).filter { what in
        contradictions.contains { $0.contains(PageText.withoutStop(what)) }
      }, .findings)
    add(WatchRow.all(on: page).map(\.name), .watch)
    for counted in RateNoteRow.Counted.allCases {
      add(RateNoteRow.all(counted, on: page).map(\.note), .watch)
    }
    let risks = RiskRow.all(on: page)
    add(
      law(page) + GuardRow.all(on: page).map(\.answer.reason) + risks.map(\.about)
        + risks.map(\.note), .law)
  }

  private mutating func findOut(_ page: PlanPage) {
    add(page.carrying.map(\.note), .decision)
    add(FindOutRow.all(on: page).map(\.note), .findings)
    add(law(page), .law)
  }

  private func law(_ page: PlanPage) -> [String?] {
    let named =
      page.inputs.letter(.compliance) == .a ? nil : page.note(on: LetterKey.compliance.rawValue)
    return [named] + GroundNoteRow.all(on: page).map(\.note)
  }
}
