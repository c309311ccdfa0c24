// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// What people do in one lane on a day.
struct LaneWork {
  let lane: LaneFigures
  let answers: LaneInputs
  let pace: PaceToday
  let inputs: PlanInputs
  /// Who hears those who ask for a person; nil where it is whoever stands in.
  var hearer: String?

  /// The rows of a day.
  ///
  /// - Parameters:
  ///   - cases: all cases of the lane on that day; nil where the volume is not known.
  ///   - part: the part of them that runs through the design, 0 to 1.
  ///   - readings: cases read blind.
  ///   - readShare: the share of the cases in the design that is read on an ordinary day, 0 to 1.
  ///   - leftToday: of what goes on as today, the part that people still have, 0 to 1.
  ///   - checked: the share of what people decide that a second person checks, 0 to 1.
  func rows(
    _ mode: LaneMode, cases: Estimate?, part: Double, readings: Double, readShare: Double,
    leftToday: Double = 1, checked: Double = 0
  ) -> [HumanWork] {
    let inDesign = mode == .asToday ? 0 : part
    let isChecked = mode == .byHand && checked > 0
    var rows: [HumanWork] = []
    if inDesign > 0 {
      rows += self.rows(
        mode, of: share(inDesign, of: cases), readings: readings, readShare: readShare)
      if isChecked {
        let checks = share(checked * inDesign, of: cases)?.atLeast(readings)
        rows.append(row(.checks, checks, by: reader, .reviewMinutes))
      }
    }
    if inDesign < 1, leftToday > 0, !inputs.isAutomatedToday {
      let role = inputs.file.particulars.staffToday?.value.map { Role($0) } ?? reviewer
      // Where somebody waits, fewer cases are fewer who wait; elsewhere only the hours count.
      let reaching = inputs.isRealTime ? inputs.workedToday ?? 1 : 1
      let asToday = row(
        .asToday, share((1 - inDesign) * reaching * leftToday, of: cases), by: role,
        .handlingMinutes)
      rows.append(asToday.at(pace: pace.pace(of: role)))
    }
    // What is drawn where the lane goes alone, or checked of people's work, is read blind already.
    if readings > 0, inDesign == 0 || !(mode.isAlone || isChecked) {
      rows.append(
        HumanWork(
          .blindReadings, lane: lane.id, role: reader, casesPerDay: Estimate(exactly: readings),
          minutesEach: inputs.blindMinutes(of: lane), lacking: lackingOfReading))
    }
    return rows
  }

  /// Who reviews, and who reads what is drawn or read blind.
  var reviewer: Role { Role(lane.reviewer) }
  private var reader: Role {
    inputs.file.particulars.audit?.who.map { Role($0) } ?? reviewer
  }

  private func rows(
    _ mode: LaneMode, of cases: Estimate?, readings: Double, readShare: Double
  ) -> [HumanWork] {
    var rows: [HumanWork] = []
    switch mode {
    case .asToday: return []
    case .byHand:
      rows.append(row(.byHand, cases, by: reviewer, inputs.byHandKey))
    // Who finishes a case sees with it why the system left it.
    case .approved where !lane.isLeftToPeople:
      rows.append(row(.reviews, cases, by: reviewer, .reviewMinutes))
    case .approved: break
    case .alone(let seen):
      let drawn = share(lane.drawnShare, of: cases)?.atLeast(readings)
      if let drawn, drawn.high > 0 || lane.share == nil {
        rows.append(row(.drawn, drawn, by: reader, .reviewMinutes))
      } else if drawn == nil {
        rows.append(row(.drawn, nil, by: reader, .reviewMinutes))
      }
      // What is left to people comes to them whole.
      guard !lane.isLeftToPeople else { break }
      // By an ordinary day: what readers have no hours for on a peak day, no trigger sends.
      let further = seen - max(lane.drawnShare, readShare)
      if further > 1e-9 {
        rows.append(row(.triggered, share(further, of: cases), by: reviewer, .reviewMinutes))
      }
    }
    if lane.isLeftToPeople, mode != .byHand {
      rows.append(row(.byHand, cases, by: reviewer, inputs.byHandKey))
    }
    if lane.approvers > 1, !mode.isAlone, !(mode == .byHand && secondDoesStep) {
      rows.append(row(.secondSignatures, cases, by: second, .reviewMinutes))
    }
    // Nobody asks for a person where one decides; whoever contests that appeals.
    if mayGoAgainst, mode != .byHand, !lane.isLeftToPeople {
      rows.append(
        row(
          .requests, share(CapacityOwn.shareOfRequests, of: cases),
          by: Role(hearer ?? lane.backup ?? lane.reviewer),
          .handlingMinutes))
    }
    if mode != .byHand, keepsSteps {
      rows += keepers.map { role in
        HumanWork(
          .keptSteps, lane: lane.id, role: role, casesPerDay: cases, minutesEach: nil,
          lacking: [.keptSteps(lane: lane.id)])
      }
    }
    return rows
  }

