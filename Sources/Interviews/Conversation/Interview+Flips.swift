// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

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
  ///
  /// - Parameter earlier: the answers before these edits.
  mutating func tellFlip(by edits: [AnswerFileEdit] = [], since earlier: AnswerSheet? = nil) {
    let now = VerdictSoFar(missing: missingRequired.count, assessment: assessment)
    defer {
      if verdictSoFar.map({ now.missing <= $0.missing }) ?? true { verdictSoFar = now }
    }
    guard let before = verdictSoFar, before.missing == now.missing else { return }
    let flip = FlippedVerdict(from: before.assessment, to: now.assessment)
    guard flip.isOfWhole || !flip.lanes.isEmpty else { return }
    prompter.show(.notice(.flipped(flip)))
    note(flip, by: edits, since: earlier)
  }

  /// Keeps it for the minutes; an answer that is taken back at once takes it back too.
  private mutating func note(
    _ flip: FlippedVerdict, by edits: [AnswerFileEdit], since earlier: AnswerSheet?
  ) {
    let answered = edits.compactMap { if case .entry(let id, _) = $0 { id } else { nil } }
    let question = answered.compactMap { questionnaire.question($0) }.first { !$0.isPrivate }
    func typed(in sheet: AnswerSheet?) -> String? {
      question.flatMap { question in
        sheet?.answers[question.id].map { AnswerInput.typed($0.value, for: question) }
      }
    }
    let minuted = MinutedFlip(
      ask: question?.ask, before: typed(in: earlier), after: typed(in: sheet), flip: flip)
    if let last = flips.last, minuted.takesBack(last) {
      flips.removeLast()
    } else {
      flips.append(minuted)
    }
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
    laneRule =
      now.lanes.lazy.compactMap { lane -> FiredGate? in
        guard let earlier = before.lanes.first(where: { $0.lane.id == lane.lane.id }),
          lane.verdict > earlier.verdict
        else { return nil }
        let known = Set(earlier.gates.filter { !$0.onlyForUnknown }.map(\.id))
        return lane.gates.first {
          !$0.onlyForUnknown && $0.requires == lane.verdict && !known.contains($0.id)
        }
      }.first
    let tally =
      laneRule == nil
      ? now.lanes.first { lane in
        lane.verdictOfTally == lane.verdict
          && before.lanes.contains {
            $0.lane.id == lane.lane.id && $0.verdict < lane.verdict
          }
      }?.tally : nil
    laneMostly = tally?.mostly
    laneCountsUnknown = tally.map { !$0.isSettled } ?? false
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
    case .entry, .settle, .restore, .replaceSteps, .insertStep, .replaceStep, .moveStep,
      .removeStep:
      true
    case .insertLane, .replaceLane, .moveLane, .removeLane, .assessedOn, .workflowID, .workflowName,
      .workflowDescription, .participants, .decider, .calibration, .remark, .replaceRemark,
      .removeRemark, .keep, .deadline, .removeDeadline, .peakDates:
      false
    }
  }
}
