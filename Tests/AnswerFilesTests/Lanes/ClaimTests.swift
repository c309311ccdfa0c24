// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Testing

/// A laxer answer of a lane counts only with a note, and never in the last lane.
@Suite struct ClaimTests {
  private func file(_ answers: String, last: String = "{}", set: [String] = []) throws -> AnswerFile
  {
    try lanedFile(
      laned(
        "  - {id: a, marks: [m], answers: \(answers)}\n  - {id: b, answers: \(last)}",
        answers: "  adverse_outcomes: yes\n  automation: ai"), set: set)
  }

  @Test func aNoteMakesItCount() throws {
    let own = try file("{error_impact: {answer: a, note: Small}, judgment: a}")
    let counts = own.answers(in: own.lanes[0])
    #expect(counts["error_impact"]?.value == .letter(.a))
    #expect(counts["judgment"]?.value == .letter(.b))
    let shared = try file("{judgment: a, adverse_outcomes: no, automation: rules, note: For all}")
    let all = shared.answers(in: shared.lanes[0])
    #expect(all["judgment"]?.value == .letter(.a))
    #expect(all["adverse_outcomes"]?.value == .yesNo(false))
    #expect(all["automation"]?.value == .choice("rules"))
  }

  @Test func theLastLaneClaimsNothing() throws {
    let file = try file("{}", last: "{judgment: {answer: a, note: Because}, error_impact: c}")
    let counts = file.answers(in: file.lanes[1])
    #expect(counts["judgment"]?.value == .letter(.b))
    #expect(counts["error_impact"]?.value == .letter(.c))
  }

  @Test func aStricterAnswerNeedsNoNote() throws {
    let file = try file("{error_impact: \"?\", judgment: c}")
    #expect(file.answers(in: file.lanes[0])["error_impact"]?.value == .unknown)
    #expect(file.answers(in: file.lanes[0])["judgment"]?.value == .letter(.c))
  }

  @Test func lettersOfStepsFollowTheSameRule() throws {
    let file = try file(
      "{steps: {Decide: {reliability: {answer: a, note: Tried}, judgment: a, error_risk: c}}}")
    let letters = file.letters(of: file.steps[0], in: file.lanes[0])
    #expect(letters[.reliability]?.value == .letter(.a))
    #expect(letters[.judgment]?.value == .letter(.b))
    #expect(letters[.errorRisk]?.value == .letter(.c))
  }

  @Test func figuresAreNoClaims() throws {
    let file = try file("{review_minutes: 1, proposal_error_rate: {count: 1, of: 350}}")
    #expect(file.answers(in: file.lanes[0])["review_minutes"]?.origin == .answerFile)
    #expect(file.answers(in: file.lanes[0])["proposal_error_rate"]?.sample?.of == 350)
  }

  @Test(arguments: [
    (Letter.a, Letter.b, true), (.b, .a, false), (.b, .b, false), (.c, .b, false), (.a, .c, true),
  ])
  func lettersAreOrdered(own: Letter, whole: Letter, isLaxer: Bool) {
    #expect(Strictness.isLaxer(.letter(own), than: .letter(whole)) == isLaxer)
  }

  @Test func unknownIsAsStrictAsTheStrictest() {
    #expect(!Strictness.isLaxer(.unknown, than: .letter(.c)))
    #expect(!Strictness.isLaxer(.letter(.c), than: .unknown))
    #expect(Strictness.isLaxer(.letter(.b), than: .unknown))
    #expect(Strictness.isLaxer(.yesNo(false), than: .unknown))
    #expect(Strictness.isLaxer(.choice("contract"), than: .choice("none")))
    #expect(!Strictness.isLaxer(.letter(.a), than: nil))
  }

  @Test func theCommandLineReachesALaneByItsName() throws {
    let whole = try file("{error_impact: {answer: a, note: Small}}", set: ["error_impact=c"])
    #expect(whole.answers["error_impact"]?.value == .letter(.c))
    #expect(whole.answers(in: whole.lanes[0])["error_impact"]?.value == .letter(.a))
    let lane = try file("{}", set: ["lanes.a.judgment={answer: a, note: Tried}"])
    #expect(lane.answers["judgment"]?.value == .letter(.b))
    #expect(lane.answers(in: lane.lanes[0])["judgment"]?.origin == .commandLine)
  }
}
