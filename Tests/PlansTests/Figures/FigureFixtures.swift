// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Formulas
import Foundation
import Questionnaires
import ShippedContent
import StrictYAML
import Testing
import Values

@testable import Plans

/// The two answer files that plans were written for by hand.
enum ModelFile: String, CaseIterable {
  case loans = "small-loan-decisions"
  case chat = "chatbot-escalation"

  /// The text, with changes made to it; each must be there.
  func text(_ changes: [(String, String)] = []) throws -> String {
    let url = Shipped.root.appending(path: "Tests/Fixtures/answers/models/\(rawValue).yaml")
    var text = try String(contentsOf: url, encoding: .utf8)
    for (old, new) in changes {
      try #require(text.contains(old), "not in the file: \(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    return text
  }

  /// The plan, with changes made to the file's text.
  func plan(_ changes: [(String, String)] = []) throws -> Plan {
    let questionnaire = try self == .loans ? Shipped.base.get() : Shipped.contactCenter.get()
    let draft = try AnswerFileDraft(
      SourceFile(name: "\(rawValue).yaml", bytes: Array(text(changes).utf8)))
    let result = draft.checked(against: questionnaire)
    return Planner(questionnaire).plan(
      for: try #require(result.answerFile, "\(result.diagnostics)"))
  }

  /// What rules look at in the file, with changes made to its text.
  func context(
    _ changes: [(String, String)] = [], road: Road? = nil, capacity: CapacityFigures? = nil
  ) throws -> FindingContext {
    let questionnaire = try self == .loans ? Shipped.base.get() : Shipped.contactCenter.get()
    let draft = try AnswerFileDraft(
      SourceFile(name: "\(rawValue).yaml", bytes: Array(text(changes).utf8)))
    let result = draft.checked(against: questionnaire)
    let file = try #require(result.answerFile, "\(result.diagnostics)")
    return FindingContext(file, by: questionnaire, road: road, capacity: capacity)
  }

  /// What rules look at once everything is reckoned, with changes made to the text.
  func figures(_ changes: [(String, String)] = []) throws -> PlanFigures {
    PlanFigures(try context(changes).inputs)
  }
}

extension FindingContext {
  init(
    _ file: AnswerFile, by questionnaire: Questionnaire, road: Road? = nil, unblocked: Road? = nil,
    capacity: CapacityFigures? = nil
  ) {
    let assessment = Assessment(of: file, by: questionnaire)
    let figures = PlanFigures(
      PlanInputs(file: file, assessment: assessment, questionnaire: questionnaire))
    self.init(
      inputs: figures.inputs, lanes: figures.lanes, reviewersMiss: figures.reviewersMiss,
      road: road, unblocked: unblocked, capacity: capacity)
  }
}

/// What rules look at in an answer file as `answerFile` makes it.
func findingContext(
  _ letters: String, _ answers: [String] = [], rest: String = "", road: Road? = nil,
  unblocked: Road? = nil, capacity: CapacityFigures? = nil, for questionnaire: Questionnaire? = nil
) throws -> FindingContext {
  let questionnaire = try questionnaire ?? Shipped.base.get()
  let file = try answerFile(letters, answers, rest: rest, for: questionnaire)
  return FindingContext(
    file, by: questionnaire, road: road, unblocked: unblocked, capacity: capacity)
}

extension Blockers {
  /// The list with what the rules find in the same context.
  static func list(in context: FindingContext) -> [Blocker] {
    all(in: context, findings: context.findings)
  }
}

extension PlanInputs {
  /// What rules look at where a day is worked as in phases that are made by hand.
  func context(_ phases: [PhaseFigures], road: Road? = nil) -> FindingContext {
    let figures = PlanFigures(self)
    return FindingContext(
      inputs: self, lanes: figures.lanes, reviewersMiss: figures.reviewersMiss, road: road,
      capacity: CapacityFigures(phases, in: self))
  }
}

extension Road {
  /// A road that is made by hand.
  init(_ phases: [PhaseFigures], alarms: [LaneAlarm] = []) {
    self.init(
      phases: phases, lanesAtApprove: [], closedLanes: [], jointOdds: nil, repeatDays: nil,
      ends: nil,
      endsWithRepeats: nil, assessAgain: nil, alarms: alarms, ours: [])
  }
}

extension PhaseFigures {
  /// A phase by its days.
  static func dated(
    _ id: String, lane: String? = nil, starts: CalendarDate? = nil, decideOn: CalendarDate? = nil,
    gate: LaneGate? = nil
  ) -> PhaseFigures {
    PhaseFigures(
      id: id, lane: lane, volumeShare: 1, volumeCap: nil, coverage: [:], alone: [], asToday: [],
      readingsPerDay: [:], sampleSize: nil, gate: gate, workingDays: 10, offset: 0, starts: starts,
      ends: nil, decideOn: decideOn, movedBy: nil)
  }
}

extension LaneAlarm {
  /// The alarm of a lane by its limits.
  static func of(_ lane: String, _ limits: Alarm, routineDays: Int = 24) -> LaneAlarm {
    LaneAlarm(
      lane: lane, drawnShare: Planned(0.1, isOurs: true), drawnPerDay: 30, routineDays: routineDays,
      freshDays: 10, limits: limits, chanceAtTarget: nil, chanceAtTwice: nil, chanceAtThrice: nil)
  }
}
