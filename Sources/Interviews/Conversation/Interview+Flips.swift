// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments

/// The verdict at one moment of an interview, to tell when an answer changes it.
struct VerdictSoFar: Sendable {
  /// How many answers that a verdict needs are missing.
  var missing: Int
  var assessment: Assessment
}

extension Interview {
  /// Says so where the changes since the last look have led to another verdict.
  ///
  /// While answers are missing, each first one moves the verdict; only one that replaces another is
  /// told then.
  mutating func tellFlip() {
    let now = VerdictSoFar(missing: missingRequired.count, assessment: assessment)
    defer {
      if verdictSoFar.map({ now.missing <= $0.missing }) ?? true { verdictSoFar = now }
    }
    guard let before = verdictSoFar, before.missing == now.missing else { return }
    let flip = FlippedVerdict(from: before.assessment, to: now.assessment)
    guard flip.isOfWhole || !flip.lanes.isEmpty else { return }
    prompter.show(.notice(.flipped(flip)))
  }
}

extension FlippedVerdict {
  /// - Parameter from: the assessment before the answer.
  init(from before: Assessment, to now: Assessment) {
    from = before.verdict
    to = now.verdict
    lanes = now.lanes.compactMap { lane in
      guard let earlier = before.lanes.first(where: { $0.lane.id == lane.lane.id }),
        earlier.verdict != lane.verdict
      else { return nil }
      return FlippedLane(name: lane.lane.name, from: earlier.verdict, to: lane.verdict)
    }
    guard now.verdict > before.verdict else {
      deciding = Deciding(of: before)
      return
    }
    let earlier = Set(before.settledGates.map(\.id))
    let fresh = now.settledGates.first { $0.requires == now.verdict && !earlier.contains($0.id) }
    deciding =
      if now.lanes.isEmpty, let fresh { Deciding(.rule(fresh), of: now) } else {
        Deciding(of: now)
      }
  }
}

extension AnswerFileEdit {
  /// Whether it can change the verdict.
  var canFlip: Bool {
    switch self {
    case .entry, .settle, .replaceSteps, .insertStep, .replaceStep, .moveStep, .removeStep: true
    case .insertLane, .replaceLane, .moveLane, .removeLane, .assessedOn, .workflowID, .workflowName,
      .workflowDescription, .participants, .decider, .calibration, .remark, .keep, .deadline,
      .peakDates:
      false
    }
  }
}
