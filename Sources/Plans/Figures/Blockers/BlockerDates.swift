// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

/// When what stops a phase is due, and which of two comes first.
struct BlockerDates {
  /// Working days before the beginning, ours.
  static let daysBefore = 10

  let context: FindingContext

  /// The day on which a part begins; nil where nothing says it.
  func start(of part: StoppedPart) -> CalendarDate? {
    if let starts = context.road?.phase(stoppedBy: part)?.starts { return starts }
    switch part {
    case .signature: return context.inputs.startDate
    case .phase(let id): return id == context.firstPhase ? context.inputs.startDate : nil
    // A lane without a phase of its own runs with the first cases that do.
    case .lane(let id):
      return context.road?.phases.first { $0.volumeShare > 0 && !$0.asToday.contains(id) }?.starts
    }
  }

  /// Ten working days before a part begins, but not before the day of the assessment.
  func due(before part: StoppedPart) -> CalendarDate? { start(of: part).map(due(before:)) }

  /// The same before a day.
  func due(before day: CalendarDate) -> CalendarDate {
    let offices = context.inputs.calendar.ofOffices
    let due = offices.adding(-Self.daysBefore, to: day)
    guard let assessed = context.file.workflow.assessedOn, due < assessed else { return due }
    return offices.first(onOrAfter: assessed)
  }

  /// The place of a part on the road: the signature, then its phases; what is not on it last.
  func rank(of part: StoppedPart) -> Int {
    guard part != .signature else { return 0 }
    if let road = context.road {
      let place = road.phases.firstIndex { phase in
        switch part {
        case .signature: false
        case .phase(let id): phase.id == id
        case .lane(let id): phase.lane == id
        }
      }
      return place.map { $0 + 1 } ?? road.phases.count + 1
    }
    switch part {
    case .signature: return 0
    case .phase(let id):
      let place = PhaseOrder.ids.firstIndex(of: id) ?? PhaseOrder.ids.count
      return 1 + place * Self.laneStep
    case .lane(let id):
      let open = PhaseOrder.ids.firstIndex(of: PhaseName.open.rawValue) ?? 0
      let lane = context.inputs.lanes.firstIndex { $0.id == id } ?? 0
      return 2 + open * Self.laneStep + min(lane, Self.laneStep - 2)
    }
  }

  /// Room for the lanes between the phases.
  private static let laneStep = 1_000
}
