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
}
