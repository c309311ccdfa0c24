// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing
import Values

@testable import Interviews

@Suite("What does not fit between answers")
struct FindingsTests {
  private let found = [
    InterviewFinding(says: "Nobody reviews", but: "cases wait", proposal: "Name a reviewer"),
    InterviewFinding(says: "No peak", but: "there is one", proposal: "Count the peak"),
  ]

  private func go(_ lines: [String], isProjector: Bool = false) throws -> Held {
    let memory = Memory()
    memory.findings = found
    return try hold(wholeAnswers, [":goto verdict"] + lines, memory: memory) {
      $0.isProjector = isProjector
    }
  }

  private func count(in held: Held) throws -> Int {
    let last = try #require(held.script.prompts.last { $0.label == "verdict>" })
    guard case .verdict(let screen) = last.screen else { return -1 }
    return screen.findings
  }

  @Test("is told with the verdict, assigned, parked, or left to the plan")
  func assigned() throws {
    let held = try go(["findings", "Ann by 2026-12-04", "park"])
    #expect(held.script.refusals.isEmpty)
    #expect(
      held.sheet.actions.map(\.what) == [
        "Nobody reviews, but cases wait. Proposed: Name a reviewer"
      ])
    #expect(held.sheet.actions.first?.who == "Ann")
    #expect(held.sheet.actions.first?.due?.description == "2026-12-04")
    #expect(
      held.sheet.parkingLot.map(\.what) == ["No peak, but there is one. Proposed: Count the peak"])
    let left = try go(["findings", "", ""])
    #expect(left.sheet.actions.isEmpty && left.sheet.parkingLot.isEmpty)
  }

  @Test("is not told again once somebody has taken it up")
  func once() throws {
    #expect(try count(in: go([])) == 2)
    let held = try go(["findings", "Ann", "", ":goto verdict"])
    #expect(try count(in: held) == 1)
    let all = try go(["findings", "park", "park", ":goto verdict", "findings"])
    #expect(all.script.refusals.count == 1)
  }

  @Test("leads back to the verdict where it was asked for, also behind a stranger's name")
  func back() throws {
    for lines in [["findings", "", ""], ["findings", "park", "Kim Lee", ""]] {
      let held = try go(lines)
      #expect(held.script.labels.last == "verdict>" && held.script.refusals.isEmpty)
    }
  }

  @Test("is one where several speak against the same in the same words")
  func together() {
    func finding(_ says: String, _ but: String = "Nobody knows", isGap: Bool = false)
      -> InterviewFinding
    {
      InterviewFinding(says: says, but: but, proposal: "Ask", isContradiction: !isGap)
    }
    let found = [
      finding("A may stop"), finding("B may stop"), finding("C", "other"),
      finding("D", isGap: true),
    ]
    let together = InterviewFinding.together(found)
    #expect(together.map(\.says) == ["A may stop; B may stop", "C", "D"])
  }

  @Test("takes no command for a person")
  func commands() throws {
    let held = try go(["findings", "plan", "quit", "help", "", ""])
    #expect(held.script.refusals.map(\.example) == [":goto verdict", ":quit", ":help"])
    #expect(held.sheet.actions.isEmpty)
  }

  @Test("asks about somebody from outside, and stays off a projected screen")
  func outside() throws {
    let held = try go(["findings", "Legal by 2026-12-04", "", ""])
    #expect(held.script.labels.contains("who>"))
    #expect(held.sheet.actions.map(\.who) == ["Legal"])
    let projected = try go(["findings"], isProjector: true)
    #expect(projected.script.refusals.count == 1)
    #expect(!projected.script.labels.contains("finding>"))
  }

  @Test("is told at the end of a section, once, and not within one")
  func sections() throws {
    let memory = Memory()
    var gap = found[0]
    gap.says = "Nobody counts"
    gap.isContradiction = false
    memory.findings = found + [gap]
    let lines = [
      ":goto volume_per_day", "", ":goto current_state", "manual", "Ann", "", ":goto current_state",
      "manual",
    ]
    let held = try hold(wholeAnswers, lines, memory: memory)
    #expect(held.script.labels.count { $0 == "finding>" } == 2)
    #expect(held.sheet.actions.map(\.who) == ["Ann"])
    // Behind the kinds of cases they are told too.
    let lanes = try hold(
      wholeAnswers,
      [":lanes", "clear 60, rest", "small", "pay", "", "rest: Ann, 2 days", "Ann", "park", ""],
      memory: memory)
    #expect(lanes.script.labels.count { $0 == "finding>" } == 2)
    let quick = try hold(wholeAnswers, lines, memory: memory) { $0.isQuick = true }
    #expect(!quick.script.labels.contains("finding>"))
  }
}
