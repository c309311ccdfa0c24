// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import ShippedContent
import Testing

@testable import Documents

@Suite struct SparsePlanTests {
  /// A workflow with nothing but the required answers.
  private func sparsePlan(of example: String) throws -> Plan {
    var (file, questionnaire) = try Shipped.answers(of: example)
    for question in questionnaire.questions where !question.isRequired && question.kind != .abc {
      file.answers[question.id] = nil
    }
    file.steps = []
    file.parkingLot = []
    file.actions = []
    file.decisions = []
    file.participants = []
    file.decider = nil
    file.workflow.description = nil
    file.workflow.assessedOn = nil
    file.lanes = []
    file.particulars = Particulars()
    return Planner(questionnaire).plan(for: file)
  }

  @Test(arguments: [
    "back-office/small-loan-decisions", "back-office/crm-update",
    "back-office/bereavement-complaints",
  ])
  func absentThingsLeaveNoTrace(example: String) throws {
    var writer = DocumentWriter(templates: try Shipped.templates())
    let sections = try writer.document(of: sparsePlan(of: example)).sections
    let text = sections.map(\.text).joined(separator: "\n\n")
    for word in [
      "n/a", "N/A", "null", "nil", "Optional(", "NSNull", "{{", "()", "( ", "```mermaid\ngantt",
    ] {
      #expect(!text.contains(word), "\(word) in the plan")
    }
    #expect(text.contains("plan to find out"))
    // A table without rows would be a head above nothing.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("| ---") {
      #expect(next.hasPrefix("| "), "an empty table before \(next)")
    }
  }
}
