// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import AnswerFiles
@testable import Assessments

struct LaneVerdictTests {
  typealias Case = LanedCase

  private func verdicts(_ file: AnswerFile) -> [Verdict] {
    Case.assessment(of: file).lanes.map(\.verdict)
  }

  @Test("A lane answers for itself, and the rest keeps the workflow's answers")
  func ownAnswers() {
    let clear = Case.lane("clear", share: 0.6, letters: ["q0": "a"])
    let file = Case.file("baaaabbbbb", lanes: [clear, Case.lane("rest")])
    let assessment = Case.assessment(of: file)
    #expect(assessment.lanes.map(\.verdict) == [.humanInTheLoop, .humanInTheLoop])
    #expect(assessment.lanes[0].tally.a == 5_000)
    let more = Case.lane("clear", share: 0.6, letters: ["q0": "a", "q5": "a"])
    #expect(
      verdicts(Case.file("baaaabbbbb", lanes: [more, Case.lane("rest")]))
        == [.fullAutomation, .humanInTheLoop])
  }

  @Test("At most one level laxer than the whole; the last lane not at all")
  func cap() throws {
    let all: [String: Character] = [
      "q0": "a", "q1": "a", "q2": "a", "q3": "a", "q4": "a", "q5": "a", "q6": "a", "q7": "a",
      "q8": "a", "q9": "a",
    ]
    let file = Case.file(
      "cccccccccc", lanes: [Case.lane("clear", share: 0.9, letters: all), Case.lane("rest")])
    let assessment = Case.assessment(of: file)
    #expect(assessment.lanes.map(\.verdict) == [.humanInTheLoop, .manual])
    #expect(try #require(assessment.lanes.first).raise.byCap)
    // A claim in the last lane does not count.
    let last = Case.file(
      "cccccccccc", lanes: [Case.lane("odd", share: 0.1), Case.lane("rest", letters: all)])
    #expect(verdicts(last) == [.manual, .manual])
  }

  @Test("No lane is laxer than one before it, and the order is named")
  func orderOfVerdicts() {
    let strict = Case.lane(
      "strict", share: 0.1,
      letters: [
        "q0": "c", "q1": "c", "q2": "c",
        "q3": "c", "q4": "c", "q5": "c",
      ])
    let file = Case.file(
      "aaaaaaaaaa", lanes: [strict, Case.lane("clear", share: 0.5), Case.lane("rest")])
    let assessment = Case.assessment(of: file)
    #expect(assessment.lanes.map(\.verdict) == [.manual, .manual, .manual])
    #expect(assessment.lanes.map(\.raise.byLane) == [nil, "strict", "strict"])
    let right = Case.file(
      "aaaaaaaaaa", lanes: [Case.lane("clear", share: 0.5), strict, Case.lane("rest")])
    #expect(verdicts(right) == [.fullAutomation, .manual, .manual])
  }

  @Test("Deciding steps keep the order as well")
  func orderOfControls() {
    let steps = [
      Case.step("bbaa", decides: true, lanes: ["first"], control: .approve, name: "One"),
      Case.step("bbaa", decides: true, lanes: ["rest"], name: "Two"),
    ]
    let file = Case.file(
      "aabbbbbbbb", steps: steps, lanes: [Case.lane("first", share: 0.5), Case.lane("rest")])
    let lanes = Case.assessment(of: file).lanes
    #expect(lanes[0].steps.map(\.control) == [.approve])
    #expect(lanes[1].steps.map(\.control) == [.approve])
    #expect(lanes[1].steps[0].reasons.first == .laneOrder)
    #expect(lanes[1].raise.byLane == "first")
  }

  @Test(
    "The workflow's verdict from those of its lanes, the last with the rest of the cases",
    arguments: [
      ([0.5], "ff", "f"), ([0.5], "fh", "h"), ([0.5], "mm", "m"), ([0.5], "hm", "h"),
      ([0], "hm", "m"), ([0], "fh", "h"), ([1], "hm", "h"), ([nil], "mm", "m"), ([nil], "hm", "h"),
      ([nil, 0.5], "hmm", "m"), ([0.5, nil], "hmm", "h"),
    ] as [([Double?], String, String)])
  func combined(shares: [Double?], verdicts: String, expected: String) {
    let letters: [Character: Verdict] = [
      "f": .fullAutomation, "h": .humanInTheLoop, "m": .manual,
    ]
    let lanes = shares.map { Case.lane("one", share: $0) } + [Case.lane("rest")]
    let combined = LaneShares(of: lanes).combined(verdicts.compactMap { letters[$0] })
    #expect(combined == letters[Character(expected)])
  }

  @Test("An unknown share reaches from none to what the others leave")
  func unknownShares() {
    let shares = LaneShares(of: [
      Case.lane("a", share: 0.25), Case.lane("b"), Case.lane("c", share: 0.5), Case.lane("rest"),
    ])
    #expect(shares.values == [0.25, nil, 0.5, nil])
    #expect(shares.ranges == [0.25...0.25, 0...0.25, 0.5...0.5, 0...0.25])
    let known = LaneShares(of: [Case.lane("a", share: 0.97), Case.lane("rest")])
    #expect(known.values == [0.97, 0.03])
  }
}

