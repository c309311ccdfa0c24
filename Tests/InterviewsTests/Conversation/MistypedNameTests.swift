// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Testing

@testable import Interviews

/// A name that looks mistyped is asked about, wherever one is typed.
struct MistypedNameTests {
  private static let named = wholeAnswers.replacing(
    "participants: [Ann, Bo]", with: "participants: [Anna Keller, David Chen, Sofia Rossi]")

  @Test(arguments: [":action Count them @Davd +2w", ":note as said @Davd"])
  func behindACommand(line: String) throws {
    let held = try hold(Self.named, [":goto empathy", line, ":quit"])
    #expect(held.script.refusals.first?.message.contains("Did you mean David Chen?") == true)
    #expect(held.sheet.actions.isEmpty && held.sheet.entries["empathy"]?.note == nil)
  }

  @Test(arguments: [("", "Ana Keller"), ("1", "Anna Keller"), ("Anna Keller", "Anna Keller")])
  func whereARoleIsAsked(answer: String, owner: String) throws {
    let held = try hold(Self.named, [":goto decision_owner", "Ana Keller", answer, ":quit"])
    #expect(held.script.labels.contains("who>"))
    #expect(held.sheet.entries["decision_owner"]?.value == .text(owner))
  }

  @Test(arguments: ["Claims desk", "Head of claims", "Anna Keller", "Anna"])
  func whatNobodyHasMistypedIsTaken(line: String) throws {
    let held = try hold(Self.named, [":goto decision_owner", line, ":quit"])
    #expect(!held.script.labels.contains("who>") && held.script.refusals.isEmpty)
  }

  @Test func whoLooksAtAKind() throws {
    let held = try hold(
      Self.named,
      [
        ":lanes", "clear 60, rest", "no doubt", "none", "", "rest: Sofia Rosi, 4 hours",
        "Sofia Rossi", ":quit",
      ])
    #expect(held.script.labels.contains("who>"))
    #expect(held.sheet.lanes.last?.reviewer == "Sofia Rossi")
  }

  @Test(arguments: [
    "Anna Keller, Sofia Rossi", "Anna Keller and Sofia Rossi", "Clerk and Sofia",
    "Anna or Sofia", "Sofia / Clerk",
  ])
  func severalPeopleAreNoRole(line: String) throws {
    let role = try hold(Self.named, [":goto reviewer_role", line, ":quit"])
    #expect(role.script.refusals.first?.message.contains("two people") == true)
    #expect(role.sheet.entries["reviewer_role"] == nil)
    let care = try hold(
      Self.named, [":lanes", "clear 60, rest", "no doubt", "none", "", "rest: \(line), 4 hours"])
    #expect(care.script.refusals.count == 1)
  }

  @Test(arguments: [
    ("Davd", "David Chen"), ("Rosi", "Sofia Rossi"), ("Ana Keler", "Anna Keller"), ("Anna", nil),
    ("Claims desk", nil), ("Bo", nil), ("Claim", nil), ("Leap", nil),
  ])
  func aSlipIsNearInEachWord(typed: String, near: String?) {
    let names = ["Anna Keller", "David Chen", "Sofia Rossi", "Claims lead"]
    #expect(NameMatch.slip(typed, among: names) == near)
  }
}
