// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Testing

@testable import Interviews

@Suite("Answers that go beside a file that takes no more")
struct LeftBehindTests {
  private let head = "hitl: 1\nworkflow: {name: Refunds, assessed_on: 2026-11-25}\n"
  private let step = "{name: Read, actor: person}"

  /// What is told of the old file, and whether what was typed last was not kept.
  private func left(in held: Held) -> (problems: [Diagnostic], isUntaken: Bool)? {
    held.script.screens.lazy.compactMap { screen in
      if case .notice(.leftBehind(let problems, let isUntaken)) = screen {
        (problems, isUntaken)
      } else {
        nil
      }
    }.first
  }

  @Test(
    "leave behind what could not be read, and say so with its place",
    arguments: [
      ("deadlines: soon\n", ":deadline Answer within 2 days"),
      ("actions: {what: Ask}\n", ":action Call @Ann"),
      ("decisions: late\n", ":decision Start small"),
      ("lanes: [{name: No id}]\n", ":lanes"),
    ])
  func told(damage: String, line: String) throws {
    let held = try hold(
      head + damage, [line] + (line == ":lanes" ? ["clear 60, rest"] : []))
    let told = try #require(left(in: held))
    #expect(told.problems.contains { $0.location?.line == 3 })
    #expect(!told.isUntaken)
    let text = try #require(held.memory.texts.last)
    #expect(["Answer", "Call", "Start small", "clear"].contains { text.contains($0) })
    #expect(held.sheet.problems.allSatisfy { $0.severity != .error })
  }

  @Test("leave no step behind in silence, where the steps of a design are taken")
  func steps() throws {
    let text = head + "answers: {pattern: document-processing}\nsteps: [{actor: person}]\n"
    let held = try hold(text, [":goto steps", ""])
    #expect(try !#require(left(in: held)).problems.isEmpty)
    #expect(held.sheet.steps.count > 1)
  }

  @Test("say nothing where all of it could be read")
  func nothing() throws {
    let whole = head + "deadlines: [{what: Pay, within: 2 days}]\nsteps: [\(step)]\n"
    let held = try hold(whole, [":deadline Answer within 2 days", ":goto steps", "add Pay", ""])
    #expect(left(in: held) == nil)
    #expect(held.sheet.particulars.deadlines.count == 2 && held.sheet.steps.count == 2)
  }
}
