// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@testable import Plans

/// Whoever reads samples, against whoever works on what they show.
@Suite struct ReaderFindingTests {
  private func found(
    reader: String, _ more: String = "", letters: String = "bbbbbbbbbb", isGated: Bool = true
  ) throws -> [Finding] {
    let gate = LaneGate(
      lane: "quick", basis: .rate, target: 0.02, missRate: 0.3,
      firstTry: GateTry(
        risk: 0.05, sampleSize: 100, allowedErrors: 0, odds: 0.8, readingsPerDay: nil,
        workingDays: 10),
      secondTry: nil, oddsAtHalf: 0.8, oddsAtTwoThirds: 0.7, oddsToday: nil)
    let rest = twoLanes(
      ["reviewer: Clerk", "backup: Senior clerk"], last: ["reviewer: Handler"],
      more: "audit: {who: \(reader), hours_per_day: 1}\n\(more)")
    return try findingContext(
      letters, ["system_owner: Systems lead"], rest: rest,
      road: Road([.dated("open", lane: "quick", gate: isGated ? gate : nil)])
    ).found(.readerNotIndependent)
  }

  @Test(arguments: ["Clerk", "Senior clerk", "Systems lead"])
  func `whoever handles a kind or runs the system does not read it`(reader: String) throws {
    let found = try #require(try found(reader: reader).first)
    #expect(found.subjects == [.role(reader), .lane("quick")])
    #expect(found[.proposedRole] == .text("Handler"))
    #expect(try self.found(reader: reader, isGated: false).isEmpty)
  }

  @Test func `whoever has no hand in a kind reads it`() throws {
    #expect(try found(reader: "Auditor").isEmpty)
    #expect(try found(reader: "Handler").isEmpty)
  }

  @Test func `whoever keeps a rule of the kind does not read it`() throws {
    func rule(_ lane: String) -> String {
      "rules: [{what: Two tries, at: {lane: \(lane)}, who: Author}]"
    }
    #expect(try found(reader: "Author", rule("quick")).count == 1)
    #expect(try found(reader: "Author", rule("others")).isEmpty)
  }

  @Test func `whoever has people reads first, and nobody where all have a hand in it`() throws {
    #expect(
      try found(reader: "Clerk", "people: {Planner: 2}").first?[.proposedRole] == .text("Planner"))
    #expect(
      try found(reader: "Clerk", "people: {Planner: 0}").first?[.proposedRole] == .text("Handler"))
  }

  @Test func `where people decide all, nobody checks what is theirs to decide`() throws {
    let found = try found(reader: "Clerk", letters: "cccccccccc")
    #expect(found.map(\.lanes) == [["quick"]])
    #expect(try self.found(reader: "Senior clerk", letters: "cccccccccc").isEmpty)
  }
}
