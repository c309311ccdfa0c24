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
    _ changes: [(String, String)] = [], road: RoadFacts? = nil, people: PeopleFacts? = nil
  ) throws -> FindingContext {
    let questionnaire = try self == .loans ? Shipped.base.get() : Shipped.contactCenter.get()
    let draft = try AnswerFileDraft(
      SourceFile(name: "\(rawValue).yaml", bytes: Array(text(changes).utf8)))
    let result = draft.checked(against: questionnaire)
    let file = try #require(result.answerFile, "\(result.diagnostics)")
    return FindingContext(file, by: questionnaire, road: road, people: people)
  }
}

extension FindingContext {
  init(
    _ file: AnswerFile, by questionnaire: Questionnaire, road: RoadFacts? = nil,
    people: PeopleFacts? = nil
  ) {
    let assessment = Assessment(of: file, by: questionnaire)
    let figures = PlanFigures(
      PlanInputs(file: file, assessment: assessment, questionnaire: questionnaire))
    self.init(
      inputs: figures.inputs, lanes: figures.lanes, reviewersMiss: figures.reviewersMiss,
      road: road, people: people)
  }
}

/// What rules look at in an answer file as `answerFile` makes it.
func findingContext(
  _ letters: String, _ answers: [String] = [], rest: String = "", road: RoadFacts? = nil,
  people: PeopleFacts? = nil, for questionnaire: Questionnaire? = nil
) throws -> FindingContext {
  let questionnaire = try questionnaire ?? Shipped.base.get()
  let file = try answerFile(letters, answers, rest: rest, for: questionnaire)
  return FindingContext(file, by: questionnaire, road: road, people: people)
}

extension Blockers {
  /// The list with what the rules find in the same context.
  static func list(in context: FindingContext) -> [Blocker] {
    all(in: context, findings: context.findings)
  }
}
