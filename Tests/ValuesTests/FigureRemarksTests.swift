// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Values

struct FigureRemarksTests {
  @Test(arguments: [
    "6000/month", "30 per week", "2k a year", "300-400", "about 300-400 per week",
    "~500/quarter",
  ])
  func whatAReadingAddedGoes(_ figure: String) throws {
    let note = try #require(try FigureReading(figure, unit: "cases per day").note)
    #expect(FigureRemarks.removed(from: note) == nil)
    #expect(FigureRemarks.removed(from: "Said Ann; \(note)") == "Said Ann")
    #expect(FigureRemarks.removed(from: "\(note); Said Ann") == "Said Ann")
  }

  @Test(arguments: [
    "Counted in May", "an estimate", "an estimate; see the log", "a; b", "", "; ",
    "Ann says a month, at 21 working days", "the middle counts",
  ])
  func whatAPersonWroteStays(_ note: String) {
    #expect(FigureRemarks.removed(from: note) == note)
  }

  @Test(arguments: [
    ("12", nil, "12"), ("12", "an estimate", "about 12"), ("12", "see the log", "12"),
    ("350", "300 to 400, of which the middle counts", "300 to 400"),
    ("0.0375", "3 of 80", "3 of 80"), ("12", "see the log; an estimate", "about 12"),
    (
      "286", "6,000 a month, at 21 working days; an estimate",
      "about 6,000 a month, at 21 working days"
    ),
  ])
  func tellsAFigureAsItWasSaid(_ figure: String, _ note: String?, _ said: String) {
    #expect(FigureRemarks.said(figure, in: note) == said)
  }

  @Test(arguments: [
    ("an estimate", nil), ("3 of 80; Ann: x", "Ann: x"),
    ("Ann: x; an estimate", "Ann: x; an estimate"),
    ("an estimate; 3 of 80; Ann: x; y", "Ann: x; y"), ("x", "x"),
  ])
  func whatStandsBehindThem(_ note: String, _ rest: String?) {
    #expect(FigureRemarks.behind(note) == rest)
  }
}
