// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// What became of everything that was said beside the bare answers, so that nothing is lost.
package struct Trace: Sendable {
  /// By kind, each in the order of the file.
  package let rows: [TraceRow]

  package init(_ figures: PlanFigures) {
    let remarks = RemarkTrace(figures)
    let notes = NoteTrace(figures)
    rows =
      remarks.decisions() + remarks.dissents() + remarks.actions() + remarks.parked()
      + remarks.assumptions() + remarks.particulars() + notes.answers() + notes.steps()
      + notes.lanes() + notes.facts()
  }
}

/// Who settles what is open, and until when, as the blockers have it.
package struct TraceOwners {
  let figures: PlanFigures

  package init(_ figures: PlanFigures) { self.figures = figures }

  /// - Parameters:
  ///   - who: as named; else whoever convenes, ours.
  ///   - due: as given; else ten working days before the start, ours.
  package func open(
    who: String? = nil, due: CalendarDate? = nil, finding: FindingID? = nil
  ) -> TraceRow.Open {
    let owner = figures.inputs.convener.map { Planned($0, isOurs: true) }
    let dates = BlockerDates(
      context: FindingContext(
        inputs: figures.inputs, lanes: figures.lanes, reviewersMiss: figures.reviewersMiss))
    return TraceRow.Open(
      owner: who.map { Planned($0, isOurs: false) } ?? owner,
      due: due.map { Planned($0, isOurs: false) }
        ?? dates.due(before: .signature).map { Planned($0, isOurs: true) },
      stops: nil, finding: finding)
  }

  /// Who names what keeps a decision that nothing keeps yet, as the first page has it where cases wait
  /// for it.
  package func open(unkept place: Int, who: String?) -> TraceRow.Open {
    let about = "\(place + 1)"
    let waiting = blocker(.finding(.decisionUnkept, about: about))
    return TraceRow.Open(
      owner: waiting?.owner ?? open(who: who).owner, due: waiting?.due ?? open(who: who).due,
      stops: waiting?.stops, finding: .decisionUnkept)
  }

  /// What a blocker says; nil where none has the source.
  func blocker(_ isSource: (BlockerSource) -> Bool) -> TraceRow.Open? {
    figures.blockers.first { isSource($0.source) || $0.covers.contains(where: isSource) }.map {
      TraceRow.Open(owner: $0.who, due: $0.by, stops: $0.stops, finding: nil)
    }
  }

  func blocker(_ source: BlockerSource) -> TraceRow.Open? { blocker { $0 == source } }
}
