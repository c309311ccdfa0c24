// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@testable import Documents

@Suite struct ConflictTests {
  private static let sections = ["a", "b"].map { GeneratedSection(id: $0, text: "Text of \($0).") }
  private static let conflict = "<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> other\n"

  private func file() throws -> String {
    try #require(
      DocumentMerge.merge(GeneratedDocument(Self.sections), into: nil, file: "p.md").text)
  }

  private func errors(_ text: String) -> [String] {
    let merged = DocumentMerge.merge(GeneratedDocument(Self.sections), into: text, file: "p.md")
    #expect((merged.text == nil) == !merged.diagnostics.isEmpty)
    return merged.diagnostics.map(\.description)
  }

  private static let remedy =
    "take either side, or delete the whole sections that are in conflict; then run hitl plan again"

  @Test func aConflictIsAnErrorWithItsLineWhereverItIs() throws {
    let text = try file()
    let one = "error: an unresolved merge conflict begins here; \(Self.remedy)"
    #expect(errors(text.replacing("Text of a.\n", with: Self.conflict)) == ["p.md:3: \(one)"])
    #expect(errors(Self.conflict + text) == ["p.md:1: \(one)"])
    #expect(errors(text + Self.conflict) == ["p.md:12: \(one)"])
    // Across a marker.
    let split = text.replacing("<!-- hitl:begin a", with: "<<<<<<< HEAD\n<!-- hitl:begin a")
      .replacing("<!-- hitl:end a -->", with: "=======\n>>>>>>> x\n<!-- hitl:end a -->")
    #expect(errors(split) == ["p.md:1: \(one)"])
    // In a chart, with the common ancestor, and with other line ends.
    let chart = "```mermaid\n\(Self.conflict)```\n"
    #expect(errors(text.replacing("Text of a.\n", with: chart)) == ["p.md:4: \(one)"])
    let three = Self.conflict.replacing("=======", with: "||||||| base\nOld.\n=======")
    #expect(errors(text.replacing("Text of a.\n", with: three)) == ["p.md:3: \(one)"])
    #expect(errors((text + Self.conflict).replacing("\n", with: "\r\n")) == ["p.md:12: \(one)"])
    #expect(!errors("# Mine\n" + Self.conflict).isEmpty)
  }

  @Test func manyConflictsAreOneMessage() throws {
    let text = try file().replacing("Text of a.\n", with: Self.conflict)
      .replacing("Text of b.\n", with: Self.conflict)
    #expect(
      errors(text) == [
        "p.md:3: error: an unresolved merge conflict begins here, the first of 2; \(Self.remedy)"
      ])
  }

  @Test func whatIsLeftOfAConflictIsOneToo() throws {
    let text = try file()
    #expect(errors(text.replacing("Text of a.", with: "A.\n=======\nB.\n>>>>>>> x")).count == 1)
    #expect(errors(text.replacing("Text of a.", with: "<<<<<<< x\nA.\n>>>>>>> x")).count == 1)
  }

  @Test func aMarkAloneIsOneInASection() throws {
    let text = try file()
    for mark in ["<<<<<<< HEAD", ">>>>>>> other"] {
      #expect(errors(text.replacing("Text of a.", with: "A.\n\(mark)\nB.")).count == 1)
      #expect(errors(text.replacing("Text of b.", with: mark)).count == 1)
    }
    let both = text.replacing("Text of a.", with: "<<<<<<< x").replacing("Text of b.", with: "b")
    #expect(errors(both + "Heading\n=======\n").count == 1)
    // From one section into the next.
    let across = text.replacing("Text of a.", with: "<<<<<<< x").replacing(
      "Text of b.", with: "=======\n>>>>>>> y")
    #expect(errors(across).count == 1 && !errors(across)[0].contains("the first of"))
  }

  @Test func whatPeopleWriteIsNoConflict() throws {
    let text = try file()
    for added in [
      "Heading\n=======\n", "<<<<<<< see below\n", "a >>>>>>> b\n", "<<<<<<<< x\n>>>>>>>> x\n",
      "```\n\(Self.conflict)```\n", "~~~text\n\(Self.conflict)~~~\n",
    ] {
      #expect(errors(text + added).isEmpty)
      #expect(
        errors(text.replacing("<!-- hitl:begin b", with: "\(added)\n<!-- hitl:begin b")).isEmpty)
    }
    #expect(errors(text.replacing("Text of a.", with: "Heading\n=======")).isEmpty)
  }
}