struct LaneFloorTests {
  typealias Case = LanedCase

  private func deciding(_ lanes: [Lane], _ steps: [Step], letters: String = "aaaaaaaaaa")
    -> [AssessedStep]
  {
    Case.assessment(of: Case.file(letters, steps: steps, lanes: lanes)).lanes.map { $0.steps[0] }
  }

  @Test("A lane's control holds at its deciding steps, a step's own control at that step")
  func floors() {
    let clear = Case.step("aaaa", decides: true)
    let steps = deciding(
      [Case.lane("one", share: 0.5), Case.lane("rest", control: .human)], [clear])
    #expect(steps.map(\.control) == [.automatic, .human])
    #expect(steps[1].reasons.first == .askedFor)
    let own = deciding([Case.lane("rest")], [Case.step("aaaa", control: .approve)])
    #expect(own.map(\.control) == [.approve])
  }

  @Test("A laxer control than the rules give asks for nothing")
  func neverLess() {
    let steps = deciding(
      [Case.lane("rest", control: .automatic)], [Case.step("acaa", decides: true)])
    #expect(steps.map(\.control) == [.reviewOnTrigger])
    let judged = deciding(
      [Case.lane("rest", control: .reviewOnTrigger)], [Case.step("aaca", decides: true)])
    #expect(judged.map(\.control) == [.human])
  }

  @Test("Approvers ask for an approval, and two for four eyes", arguments: [1, 2])
  func approvers(count: Int) {
    let steps = deciding(
      [Case.lane("rest", approvers: count)], [Case.step("aaaa", decides: true)])
    #expect(steps.map(\.control) == [.approve])
    #expect(steps.map(\.approvers) == [count])
  }

  @Test("What the room asks for raises the verdict, also without lanes")
  func raisesTheVerdict() {
    let step = Case.step("aaaa", decides: true, control: .approve)
    #expect(
      Case.assessment(of: Case.file("aaaaaaaaaa", steps: [step], lanes: [])).verdict
        == .humanInTheLoop)
    let lane = Case.lane("rest", control: .human)
    let file = Case.file("aaaaaaaaaa", steps: [Case.step("aaaa", decides: true)], lanes: [lane])
    #expect(Case.assessment(of: file).lanes.map(\.verdict) == [.manual])
  }

  @Test("Where everything issued goes against the person, the second control is the control")
  func onlyAdverse() {
    let questionnaire = SmallCase.text(
      gates:
        "- {id: g, when: {affects_person: yes}, requires: human-in-the-loop, duty: review, because: B.}"
    )
    let facts: [String: AnswerValue] = [
      "affects_person": .yesNo(true), "adverse_outcomes": .yesNo(true),
    ]
    func step(_ outcomes: [Bool]) -> AssessedStep {
      let file = Case.file(
        "aaaaaaaaaa", facts: facts, steps: [Case.step("aaaa", decides: true)],
        lanes: [Case.lane("rest", outcomes: outcomes)])
      return Case.assessment(of: file, by: questionnaire).lanes[0].steps[0]
    }
    #expect(
      (step([true, false]).control, step([true, false]).adverseControl)
        == (.reviewOnTrigger, .approve))
    #expect((step([true]).control, step([true]).adverseControl) == (.approve, nil))
    #expect((step([]).control, step([]).adverseControl) == (.reviewOnTrigger, .approve))
  }
}

struct LaneClaimTests {
  typealias Case = LanedCase

