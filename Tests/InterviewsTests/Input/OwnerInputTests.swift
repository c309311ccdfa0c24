// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Interviews

/// Who finds something out is one person, and a day that exists.
struct OwnerInputTests {
  private static let text =
    "hitl: 1\nworkflow: {name: R}\nparticipants: [Femke de Boer, Jonas Reuter, Nora Yilmaz]\n"

  @Test(arguments: [
    "yes", "no", "No", "@Femke and Jonas next friday", "Femke, Jonas", "Bo 31/11", "@Bo 31/11",
    "Bo 31.11.", "Bo 13/13", "Bo 30/02", "yes +2w",
  ])
  func refuses(line: String) throws {
    let held = try hold(Self.text, ["?", line])
    #expect(held.script.refusals.count == 1 && held.script.labels == ["1>", "who>", "who>"])
    #expect(held.sheet.entries["predictability"]?.ask == nil)
  }

  @Test(arguments: [
    ("Nora", "Nora Yilmaz"), ("n +2w", "Nora Yilmaz"), ("@Jonas 30/11", "Jonas Reuter"),
  ])
  func takes(line: String, who: String) throws {
    #expect(try hold(Self.text, ["?", line]).sheet.entries["predictability"]?.ask == who)
  }

  @Test(arguments: ["Call @Femke and Jonas +2w", "Call @Jonas 31/11", "Call @yes +2w"])
  func behindCommandsToo(line: String) throws {
    let held = try hold(Self.text, [":action \(line)"])
    #expect(held.script.refusals.count == 1 && held.sheet.actions.isEmpty)
    #expect(held.script.refusals[0].example?.contains("@") == true)
  }

  @Test func wrongNamesAddNoLevels() throws {
    let held = try hold(Self.text, ["?", "Bo", "Kim Lee", "Xu Li", "Jonas +2w", "<", "<"])
    #expect(held.script.labels == ["1>", "who>", "who>", "who>", "who>", "2>", "who>", "1>"])
    let last = held.script.prompts.suffix(2).map(\.screen)
    if case .owner? = last.first {} else { Issue.record("not the question who finds out") }
  }

  @Test func aFindingIsTakenUpByWhoeverDoesItAndNotToldAgain() throws {
    let memory = Memory()
    memory.findings = [
      InterviewFinding(
        says: "160 cases take 37 hours", but: "6 people have 33", proposal: "Femke times cases",
        owner: "Femke")
    ]
    let lines = [":goto verdict", "findings", "Ann by 2026-12-18", ":goto verdict"]
    let held = try hold(wholeAnswers, lines, memory: memory)
    #expect(
      held.sheet.actions.map(\.what) == [
        "160 cases take 37 hours, but 6 people have 33. Proposed: Ann times cases"
      ])
    // The plan proposes it otherwise now.
    memory.findings[0].proposal = "Femke times cases from Monday"
    #expect(held.interview.findings.isEmpty)
    memory.findings[0].but = "7 people have none"
    #expect(held.interview.findings.count == 1)
  }
}
