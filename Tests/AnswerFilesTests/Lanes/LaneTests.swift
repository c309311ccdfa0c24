// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Testing
import Values

@Suite struct LaneTests {
  private let two = """
      - id: clear
        name: Small amount
        share: {count: 310, of: 500, note: Read by hand, drawn: no}
        marks:
          - {field: amount, at_most: 120, unit: EUR, per: claim, period: a year}
          - {field: sure, at_least: threshold}
          - {field: paid, is: yes}
          - {field: kind, one_of: [bill, order]}
          - no earlier claim
        outcomes: [{what: refund, adverse: no}, refuse]
        control: approve
        approvers: 2
        reviewers: 4
        time_limit: 4 service hours
        proposed: yes
      - id: rest-of-all
    """

  @Test func aLaneIsReadAsItIsWritten() throws {
    let file = try lanedFile(laned(two))
    let lane = try #require(file.lanes.first)
    #expect(file.lanes.map(\.id) == ["clear", "rest-of-all"])
    #expect(lane.share?.value == 0.62)
    #expect(lane.share?.sample == Sample(count: 310, of: 500, isDrawn: false))
    #expect(
      lane.marks.map(\.field) == ["amount", "sure", "paid", "kind", "no_earlier_claim"])
    #expect(lane.marks.map(\.fieldType) == [.number, .number, .yesNo, .word, .yesNo])
    #expect(lane.marks[1].test == .atLeast(.threshold))
    #expect(lane.marks[4].words == "no earlier claim")
    #expect(lane.outcomes.map(\.isAdverse) == [false, true])
    #expect(lane.control == .approve)
    #expect(lane.approvers == 2)
    #expect(lane.timeLimit?.description == "4 service hours")
    #expect(lane.isProposed)
    #expect(file.lanes[1].name == "rest-of-all")
  }

  @Test(arguments: [
    "62%", "0.62", "{answer: 62 %}", "{count: 310, of: 500}", "{answer: 0.62, count: 310, of: 500}",
  ])
  func aShareIsWrittenInSeveralWays(share: String) throws {
    let lanes = "  - {id: one, share: \(share), marks: [small]}\n  - {id: two}"
    #expect(try lanedFile(laned(lanes)).lanes[0].share?.value == 0.62)
  }

  @Test func anUnknownLimitNeverHolds() throws {
    let marks =
      "[{field: a, at_most: \"?\"}, {field: b, is: \"?\"}, {field: c, one_of: \"?\"}, word]"
    let file = try lanedFile(laned("  - {id: one, marks: \(marks)}\n  - {id: two}"))
    #expect(file.lanes[0].marks.map(\.isUnknown) == [true, true, true, false])
  }

  @Test func theSameWordsAreTheSameInput() throws {
    let file = try lanedFile(
      laned("  - {id: one, marks: [No claim., {words: no claim}]}\n  - {id: two}"))
    #expect(Set(file.lanes[0].marks.map(\.field)) == ["no_claim"])
    let long =
      "  - {id: one, marks: [\(String(repeating: "long words ", count: 9)), "
      + "\(String(repeating: "long words ", count: 8)), Ärger, Éclat]}\n  - {id: two}"
    #expect(Set(try lanedFile(laned(long)).lanes[0].marks.map(\.field)).count == 4)
  }

  @Test(arguments: [
    ("  - {id: a, marks: [m]}\n  - {id: A}", "two lanes have the id 'A'"),
    ("  - {id: a}\n  - {id: b}", "lane 'a' has no marks, so that no case comes after it"),
    (
      "  - {id: a, marks: [m]}",
      "the last lane 'a' has marks, so that some cases have no lane"
    ),
    (
      "  - {id: a, marks: [m], share: 0.7}\n  - {id: b, share: 40%}",
      "the shares of the lanes add up to 110.0%, more than all cases"
    ),
    (
      "  - {id: shadow, marks: [m]}\n  - {id: b}",
      "'shadow' cannot be a lane's id, as a phase has that name"
    ),
    (
      "  - {id: rest}",
      "'rest' cannot be a lane's id, as it means all cases, or all that are left"
    ),
    (
      "  - {id: a, marks: [{field: n, is: 1}]}\n  - {id: b, marks: [{field: n, is: x}]}\n  - {id: c}",
      "the field 'n' is a word here and a number before"
    ),
    (
      "  - {id: a, marks: [m], answers: {adverse_outcomes: no, note: n}, outcomes: [refuse]}\n"
        + "  - {id: b}",
      "lane 'a' answers adverse_outcomes: no and may issue 'refuse', which goes against a person"
    ),
    (
      "  - {id: a, marks: [m], answers: {domain: x}}\n  - {id: b}",
      "a lane cannot answer 'domain' for itself; it holds for all lanes"
    ),
    (
      "  - {id: a, marks: [m], answers: {legal_basis: contract}}\n  - {id: b}",
      "lane 'a' claims a legal ground that the workflow does not have"
    ),
    (
      "  - {id: a, marks: [m], answers: {steps: {Dcide: {reliability: a}}}}\n  - {id: b}",
      "lane 'a' answers for a step 'Dcide', which is not there"
    ),
  ])
  func lanesThatDoNotFitAreErrors(lanes: String, message: String) throws {
    let found = try checkedLanes(laned(lanes)).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.message) == [message])
  }

  @Test func everyLaneHasAStepThatSettlesIt() throws {
    let text = laned("  - {id: a, marks: [m]}\n  - {id: b}")
      .replacing("actor: system", with: "actor: system\n    lanes: [a, c]")
    #expect(
      messages(try checkedLanes(text)) == [
        "step 'Decide' names the lane 'c', which is not there",
        "no step of a system or a person passes lane 'b', so that nothing settles it",
      ])
  }

  @Test func aTargetMayOnlyBeSmaller() throws {
    func found(_ target: String) throws -> [String] {
      messages(
        try checkedLanes(
          laned(
            "  - {id: a, marks: [m], answers: {target_error_rate: \(target)}}\n  - {id: b}",
            answers: "  target_error_rate: 2%")))
    }
    #expect(try found("0.01") == [])
    #expect(try found("2%") == [])
    #expect(
      try found("3%") == ["the target_error_rate of lane 'a' is 0.03, above the workflow's 0.02"])
  }
}
