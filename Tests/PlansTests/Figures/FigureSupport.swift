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
enum ModelFile: String {
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
    return try planInputs(text + rest, for: questionnaire)
  }
}

/// What a plan is reckoned from, by the text of an answer file.
func planInputs(_ text: String, for questionnaire: Questionnaire? = nil) throws -> PlanInputs {
  let questionnaire = try questionnaire ?? Shipped.base.get()
  let draft = AnswerFileDraft(SourceFile(name: "test.yaml", bytes: Array(text.utf8)))
  let result = draft.checked(against: questionnaire)
  let file = try #require(result.answerFile, "\(result.diagnostics)")
  return PlanInputs(
    file: file, assessment: Assessment(of: file, by: questionnaire), questionnaire: questionnaire)
}

/// A phase by what its human work depends on.
func phase(
  _ id: String, opens lane: String? = nil, volume: Double = 1, coverage: [String: Double],
  alone: Set<String> = [], readings: [String: Double] = [:]
) -> PhaseFigures {
  PhaseFigures(
    id: id, lane: lane, volumeShare: volume, coverage: coverage, alone: alone,
    readingsPerDay: readings, sampleSize: nil, gate: nil, workingDays: nil, offset: nil,
    starts: nil, ends: nil, decideOn: nil)
}

extension Double {
  /// The number as it is printed with so many decimals.
  func rounded(to decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}
