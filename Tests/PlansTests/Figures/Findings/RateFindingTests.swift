// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Foundation
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct RateFindingTests {
  private func found(
    _ rule: FindingID, _ answers: [String], rest: String = "", letters: String = "bbbbbbbbbb"
  ) throws -> [Finding] {
    try findingContext(letters, answers, rest: rest).found(rule)
  }

  /// Fewer than 5 in 100 are rare, more than 15 in 100 frequent, as the question says.
  @Test(arguments: [
    ("a", "0.049", false), ("a", "0.05", true), ("b", "0.15", false), ("b", "0.151", true),
    ("c", "0.9", false), ("c", "0.01", false),
  ])
  func `an answer laxer than the count of what is overruled is found`(
    _ letter: String, _ rate: String, _ isFound: Bool
  ) throws {
    let finding = try found(
      .overruledMoreThanSaid, ["override_rate_today: {answer: \(rate), of: 1000}"],
      letters: "bbbbbbbb\(letter)b"
    ).first
    #expect((finding != nil) == isFound)
    #expect(finding == nil || finding?[.letter] == .letter(letter == "a" ? .b : .c))
  }

  @Test func `counts of lanes that are not parts of the count of all are found`() throws {
    func lanes(_ first: (Int, Int), _ last: (Int, Int)?, of: Int = 100) -> String {
      func rate(_ count: (Int, Int)) -> String {
        "{answer: \((Double(count.0) / Double(count.1) * 10_000).rounded() / 10_000), of: \(count.1)}"
      }
      let own = last.map { ["answers: {proposal_error_rate: \(rate($0))}"] } ?? []
      return twoLanes(
        ["answers: {proposal_error_rate: \(rate(first))}"],
        last: ["share: {count: \(of - first.1), of: \(of)}"] + own,
        share: "{count: \(first.1), of: \(of)}")
    }
    func found(_ whole: Int, _ rest: String) throws -> Finding? {
      let rate = Double(whole) / 100
      return try self.found(
        .kindCountsDiffer, ["proposal_error_rate: {answer: \(rate), of: 100}"], rest: rest
      ).first
    }
    // Six of all, of which four and two are of the lanes.
    #expect(try found(6, lanes((4, 60), (2, 40))) == nil)
    let more = try #require(try found(6, lanes((4, 60), (3, 40))))
    #expect(more.number(.errors) == 6 && more.number(.otherErrors) == 7)
    #expect(more.lanes == ["quick", "others"])
    #expect(try found(6, lanes((4, 60), (1, 40))) != nil)
    // What one lane leaves is the other's, as long as it leaves any.
    #expect(try found(6, lanes((6, 60), nil)) == nil)
    #expect(try found(6, lanes((7, 60), nil))?.number(.otherCases) == 60)
    // Of other cases nothing is to be said.
    #expect(try found(6, lanes((7, 60), nil, of: 90)) == nil)
  }

  @Test func `a rate above the target is found, one at it is not`() throws {
    func rate(_ rate: String) throws -> Finding? {
      try found(.rateAboveTarget, ["proposal_error_rate: \(rate)", "target_error_rate: 0.02"]).first
    }
    #expect(try rate("0.02") == nil)
    let finding = try #require(try rate("0.0201"))
    #expect(finding.number(.rate) == 0.0201)
    #expect(finding.number(.target) == 0.02)
    // Nobody counted it: no interval.
    #expect(finding.number(.low) == finding.number(.high))
  }

  @Test func `today's rate of results is none of a system that does not work alone`() throws {
    let answers = ["error_rate_today: 0.3", "target_error_rate: 0.02"]
    #expect(try found(.rateAboveTarget, answers + ["current_state: assisted"]).isEmpty)
    #expect(try found(.rateAboveTarget, answers + ["current_state: automated"]).count == 1)
  }

  @Test func `a lane in which people decide has no rate of proposals`() throws {
    let answers = ["proposal_error_rate: 0.3", "target_error_rate: 0.02"]
    #expect(try found(.rateAboveTarget, answers, rest: twoLanes()).map(\.lanes) == [["quick"]])
  }

  @Test func `people who get more wrong than is accepted are told where they go on deciding`()
    throws
  {
    func people(_ rate: String, more: [String] = [], letters: String = "ccccccbbbb") throws
      -> [Finding]
    {
      try found(
        .peopleAboveTarget, ["error_rate_today: \(rate)", "target_error_rate: 0.02"] + more,
        letters: letters)
    }
    #expect(try people("0.02").isEmpty)
    let finding = try #require(try people("{answer: 0.04, of: 500}").first)
    #expect(finding.number(.rate) == 0.04 && finding.number(.target) == 0.02)
    #expect(finding.number(.errors) == 20 && finding.number(.cases) == 500)
    // A system that works alone today is no people; and where it proposes, its proposals count.
    #expect(try people("0.04", more: ["current_state: automated"]).isEmpty)
    #expect(try people("0.04", letters: "bbbbbbbbbb").isEmpty)
    // Where a kind goes alone, its gate says what must be shown.
    let answers = ["error_rate_today: 0.04", "target_error_rate: 0.02"]
    #expect(try found(.peopleAboveTarget, answers, rest: twoLanes()).isEmpty)
    let byHand = twoLanes(["control: human"])
    #expect(
      try found(.peopleAboveTarget, answers, rest: byHand).map(\.lanes) == [["quick", "others"]])
  }

  @Test func `a rate that two lanes share is told once`() throws {
    let finding = try #require(try ModelFile.chat.context().found(.rateAboveTarget).first)
    #expect(finding.lanes == ["answer", "booking"])
    // 42 of 600: 5.1 to 9.3 in 100.
    #expect(isNear(finding.number(.low), 0.0509, by: 5e-5))
    #expect(isNear(finding.number(.high), 0.0934, by: 5e-5))
  }

  @Test func `a rate seen on a part makes its answer unknown`() throws {
    func part(_ share: String) throws -> Finding? {
      try found(
        .rateSeenOnPart,
        [
          "override_rate_today: {answer: 0.03, of: 100, seen: {what: the hard ones, share: \(share)}}"
        ],
        letters: "aaaaaaaaaa"
      ).first
    }
    #expect(try part("1") == nil)
    let finding = try #require(try part("0.59"))
    #expect(isNear(finding.number(.otherShare), 0.41))
    #expect(finding[.verdict] == .verdict(.fullAutomation))
    // As c it lets a gate ask for people.
    #expect(finding[.otherVerdict] == .verdict(.humanInTheLoop))
    #expect(finding[.letter] == .letter(.c))
    // All that the one answer did is undone by it.
    #expect(finding.number(.changes) == 1)
  }

  @Test func `one more answer makes the chats manual once overrides are not known`() throws {
    let context = try ModelFile.chat.context()
    let finding = try #require(context.found(.rateSeenOnPart).first)
    // The verdict stays as it is, so that no other one is told.
    #expect(finding[.verdict] == .verdict(.humanInTheLoop))
    #expect(finding[.otherVerdict] == nil)
    let more = context.assessment {
      $0.answers["override_rate"]?.value = .unknown
      $0.answers["predictability"]?.value = .letter(.c)
    }
    #expect(more.withoutLanes?.verdict == .manual)
  }

  @Test func `a rate without cases has no interval, and a sample is proposed`() throws {
    func found(_ rate: String) throws -> Finding? {
      try self.found(
        .rateUncounted,
        ["proposal_error_rate: \(rate)", "target_error_rate: 0.02", "reviewer_miss_rate: 0"]
      ).first
    }
    #expect(try found("{answer: 0.01, of: 700}") == nil)
    // The smallest n with 0.98ⁿ ≤ 0.05.
    let finding = try #require(try found("0.01"))
    var n = 1
    while pow(0.98, Double(n)) > 0.05 { n += 1 }
    #expect(finding.number(.proposedCount) == Double(n))
  }

  @Test func `results and proposals are not set against each other`() throws {
    let proposals = "proposal_error_rate: {answer: 0.0129, of: 700}"
    func found(_ answers: [String]) throws -> [Finding] {
      try self.found(.ratesOfDifferentThings, answers)
    }
    let finding = try #require(
      try found(["current_state: assisted", "error_rate_today: 0.045", proposals]).first)
    #expect(finding.number(.rate) == 0.045)
    #expect(finding.number(.otherRate) == 0.0129)
    #expect(finding[.cases] == nil)
    #expect(finding.number(.otherCases) == 700)
    #expect(try found(["current_state: assisted", proposals]).isEmpty)
    #expect(try found(["current_state: assisted", "error_rate_today: 0.0129", proposals]).isEmpty)
    // A system that works alone has one rate of both.
    #expect(
      try found(["current_state: automated", "error_rate_today: 0.045", proposals]).isEmpty)
  }

  @Test func `overrides alone are no errors`() throws {
    let overrides = "override_rate_today: {answer: 0.03, of: 100}"
    let finding = try #require(try found(.onlyOverridesKnown, [overrides]).first)
    #expect(finding.number(.rate) == 0.03)
    #expect(isNear(finding.number(.high), 0.0852, by: 5e-5))
    #expect(try found(.onlyOverridesKnown, [overrides, "proposal_error_rate: 0.01"]).isEmpty)
    #expect(try found(.onlyOverridesKnown, []).isEmpty)
  }

  @Test func `the cases behind a letter are held against the target`() throws {
    func found(_ right: Int, _ target: Double) throws -> Finding? {
      let rest = """
        steps:
          - name: Write the reasons
            actor: system
            answers:
              reliability: {answer: b, right: \(right), of: 60}
              error_risk: b
              judgment: b
              customer_sensitivity: b
        """
      return try self.found(.evidenceAboveTarget, ["target_error_rate: \(target)"], rest: rest)
        .first
    }
    // 6 of 60: 3.76 to 20.5 in 100.
    let finding = try #require(try found(54, 0.037))
    #expect(finding.subjects == [.step("Write the reasons"), .question("reliability")])
    #expect(isNear(finding.number(.rate), 0.1))
    #expect(isNear(finding.number(.low), 0.0376, by: 1e-4))
    #expect(isNear(finding.number(.high), 0.2051, by: 1e-4))
    #expect(try found(54, 0.038) == nil)
    #expect(try found(60, 0.001) == nil)
  }

  @Test func `a scored letter has its cases too`() throws {
    let answers = ["target_error_rate: 0.02", "accountability: {answer: a, right: 80, of: 100}"]
    let context = try findingContext("bbbbbbbbb", answers)
    #expect(context.found(.evidenceAboveTarget).map(\.subjects) == [[.question("accountability")]])
  }
}
