// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing
import Values

@testable import AnswerFiles

@Suite struct CalibrationEditTests {
  private let record = Calibration(
    threshold: 0.86, measuredOn: CalendarDate("2026-11-22"), log: "decisions.csv",
    cases: 1_200, run: 1)

  @Test func `a record is added and everything else stays`() throws {
    let before = try sheet(answers(rest: "# by hand\nparking_lot: [Who pays?]\n"))
    let after = try before.applying([.calibration(record)])
    #expect(after.text.hasPrefix(before.text))
    #expect(after.calibration?.saysTheSame(as: record) == true)
  }

  @Test func `a record takes the place of an earlier one`() throws {
    let before = try sheet(
      answers(rest: "calibration: {threshold: 0.9, version: v1} # of spring\nactions: []\n"))
    let after = try before.applying([.calibration(record)])
    #expect(after.calibration?.saysTheSame(as: record) == true)
    #expect(after.text.contains("actions: []"))
  }

  @Test func `thresholds of lanes hold for their lanes alone`() {
    let calibration = Calibration(threshold: 0.8, lanes: ["small": 0.9])
    #expect(calibration.threshold(of: "small") == 0.9)
    #expect(calibration.threshold(of: "other") == nil)
    #expect(Calibration(threshold: 0.8).threshold(of: "other") == 0.8)
  }

  @Test(arguments: [
    ("run: 1", true), ("run: 0", false), ("run: 1.5", false), ("cases: 1", true),
    ("cases: 0", false), ("version: v2", true),
  ])
  func `counts begin at one`(entry: String, isAllowed: Bool) throws {
    let result = try checked(answers(rest: "calibration: {\(entry)}\n"))
    #expect((result.answerFile != nil) == isAllowed)
  }

  @Test func `a lane that is not there is told`() throws {
    let result = try checked(answers(rest: "calibration: {lanes: {small: 0.9}}\n"))
    #expect(result.answerFile == nil)
    #expect(result.diagnostics.contains { $0.message.contains("small") })
  }
}
