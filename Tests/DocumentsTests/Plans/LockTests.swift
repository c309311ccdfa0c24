// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Documents

/// What keeps a decision, and what it is tried with.
@Suite struct LockTests {
  private func rows(
    _ example: String, _ change: (inout AnswerFile) -> Void = { _ in }
  ) throws -> [LockRow] {
    var (file, questionnaire) = try Shipped.answers(of: example)
    change(&file)
    return LockRow.all(on: PlanPage(Planner(questionnaire).plan(for: file)))
  }

  @Test func `each limit that a decision names is tried`() throws {
    func trial(_ what: String) throws -> LockTrial {
      let rows = try rows("back-office/prior-authorization") { file in
        file.decisions = [Remark(what: what, keptBy: .mark("diagnosis"))]
      }
      return try #require(rows.first?.trial)
    }
    let both = try trial("Only strokes of up to 14 days")
    #expect(both.kind == .unmarked)
    #expect(both.more.map(\.kind) == [.above])
    #expect(both.more.map(\.limit) == ["14 days"])
    #expect(try trial("Only strokes of up to 15 days").more.isEmpty)
    #expect(try trial("Only strokes").more.isEmpty)
  }

  @Test func `what people decide is tried at each kind that the system prepares`() throws {
    let trials = try rows("contact-center/order-service-agent").compactMap(\.trial)
      .filter { $0.kind == .undecided }
    #expect(!trials.isEmpty)
    #expect(trials.allSatisfy { $0.lanes == ["Answers", "Replacement", "Small refund"] })
    // What people decide as well would hold it anyway.
    let chats = try rows("contact-center/chatbot-escalation").compactMap(\.trial)
      .filter { $0.kind == .undecided }
    #expect(chats.allSatisfy { $0.lanes == ["Answer only", "Booking"] })
  }

  @Test func `what nothing keeps yet is no lock and has an owner and a day`() throws {
    let rows = try rows("back-office/small-loan-decisions") { file in
      file.decisions.append(Remark(what: "Letters are blue", who: "Credit officer"))
      file.decisions.append(Remark(what: "Letters are short"))
    }
    let unkept = rows.filter { $0.keeper == .nothing }
    #expect(unkept.map { $0.trial == nil } == [true, true])
    #expect(
      unkept.map(\.open?.owner) == [
        Planned("Credit officer", isOurs: true), Planned("Head of consumer lending", isOurs: true),
      ])
    #expect(unkept.allSatisfy { $0.open?.due != nil })
    #expect(rows.filter { $0.keeper != .nothing }.allSatisfy { $0.open == nil && $0.trial != nil })
  }
}
