// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Testing

@testable import Interviews

/// Lines typed beside the questions: proofs of lanes and deadlines.
@Suite struct AsideInputTests {
  private let lanes = ["Small, known", "Others"].enumerated().map {
    Lane(id: "lane\($0.offset)", name: $0.element, location: SourceLocation(file: ""))
  }

  @Test func `a lane with a comma in its name can be proven`() throws {
    let read = try LaneProofInput.read("Small, known: 54 of 60; Others: 1,054 of 1,200", of: lanes)
    #expect(read[0]?.right == 54 && read[0]?.of == 60)
    #expect(read[1]?.right == 1_054 && read[1]?.of == 1_200)
    #expect(throws: InputRefusal.self) {
      try LaneProofInput.read("Small, known: 61 of 60", of: lanes)
    }
  }

  @Test(arguments: [
    ("Answer within 14 days from a claim within the EU", "Answer", "a claim within the EU"),
    ("Answer within the house within 14 days", "Answer within the house", nil),
  ])
  func `the within of a deadline is the one before a time`(
    _ line: String, _ what: String, _ from: String?
  ) throws {
    let deadline = try DeadlineInput.read(line)
    #expect(deadline.what == what)
    #expect(deadline.from == from)
  }

  @Test func `a within of nothing that is a time is refused`() {
    #expect(throws: InputRefusal.self) { try DeadlineInput.read("Answer within the EU") }
  }

  @Test(arguments: [
    ("within 5 working days from the request", "5 working days"),
    ("within one business day", "1 business day"), ("within two weeks", "2 weeks"),
    ("within 14 days", "14 days"), ("within 48h", "48 hours"),
  ])
  func `a promise keeps the words of its time`(_ time: String, _ span: String) throws {
    let deadline = try DeadlineInput.read("Answer \(time)")
    #expect(deadline.within.description == span)
    #expect(DeadlineInput.typed(deadline).contains("within \(span)"))
  }
}
