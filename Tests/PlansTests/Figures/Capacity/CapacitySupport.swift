// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Foundation
import Questionnaires
import ShippedContent
import StrictYAML
import Testing

@testable import Plans

/// The two workflows that plans were written for by hand.
enum CapacityModel: String {
  case loans = "small-loan-decisions"
  case chat = "chatbot-escalation"

  var text: String {
    get throws {
      let url = Shipped.root.appending(path: "Tests/Fixtures/answers/models/\(rawValue).yaml")
      return try String(contentsOf: url, encoding: .utf8)
    }
  }

  private var questionnaire: Questionnaire {
    get throws {
      switch self {
      case .loans: try Shipped.base.get()
      case .chat: try Shipped.contactCenter.get()
      }
    }
  }

  /// What a plan is reckoned from, after changes of the text that must each be possible.
  func inputs(_ changes: [(String, String)] = [], adding rest: String = "") throws -> PlanInputs {
    var text = try text
    for (old, new) in changes {
      try #require(text.contains(old), "\(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    return try capacityInputs(text + rest, for: questionnaire)
  }
}

/// What a plan is reckoned from, by the text of an answer file.
func capacityInputs(_ text: String, for questionnaire: Questionnaire? = nil) throws -> PlanInputs {
  let questionnaire = try questionnaire ?? Shipped.base.get()
  let draft = AnswerFileDraft(SourceFile(name: "test.yaml", bytes: Array(text.utf8)))
  let result = draft.checked(against: questionnaire)
  let file = try #require(result.answerFile, "\(result.diagnostics)")
  return PlanInputs(
    file: file, assessment: Assessment(of: file, by: questionnaire), questionnaire: questionnaire)
}

/// A phase by what its human work depends on.
func workPhase(
  _ id: String, opens lane: String? = nil, volume: Double = 1, coverage: [String: Double],
  alone: Set<String> = [], asToday: Set<String> = [], readings: [String: Double] = [:]
) -> PhaseFigures {
  PhaseFigures(
    id: id, lane: lane, volumeShare: volume, volumeCap: nil, coverage: coverage, alone: alone,
    asToday: asToday, readingsPerDay: readings, sampleSize: nil, gate: nil, workingDays: nil,
    offset: nil, starts: nil, ends: nil, decideOn: nil, movedBy: nil)
}

extension Double {
  /// The number as it is printed with so many decimals.
  func rounded(to decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}

extension CapacityFigures {
  /// The capacity of a plan whose phases are made by hand.
  init(_ phases: [PhaseFigures], in inputs: PlanInputs) {
    let figures = PlanFigures(inputs)
    self.init(
      phases: phases, lanes: figures.lanes, missing: figures.reviewersMiss, in: inputs)
  }

  func phase(_ id: String) throws -> DayWork {
    try #require(phases.first { $0.phase == id }).day
  }

  func wayBack(_ lane: String, _ phase: String) throws -> WayBack {
    try #require(waysBack.first { $0.lane == lane && $0.phase == phase })
  }
}

extension YearlyCosts {
  init(_ phases: [PhaseFigures], in inputs: PlanInputs) {
    let figures = PlanFigures(inputs)
    self.init(
      CapacityFigures(phases, in: inputs), lanes: figures.lanes, missing: figures.reviewersMiss,
      in: inputs)
  }

  func option(_ lane: String?, _ way: WorkOption.Way) throws -> WorkOption {
    try #require(options.first { $0.lane == lane && $0.way == way })
  }

  func choice(_ kind: AgentChoice.Kind) throws -> AgentChoice {
    try #require(choices.first { $0.kind == kind })
  }
}

extension DayWork {
  /// The hours of a role's own work.
  func hours(of role: String) -> Double? { self.role(Role(role))?.hours.mid }

  /// The hours of one duty, over the lanes.
  func hours(_ kind: HumanWork.Kind) -> Double {
    rows.filter { $0.kind == kind }.compactMap(\.hours?.mid).reduce(0, +)
  }
}
