// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// What the rules look at.
package struct FindingContext: Sendable {
  package let inputs: PlanInputs
  /// The figures of the lanes, in the order of `inputs.lanes`.
  package let lanes: [LaneFigures]
  package let reviewersMiss: ReviewersMiss
  /// Nil before it is reckoned: its rules find nothing then.
  package let road: Road?
  /// The road as it would be if nothing of the room held it back; nil where that is the same.
  package let unblocked: Road?
  /// Nil before the hours are reckoned: their rules find nothing then.
  package let capacity: CapacityFigures?

  package init(
    inputs: PlanInputs, lanes: [LaneFigures], reviewersMiss: ReviewersMiss,
    road: Road? = nil, unblocked: Road? = nil, capacity: CapacityFigures? = nil
  ) {
    self.inputs = inputs
    self.lanes = lanes
    self.reviewersMiss = reviewersMiss
    self.road = road
    self.unblocked = unblocked
    self.capacity = capacity
  }

  /// Everything that the rules find, in the order of the rules and of the file.
  package var findings: [Finding] { FindingRules.all.flatMap { $0.findings(in: self) } }
}

extension FindingContext {
  var file: AnswerFile { inputs.file }
  /// The words by which the content tells what people wrote freely.
  var telltales: [TelltaleEntry] { inputs.questionnaire.playbook.telltales }

  func tells(_ telltale: Telltale, in text: String) -> Bool { inputs.tells(telltale, in: text) }

  var particulars: Particulars { inputs.file.particulars }
  var firstPhase: String { inputs.firstPhase }

  /// The phase in which people begin to review what is proposed.
  var reviewingPhase: String { inputs.reviewingPhase }

  /// Hours in which the service is open on a day; ours where nobody gave them.
  var serviceHours: Planned<Double> { inputs.serviceHours }

  var peakDates: [CalendarDate] { inputs.peakDates }

  /// The assessment if the file had said something else.
  func assessment(changing change: (inout AnswerFile) -> Void) -> Assessment {
    var file = file
    change(&file)
    return Assessment(of: file, by: inputs.questionnaire)
  }

  /// Each lane with its figures.
  var lanePairs: [(inputs: LaneInputs, figures: LaneFigures)] {
    Array(zip(inputs.lanes, lanes)).map { ($0.0, $0.1) }
  }
}

extension FindingContext {
  /// What waits for an action: a lane, or the phase of this road that comes where the one named would;
  /// the one named itself before there is a road.
  func part(_ before: ActionBefore) -> StoppedPart {
    switch before {
    case .lane(let id): .lane(id)
    case .phase(let name):
      .phase(PhaseOrder.phase(name.rawValue, among: road?.phases.map(\.id) ?? []))
    }
  }
}

extension PlanInputs {
  /// The phase with which the road begins.
  var firstPhase: String {
    switch verdict {
    case .fullAutomation: PhaseOrder.FullAutomation.prove.rawValue
    case .humanInTheLoop: PhaseName.shadow.rawValue
    case .manual: PhaseName.train.rawValue
    }
  }

  /// The first phase in which the system works on real cases as the plan has it; where people decide all,
  /// the one in which their work is sampled.
  var firstSystemPhase: String { verdict == .manual ? reviewingPhase : firstPhase }

  /// The phase in which people begin to review what is proposed, or to sample their own work.
  var reviewingPhase: String {
    switch verdict {
    case .fullAutomation: PhaseOrder.FullAutomation.prove.rawValue
    case .humanInTheLoop: PhaseName.broad.rawValue
    case .manual: PhaseName.sample.rawValue
    }
  }
}

extension LaneFigures {
  /// Cases on an ordinary day; the most that there can be where the share is not known, nil where the
  /// volume is not.
  var plannedCases: Double? { share == nil ? casesPerDay?.high : casesPerDay?.mid }
}
