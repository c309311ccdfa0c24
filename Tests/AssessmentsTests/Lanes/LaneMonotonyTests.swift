// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import SeededDice
import ShippedContent
import Testing

@testable import Assessments

/// Properties that must hold for every answer file with lanes, on random ones with a fixed seed.
struct LaneMonotonyTests {
  /// Cases per property.
  private static let cases = rounds(1_000)

  /// What a case meets in a lane: its verdict and the lowest control that settles it.
  private struct Meeting {
    var verdict: Verdict
    var control: Control
  }

  @Test("Moving a letter of workflow, lane or step toward c lowers no verdict and no control")
  func letters() {
    var random = Dice(seed: 21)
    for _ in 0..<Self.cases {
      let before = RandomLanes(using: &random)
      var file = before.file
      move(&file, using: &random)
      expectStricter(file, than: before.file, by: before.questionnaire)
    }
  }

  @Test("A mark that becomes unknown puts a case into no laxer lane")
  func marks() {
    var random = Dice(seed: 22)
    for _ in 0..<Self.cases {
      let random = RandomLanes(using: &random)
      let meetings = meetings(random.file, by: random.questionnaire)
      for (before, after) in zip(meetings, meetings.dropFirst()) {
        expect(after, isNotLaxerThan: before, random.file)
      }
    }
  }

  @Test("No lane is more than one level laxer than the whole, the last not at all")
  func cap() {
    var random = Dice(seed: 23)
    for _ in 0..<Self.cases {
      let laned = RandomLanes(using: &random)
      let whole = Outcome.verdict(of: Situation(laned.file, laned.questionnaire))
      let verdicts = meetings(laned.file, by: laned.questionnaire).map(\.verdict)
      #expect(verdicts.allSatisfy { $0 >= whole.oneLevelLaxer })
      #expect(verdicts.last.map { $0 >= whole } ?? false)
    }
  }

  @Test("A lane without its claims is never laxer than with them")
  func untilProven() {
    var random = Dice(seed: 25)
    for _ in 0..<Self.cases {
      let laned = RandomLanes(using: &random)
      let (workflow, whole) = reckoned(laned.file, by: laned.questionnaire)
      let chain = workflow.chain(whole: whole)
      let without = workflow.chainWithoutClaims(whole: whole, atLeast: chain)
      for (claimed, link) in zip(chain.links, without.links) {
        expect(meeting(link), isNotLaxerThan: meeting(claimed), laned.file)
      }
    }
  }

  /// Whole assessments search for flips and take longer.
  @Test("Without lanes everything is as it was, and one lane without claims changes nothing")
  func withoutLanes() {
    var random = Dice(seed: 24)
    for _ in 0..<(Self.cases / 25) {
      let laned = RandomLanes(using: &random)
      var file = laned.file
      file.lanes = []
      for index in file.steps.indices { file.steps[index].lanes = nil }
      let plain = Assessment(of: file, by: laned.questionnaire)
      #expect(plain.lanes.isEmpty && plain.withoutLanes == nil && plain.claims.isEmpty)
      file.lanes = [LanedCase.lane("rest")]
      let single = Assessment(of: file, by: laned.questionnaire)
      #expect(single.verdict == plain.verdict)
      #expect(single.steps.map(\.control) == plain.steps.map(\.control))
      #expect(single.flips == plain.flips)
      #expect(single.changesToFlip == plain.changesToFlip)
      #expect(single.bestCase == plain.bestCase)
      #expect(single.bestCase <= single.verdict)
    }
  }

  // MARK: Moves

  private func move(_ file: inout AnswerFile, using random: inout Dice) {
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let id = "q\(Int.random(in: 0..<10, using: &random))"
      let moved = towardC(file.answers[id]?.value, using: &random)
      file.answers[id]?.value = moved
    case 1:
      let lane = Int.random(in: 0..<file.lanes.count, using: &random)
      guard let id = file.lanes[lane].answers.questions.keys.sorted().randomElement(using: &random),
        id.hasPrefix("q")
      else { return }
      let moved = towardC(file.lanes[lane].answers.questions[id]?.value, using: &random)
      file.lanes[lane].answers.questions[id]?.value = moved
    default:
      let systems = file.steps.indices.filter { file.steps[$0].actor == .system }
      guard let step = systems.randomElement(using: &random),
        let question = StepQuestion.allCases.randomElement(using: &random)
      else { return }
      let moved = towardC(file.steps[step].answers[question]?.value, using: &random)
      file.steps[step].answers[question]?.value = moved
    }
  }

  private func towardC(_ value: AnswerValue?, using random: inout Dice) -> AnswerValue {
    guard case .letter(let letter)? = value else { return .letter(.c) }
    let stricter: [AnswerValue] = Letter.allCases.filter { $0 >= letter }.map(AnswerValue.letter)
    return (stricter + [.unknown]).randomElement(using: &random) ?? .unknown
  }

  // MARK: Comparing

  private func reckoned(
    _ file: AnswerFile, by questionnaire: Questionnaire
  ) -> (workflow: LanedWorkflow, whole: Verdict) {
    let situation = Situation(file, questionnaire)
    return (LanedWorkflow(file, whole: situation), Outcome.verdict(of: situation))
  }

  private func meeting(_ link: LaneChain.Link) -> Meeting {
    Meeting(
      verdict: link.outcome.verdict,
      control: link.outcome.steps.leastDecidingControl ?? .automatic)
  }

  private func meetings(_ file: AnswerFile, by questionnaire: Questionnaire) -> [Meeting] {
    let (workflow, whole) = reckoned(file, by: questionnaire)
    return workflow.chain(whole: whole).links.map(meeting)
  }

  private func expectStricter(
    _ stricter: AnswerFile, than laxer: AnswerFile, by questionnaire: Questionnaire
  ) {
    let before = meetings(laxer, by: questionnaire)
    let after = meetings(stricter, by: questionnaire)
    let shares = LaneShares(of: laxer.lanes)
    #expect(
      shares.combined(before.map(\.verdict)) <= shares.combined(after.map(\.verdict)))
    for (old, new) in zip(before, after) { expect(new, isNotLaxerThan: old, laxer) }
  }

  private func expect(_ new: Meeting, isNotLaxerThan old: Meeting, _ file: AnswerFile) {
    if new.verdict < old.verdict || new.control < old.control {
      Issue.record("\(old) → \(new) of \(file.answers.mapValues(\.value)) \(file.lanes)")
    }
  }
}
