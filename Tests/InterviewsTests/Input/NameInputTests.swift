// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Testing
import Values

@testable import Interviews

/// What is typed where a name can stand, and is none.
@Suite struct NameInputTests {
  private let lanes = [("clear", "Clear cases"), ("others", "Others")].map {
    Lane(id: $0.0, name: $0.1, location: SourceLocation(file: ""))
  }

  private func action(_ line: String) throws -> Remark {
    try RemarkInput.read(line, participants: ["Ann", "Head of May"], today: today, lanes: lanes)
  }

  @Test(arguments: [
    ("call Bo @Bo +2w before shaddow", "Did you mean shadow?"),
    ("call Bo @Ann +2w before shaddow", "Did you mean shadow?"),
    ("call Bo @Bo before claer cases", "Did you mean Clear cases?"),
    ("call Bo before shaddow @Bo", "Did you mean shadow?"),
    ("call Bo +2w before Easter", "A plan begins with shadow"),
    ("call Bo @Bo before Easter", "A plan begins with shadow"),
    ("write @Ann 31.02.2027", "'31.02.2027' is not a day: February 2027 has 28 days."),
    ("write @Bo 2027-13-01", "'2027-13-01' is not a day: a year has 12 months."),
    ("write @Bo +2 fortnights", "'+2 fortnights' is not a day."),
    ("write @Bo by someday", "'someday' is not a day."),
    ("write @Bo 31.04.", "'31.04.' is not a day: April has 30 days."),
    ("write @Bo 31/11", "'31/11' is not a day: November has 30 days."),
    ("write @Bo Feb 31", "'Feb 31' is not a day."),
    ("write @quit", "'quit' begins with a colon."),
  ])
  func `a day or a phase that is none becomes no part of a name`(
    _ line: String, _ told: String
  ) throws {
    let refusal = try #require(throws: InputRefusal.self) { try action(line) }
    #expect(refusal.message.contains(told))
  }

  @Test(arguments: [
    ("Text of the notice @Bo +2w before shadow", "Text of the notice", "Bo"),
    ("Write before lunch @Bo +2w", "Write before lunch", "Bo"),
    ("Call @Marcia May", "Call", "Marcia May"),
    ("Call @Head of May +1w", "Call", "Head of May"),
    ("Call @Team 2", "Call", "Team 2"),
    ("Call @Desk 8.2", "Call", "Desk 8.2"),
    ("Start small before Christmas", "Start small before Christmas", nil),
  ])
  func `a name stays one`(_ line: String, _ what: String, _ who: String?) throws {
    let remark = try action(line)
    #expect(remark.what == what)
    #expect(remark.who == who)
  }

  @Test(arguments: ["Data team 31.02.2027", "Data team until later", "help", "plan", "findings"])
  func `whoever finds out has a name`(_ line: String) {
    #expect(throws: InputRefusal.self) {
      try WhoAndWhenInput.read(line, participants: [], today: today)
    }
  }

  @Test func `a command is no participant, and a participant may be called like one`() throws {
    #expect(throws: InputRefusal.self) { try ParticipantsInput.read("Ann, quit") }
    let read = try WhoAndWhenInput.read("plan", participants: ["Plan"], today: today)
    #expect(read.who == "Plan")
  }
}
