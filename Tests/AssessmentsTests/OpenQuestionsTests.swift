// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import StrictYAML
import Testing

@testable import Assessments

struct OpenQuestionsTests {
  private let letters = [
    "predictability", "error_impact", "reversibility", "detectability", "compliance", "judgment",
    "empathy", "customer_impact", "override_rate", "accountability",
  ]

  /// A workflow with these answers in the place of the usual ones.
  private func file(_ name: String, _ changes: [String: String]) throws -> AnswerFile {
    var answers = Dictionary(uniqueKeysWithValues: letters.map { ($0, "a") })
    answers.merge(
      ["affects_person": "no", "adverse_outcomes": "no", "jurisdictions": "[]", "domain": "[]"]
    ) { $1 }
    answers.merge(changes) { $1 }
    let text =
      "hitl: 1\nworkflow: {name: \(name)}\nanswers:\n"
      + answers.map { "  \($0.key): \($0.value)\n" }.joined()
    let draft = AnswerFileDraft(SourceFile(name: "w.yaml", bytes: Array(text.utf8)))
    return try #require(draft.checked(against: try Shipped.base.get()).answerFile)
  }

  private func open(_ files: [(AnswerFile, Bool)]) throws -> OpenQuestions {
    var open = OpenQuestions(in: try Shipped.base.get())
    for (file, isProvisional) in files { open.add(file, isProvisional: isProvisional) }
    return open
  }

  @Test func whatLeavesMoreVerdictsOpenComesFirst() throws {
    let found = try open([
      (try file("one", ["empathy": "\"?\"", "judgment": "\"?\""]), false),
      (try file("two", ["empathy": "\"?\"", "judgment": "\"?\""]), false),
      (try file("three", ["override_rate": "\"?\""]), true),
      (try file("four", ["empathy": "\"?\""]), false),
    ])
    let letters = found.entries(in: .letters)
    #expect(letters.map(\.question.id) == ["override_rate", "empathy", "judgment"])
    #expect(letters.map(\.count) == [1, 3, 2] && letters.map(\.provisionalCount) == [1, 0, 0])
    #expect(letters[1].names == ["one", "two", "four"])
    #expect(found.workflowCount == 4 && found.provisionalCount == 1)
  }

  @Test func factsFiguresAndDefaultsAreToldApart() throws {
    let found = try open([
      (try file("one", ["domain": "\"?\"", "volume_per_day": "12"]), true),
      (try file("two", ["volume_per_day": "\"?\""]), true),
    ])
    #expect(found.entries(in: .facts).map(\.question.id) == ["domain"])
    let figures = found.entries(in: .figures)
    #expect(figures.first { $0.question.id == "volume_per_day" }?.count == 1)
    #expect(figures.first { $0.question.id == "review_minutes" }?.count == 2)
    #expect(figures.last?.question.id == "volume_per_day")
    #expect(figures.allSatisfy { $0.question.kind == .number && $0.question.defaultValue == nil })
    #expect(found.entries(in: .letters).isEmpty)
  }

  @Test func onlyTheFirstNamesAreKept() throws {
    let found = try open(
      try (1...5).map { (try file("w\($0)", ["empathy": "\"?\""]), true) })
    let entry = try #require(found.entries(in: .letters).first)
    #expect(entry.names == ["w1", "w2", "w3"] && entry.count == 5)
  }
}
