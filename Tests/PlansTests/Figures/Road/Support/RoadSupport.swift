// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Foundation
import Questionnaires
import ShippedContent
import StrictYAML
import Testing
import Values

@testable import Plans

/// The inputs of answer files.
enum RoadFiles {
  /// The inputs of an answer file among the fixtures.
  static func fixture(_ path: String, by questionnaire: Questionnaire) throws -> PlanInputs {
    let url = Shipped.root.appending(path: "Tests/Fixtures/answers").appending(path: path)
    let draft = AnswerFileDraft(
      SourceFile(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url))))
    let result = draft.checked(against: questionnaire)
    let file = try #require(result.answerFile, "\(result.diagnostics)")
    return PlanInputs(
      file: file, assessment: Assessment(of: file, by: questionnaire), questionnaire: questionnaire)
  }

  static func loans() throws -> PlanInputs {
    try fixture("models/small-loan-decisions.yaml", by: Shipped.base.get())
  }

  static func chat() throws -> PlanInputs {
    try fixture("models/chatbot-escalation.yaml", by: Shipped.contactCenter.get())
  }

  /// The inputs of a file as `answerFile` makes it.
  static func small(
    _ letters: String = "bbbbbbbbbb", _ answers: [String] = [], rest: String = ""
  ) throws -> PlanInputs {
    let file = try answerFile(letters, answers, rest: rest)
    let questionnaire = try Shipped.base.get()
    return PlanInputs(
      file: file, assessment: Assessment(of: file, by: questionnaire), questionnaire: questionnaire)
  }

  /// Two lanes that go alone, and one that takes the rest.
  ///
  /// - Parameters:
  ///   - easy: further lines of the first lane, each `key: value`.
  ///   - plain: the same of the second.
  ///   - more: further lines at the top.
  static func laned(easy: [String] = [], plain: [String] = [], more: [String] = []) -> String {
    let marked = { (id: String, most: Int, lines: [String]) -> [String] in
      [
        "  - id: \(id)", "    name: \(id)",
        "    marks: [{field: size, at_most: \(most), unit: EUR}]",
      ]
        + ["    outcomes: [{what: pay, adverse: no}]"] + lines.map { "    " + $0 }
    }
    let step = "{reliability: a, error_risk: b, judgment: a, customer_sensitivity: b}"
    let lines =
      [
        "steps:", "  - name: Decide", "    actor: system", "    decides: yes",
        "    answers: \(step)",
      ]
      + ["lanes:"] + marked("easy", 10, easy) + marked("plain", 20, plain)
      + ["  - id: others", "    name: Others", "    control: approve"] + more
    return lines.joined(separator: "\n")
  }
}

extension PlanInputs {
  func road(_ blocks: RoadBlocks = RoadBlocks()) -> Road {
    Road(
      of: LaneFigures.all(in: self),
      missing: ReviewersMiss(given: rate(.reviewerMissRate)), blocks: blocks, in: self)
  }
}

/// A gate of a lane for itself, from what is known of it.
func laneGate(
  target: Double = 0.02, rate: LaneErrorRate = .unknown, missing: Double = 0, likely: Double? = nil,
  casesPerDay: Double? = 1_000, hours: Readings.Hours = .notGiven(room: nil)
) -> LaneGate? {
  LaneGate(
    for: GateSubject(
      lane: "easy", casesPerDay: casesPerDay, target: target, errorRate: rate, readingMinutes: nil),
    missing: missing, likely: likely ?? missing,
    reading: Readings(hours: hours, casesPerDay: casesPerDay))
}

extension LaneErrorRate {
  static func stated(_ rate: Double) -> LaneErrorRate {
    .known(KnownRate(value: rate), .proposalErrorRate)
  }

  static func counted(_ errors: Int, of cases: Int) -> LaneErrorRate {
    let value = Double(errors) / Double(cases)
    return .known(
      KnownRate(value: value, counted: UncertainRate(errors: errors, cases: cases)),
      .proposalErrorRate)
  }
}
