// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// What a road leads through, before anything is dated.
struct RoadCourse {
  /// A phase of the playbook; an `open` one stands for as many as lanes open.
  struct Stage {
    let entry: PhaseEntry
    /// For all cases; a lane's gate stands in `openings`.
    var gate: LaneGate?
  }

  let stages: [Stage]
  /// The gates of the lanes that open, best odds first, then smaller harm, then as in the file.
  let openings: [LaneGate]
  let atApprove: [LaneAtApprove]
  /// In the order of the file.
  let closed: [String]
  /// Whether a person approves every case of a road without lanes, whatever the phase.
  let everyCaseApproved: Bool

  init(
    of lanes: [LaneFigures], missing: ReviewersMiss, blocks: RoadBlocks, in inputs: PlanInputs
  ) {
    let gates = GatePlanner(missing: missing, lanes: lanes, inputs: inputs)
    let entries = inputs.phaseEntries
    closed = lanes.map(\.id).filter(blocks.closedLanes.contains)
    let stages: [Stage]
    if inputs.opensLanes {
      let planned = lanes.filter { $0.goesAlone && !blocks.closedLanes.contains($0.id) }
        .map { ($0, gates.gate(of: $0)) }
      // To see each case would be more than anybody does today.
      let endsUnseen = !inputs.isAutomatedToday && inputs.workedToday.map { $0 < 1 } ?? false
      atApprove = planned.compactMap { lane, gate in
        var held = LaneAtApprove(lane.id, gate, reach: gates.reach(of: lane)) {
          gates.hoursInReach(of: lane)
        }
        held?.goesOnAsToday = endsUnseen
        return held
      }
      let staying = Set(atApprove.map(\.lane))
      openings = planned.compactMap { staying.contains($0.id) ? nil : $1 }
        .sorted { gates.opens($0, before: $1, among: lanes) }
      everyCaseApproved = false
      stages = entries.filter { !$0.narrowsReviews }.map { Stage(entry: $0) }
    } else {
      openings = []
      let all = gates.stages(for: entries.filter { $0.id != PhaseName.open.rawValue }, of: lanes)
      let first = all.first { $0.entry.isGated }
      let stays = first.flatMap { stage -> LaneAtApprove? in
        guard inputs.goesAlone(lanes) else { return nil }
        return LaneAtApprove(
          stage.gate?.lane ?? LaneInputs.allCases, stage.gate,
          reach: gates.reach(in: stage.entry, of: lanes)
        ) { gates.hoursInReach(in: stage.entry, of: lanes) }
      }
      atApprove = stays.map { [$0] } ?? []
      everyCaseApproved =
        stays != nil || (inputs.verdict == .humanInTheLoop && !inputs.goesAlone(lanes))
      let isApproved = everyCaseApproved
      stages = all.compactMap { stage in
        guard stays == nil || !stage.entry.isGated else {
          // One phase is left to see the design at work; those that would relax it are none.
          return stage.entry.id == first?.entry.id ? Stage(entry: stage.entry) : nil
        }
        return isApproved && stage.entry.narrowsReviews ? nil : stage
      }
    }
    let mends = !(openings + stages.compactMap(\.gate)).mended.isEmpty
    self.stages = stages.filter { mends || $0.entry.id != PhaseName.mend.rawValue }
  }

  /// The lanes, or all cases, whose rate is mended before their gate.
  var mended: Set<String> {
    (openings + stages.compactMap(\.gate)).mended
  }
}

extension PhaseEntry {
  /// Whether it ends with a gate in a road without lanes; the shadow phase only estimates.
  var isGated: Bool { needsSample && id != PhaseName.shadow.rawValue }

  /// Whether it lets go of reviews of all cases alike, as only a road without lanes does.
  var narrowsReviews: Bool {
    id == PhaseName.triggered.rawValue || id == PhaseName.narrowed.rawValue
  }
}

extension PlanInputs {
  /// Whether lanes open one by one.
  var opensLanes: Bool { verdict == .humanInTheLoop && hasLanes }

  /// Whether, without lanes, cases take effect without a person: none sees every case at any step.
  func goesAlone(_ lanes: [LaneFigures]) -> Bool {
    switch verdict {
    case .fullAutomation: true
    case .humanInTheLoop:
      lanes.allSatisfy(\.goesAlone)
        && !assessment.plannedSteps.contains { step in
          step.actor == .system && (step.control ?? .automatic) >= .approve
        }
    case .manual: false
    }
  }
}
