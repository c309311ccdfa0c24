// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Interviews

@Suite("How long an interview takes")
struct CourseTests {
  private func opening(_ held: Held) -> OpeningScreen? {
    held.script.screens.lazy.compactMap { screen in
      if case .opening(let opening) = screen { opening } else { nil }
    }.first
  }

  @Test("a preview shows every part with its time, lanes and steps among them")
  func preview() throws {
    let held = try hold("hitl: 1\nworkflow: {name: Refunds}\n", []) { $0.isPreview = true }
    let course = try #require(opening(held)?.course)
    let questionnaire = held.sheet.questionnaire
    #expect(course.parts.compactMap(\.title) == questionnaire.sections.map(\.title))
    #expect(course.parts.count { $0.title == nil } == 1)
    #expect(course.minutes == course.parts.reduce(0) { $0 + $1.minutes })
    #expect(course.parts.allSatisfy { $0.minutes > 0 })
  }

  @Test("an interview shows it nowhere else")
  func noPreview() throws {
    #expect(opening(try hold([]))?.course == nil)
  }

  @Test("the first question of a section says how long it takes, and what is left grows less")
  func heads() throws {
    let held = try hold(["b", "b", "b", "b", "b"])
    let screens = held.script.prompts.compactMap { prompt in
      if case .question(let screen) = prompt.screen { screen } else { nil }
    }
    let first = try #require(screens.first)
    #expect(first.minutes == 6)
    #expect(screens[1].minutes == nil && screens[1].minutesLeft == nil)
    let next = try #require(screens.dropFirst().first { $0.minutes != nil })
    let before = try #require(first.minutesLeft)
    let after = try #require(next.minutesLeft)
    #expect(after < before)
  }

  @Test("a letter takes a minute and a half, a fact one, a figure half of one")
  func kinds() throws {
    let questionnaire = try answerSheet("hitl: 1\n").questionnaire
    func minutes(_ ids: String...) throws -> Int {
      Course.minutes(try ids.map { try #require(questionnaire.question($0)) })
    }
    #expect(try minutes("predictability", "error_impact") == 3)
    #expect(try minutes("affects_person") == 1)
    #expect(try minutes("volume_per_day", "handling_minutes") == 1)
    #expect(try minutes() == 0)
  }

  @Test("the fast way counts what it asks alone")
  func quick() throws {
    let letters = ["bbbbbbbbbb"]
    let held = try hold("hitl: 1\nworkflow: {name: Refunds}\n", letters) { $0.isQuick = true }
    guard case .question(let first)? = held.script.prompts.last?.screen else {
      Issue.record("no question is asked")
      return
    }
    // Four facts, the design, the kinds of cases and the steps.
    #expect(first.number == 11 && first.minutes == 4 && first.minutesLeft == 19)
  }
}