  @Test("A laxer letter with a note is a claim; a stricter one or one without a note is none")
  func letters() {
    let lanes = [
      Case.lane("one", share: 0.5, letters: ["q0": "a", "q1": "c", "q2": "b"]), Case.lane("rest"),
    ]
    let file = Case.file("bbbbbbbbbb", lanes: lanes)
    #expect(
      Case.assessment(of: file).claims == [Claim(lane: "one", subject: .question("q0"))])
    let silent = Case.lane("one", share: 0.5, letters: ["q0": "a"], note: nil)
    let without = Case.assessment(of: Case.file("bbbbbbbbbb", lanes: [silent, Case.lane("rest")]))
    #expect(without.claims == [])
    #expect(without.lanes[0].tally.a == 0)
  }

  @Test("A step with a person at it that a later lane passes is a claim where it is left out")
  func leftOut() {
    let steps = [
      Case.step("aaaa", name: "Fetch"), Case.step("bbaa", decides: true, name: "Decide"),
      Case.step("", actor: .person, lanes: ["rest"], name: "Look"),
      Case.step("aaaa", lanes: ["rest"], name: "Log"),
    ]
    let file = Case.file(
      "aabbbbbbbb", steps: steps, lanes: [Case.lane("one", share: 0.5), Case.lane("rest")])
    let lanes = Case.assessment(of: file).lanes
    #expect(lanes[0].claims == [Claim(lane: "one", subject: .leftOut(step: "Look"))])
    #expect(lanes[0].steps.map(\.name) == ["Fetch", "Decide"])
    #expect(lanes[0].stepsUntilProven.map(\.name) == ["Fetch", "Decide", "Look"])
    #expect(lanes[1].claims == [])
  }

  @Test("A deciding step of another lane is no claim of a lane that has its own")
  func decidedElsewhere() {
    func lane(_ own: Bool) -> LaneAssessment {
      let steps = [
        Case.step("bbaa", decides: own, lanes: ["one"], name: "Propose"),
        Case.step("", actor: .person, decides: true, lanes: ["rest"], name: "Decide by hand"),
      ]
      let file = Case.file(
        "aabbbbbbbb", steps: steps, lanes: [Case.lane("one", share: 0.5), Case.lane("rest")])
      return Case.assessment(of: file).lanes[0]
    }
    #expect(lane(true).claims == [])
    #expect(lane(true).stepsUntilProven.map(\.name) == ["Propose"])
    let left = Claim(lane: "one", subject: .leftOut(step: "Decide by hand"))
    #expect(lane(false).claims == [left])
  }

  @Test("Until its claims are proven a lane has the control that it has without them")
  func untilProven() {
    let lanes = [Case.lane("one", share: 0.5, letters: ["q0": "a"]), Case.lane("rest")]
    let steps = [Case.step("aaaa", decides: true)]
    let lane = Case.assessment(of: Case.file("baaaaabbbb", steps: steps, lanes: lanes)).lanes[0]
    #expect((lane.verdict, lane.verdictUntilProven) == (.fullAutomation, .humanInTheLoop))
    #expect(lane.steps.map(\.control) == [.automatic])
    #expect(lane.stepsUntilProven.map(\.control) == [.reviewOnTrigger])
  }

  @Test("A law that asks for a person closes a lane that goes alone, unless a ground is on record")
  func closedByLaw() {
    let gates = """
      - {id: g, when: {affects_person: yes}, requires: human-in-the-loop, duty: review, because: B.}
      - {id: h, when: {jurisdictions: uk}, requires: human-in-the-loop, duty: review, applies_to: adverse, because: B.}
      """
    let questionnaire = SmallCase.text(gates: gates)
    func closed(_ facts: [String: AnswerValue], step: String = "aaaa") -> Bool {
      let file = Case.file(
        "aaaaaaaaaa", facts: facts, steps: [Case.step(step, decides: true)],
        lanes: [Case.lane("rest")])
      return Case.assessment(of: file, by: questionnaire).lanes[0].isClosedByLaw
    }
    #expect(closed(["affects_person": .yesNo(true)]))
    #expect(closed(["affects_person": .yesNo(true), "legal_basis": .choice("none")]))
    #expect(closed(["affects_person": .yesNo(true), "legal_basis": .unknown]))
    #expect(!closed(["affects_person": .yesNo(true), "legal_basis": .choice("contract")]))
    #expect(!closed(["affects_person": .yesNo(true)], step: "aaca"))
    #expect(!closed(["affects_person": .yesNo(false), "jurisdictions": .choices(["uk"])]))
  }
}