  /// The second signature is the workflow's reviewers', who are others than the first.
  private var second: Role { Role(inputs.role(.reviewer) ?? lane.backup ?? lane.reviewer) }

  /// Whether whoever signs second does a step of a case by hand, so that its minutes hold what they do.
  private var secondDoesStep: Bool {
    let kept = answers.steps.filter { $0.actor == .person && !$0.decides }.map(\.name)
    return inputs.file.steps.contains { step in
      kept.contains(step.name) && step.reviewer.map { Role($0) } == second
    }
  }

  /// Whether an outcome may go against the person: one of those listed does, or none is listed and
  /// nobody said that none can.
  private var mayGoAgainst: Bool {
    if let outcomes = answers.lane?.outcomes, !outcomes.isEmpty {
      return outcomes.contains(where: \.isAdverse)
    }
    return answers.answers[FactKey.adverseOutcomes.rawValue]?.value.words.first != "no"
  }

  /// Whether people do steps beside the deciding ones that they do today as well.
  private var keepsSteps: Bool {
    inputs.assessment.isMapped && !inputs.isAutomatedToday
      && answers.steps.contains { $0.actor == .person && !$0.decides }
  }

  /// Who does these steps, each once: as a step says, else the lane's reviewers.
  private var keepers: [Role] {
    let kept = answers.steps.filter { $0.actor == .person && !$0.decides }.map(\.name)
    let given = inputs.file.steps.filter { kept.contains($0.name) }.compactMap(\.reviewer)
    var roles: [Role] = []
    for role in given.map({ Role($0) }) where !roles.contains(role) { roles.append(role) }
    return given.count == kept.count && !roles.isEmpty ? roles : roles + [reviewer]
  }

  private func row(
    _ kind: HumanWork.Kind, _ cases: Estimate?, by role: Role, _ key: FigureKey
  ) -> HumanWork {
    var missing = lacking(key)
    if cases == nil { missing.append(.figure(.volumePerDay)) }
    if lane.share == nil { missing.append(.share(lane: lane.id)) }
    return HumanWork(
      kind, lane: lane.id, role: role, casesPerDay: cases,
      minutesEach: kind == .drawn ? lane.readingMinutes : lane.minutes(key), lacking: missing)
  }

  private func lacking(_ key: FigureKey) -> [Lacking] {
    lane.minutes(key) == nil ? [.laneFigure(key, lane: lane.id)] : []
  }

  /// What a reading takes follows from a case by hand.
  private var lackingOfReading: [Lacking] {
    inputs.blindMinutes(of: lane) == nil ? [.laneFigure(inputs.byHandKey, lane: lane.id)] : []
  }

  private func share(_ share: Double, of cases: Estimate?) -> Estimate? {
    cases.map { $0 * Estimate(exactly: share) }
  }
}

extension LaneMode {
  var isAlone: Bool {
    if case .alone = self { true } else { false }
  }
}

extension Estimate {
  /// None of its values below a floor.
  func atLeast(_ floor: Double) -> Estimate {
    Estimate(low: max(low, floor), mid: max(mid, floor), high: max(high, floor))
  }
}
