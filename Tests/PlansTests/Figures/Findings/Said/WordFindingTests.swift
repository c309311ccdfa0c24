// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

/// Findings of what was said in words: they ask back.
@Suite struct WordFindingTests {
  private func found(
    _ rule: FindingID, _ answers: [String] = [], lane: [String] = [], last: [String] = [],
    more: String = ""
  ) throws -> [Finding] {
    try findingContext(
      "aaaaaaaaaa", answers, rest: twoLanes(lane, last: last, more: more)
    ).found(rule)
  }

  @Test func `an outcome that sounds as if it went against somebody closes the lane`() throws {
    func found(_ what: String, _ adverse: String = "no") throws -> [Finding] {
      try self.found(
        .outcomeSoundsAdverse, ["adverse_outcomes: yes"],
        lane: [
          "outcomes: [{what: pay, adverse: no}, {what: \(what), adverse: \(adverse)}]",
          "answers: {adverse_outcomes: {answer: \(adverse), note: Nothing is taken}}",
        ])
    }
    let finding = try #require(try found("take off the lunch").first)
    #expect(finding.subjects == [.lane("quick"), .outcome(lane: "quick", 1)])
    #expect(finding.stops == .lane("quick"))
    #expect(try found("pay the lunch").isEmpty)
    #expect(try found("take off the lunch", "yes").isEmpty)
    #expect(try found("never refuse").isEmpty)
  }

  @Test func `silence that settles a case is asked back, where results can go against people`()
    throws
  {
    func found(_ text: String, _ fact: String = "yes") throws -> [[FindingSubject]] {
      try self.found(
        .silenceSettles, ["adverse_outcomes: \(fact)"], last: ["on_no_answer: \(text)"]
      ).map(\.subjects)
    }
    #expect(try found("The claim is refused") == [[.lane("others")]])
    #expect(try found("\"If nobody answers, the claim is refused\"") == [[.lane("others")]])
    for text in ["automatically granted", "Granted by default", "It gets paid"] {
      #expect(try found(text) == [[.lane("others")]], "\(text)")
    }
    #expect(try found("The claim stays open").isEmpty)
    #expect(try found("It is not refused").isEmpty)
    #expect(try found("\"Nothing is sent, and it never gets refused\"").isEmpty)
    #expect(try found("It must be approved by the lead").isEmpty)
    #expect(try found("The claim is refused", "no").isEmpty)
    #expect(try found("The claim is refused", "\"?\"") == [[.lane("others")]])
  }

  @Test func `who decides or stands in, and is said not to answer for it, is asked back`() throws {
    func found(_ note: String, backup: String = "Team lead") throws -> [Finding] {
      var file = try answerFile("aaaaaaaaaa", rest: twoLanes(last: ["backup: \(backup)"]))
      file.answers[WhoAnswers.question]?.note = note
      return FindingContext(file, by: try Shipped.base.get()).found(.standInDisclaimed)
    }
    let finding = try #require(
      try found("Ann stands for the card; a team lead stands for the talk, not for the score.")
        .first)
    #expect(finding.subjects == [.role("Team lead"), .lane("others")])
    #expect(finding[.what] == .text("a team lead stands for the talk, not for the score"))
    // Of somebody else, and of somebody who answers for it, nothing is asked.
    #expect(try found("A team lead stands for the talk, not for the score", backup: "Bo").isEmpty)
    #expect(try found("A team lead stands for the talk and the score").isEmpty)
    #expect(try found("Ann is not for it; a team lead is").isEmpty)
  }

  @Test func `a review on triggers that goes alone is asked back, with a rule for the kind not`()
    throws
  {
    func found(_ control: String, more: String = "") throws -> [[FindingSubject]] {
      try self.found(.triggerWithoutRule, lane: ["control: \(control)"], more: more).map(\.subjects)
    }
    #expect(try found("review-on-trigger") == [[.lane("quick")]])
    #expect(try found("automatic").isEmpty)
    #expect(try found("approve").isEmpty)
    #expect(
      try found(
        "review-on-trigger",
        more: "rules:\n  - {what: A second claim on one day is read, at: {lane: quick}}"
      ).isEmpty)
  }

  @Test func `a case that silence would settle stays open in the plan`() throws {
    func said(_ text: String, _ fact: String = "yes") throws -> String? {
      let context = try findingContext(
        "bbbbbbbbbb", ["adverse_outcomes: \(fact)"],
        rest: twoLanes(last: ["on_no_answer: \(text)"]))
      return Unanswered.said(of: "others", in: context.file, context.found(.silenceSettles))
    }
    #expect(try said("The claim is refused") == nil)
    #expect(try said("The claim is refused", "no") == "The claim is refused")
    #expect(try said("The claim waits for Ann") == "The claim waits for Ann")
  }

  @Test func `a limit of people's lane that what goes alone lacks is found`() throws {
    func found(_ mark: String, first: String = "", last: String = "") throws -> [Finding] {
      let rest = """
        lanes:
          - {id: quick, name: Quick, share: 0.5, marks: [{field: amount, at_most: 100, unit: EUR}]\(first)}
          - {id: seen, name: Seen, share: 0.3, marks: [\(mark)], control: approve\(last)}
          - {id: others, name: Rest, control: human}
        steps:
          - name: Settle
            actor: system
            decides: yes
            answers: {reliability: a, error_risk: a, judgment: a, customer_sensitivity: a}
        """
      return try findingContext("aaaaaaaaaa", rest: rest).found(.limitOnlyInStricter)
    }
    let finding = try #require(try found("{field: days, at_most: 90, unit: days}").first)
    #expect(finding.subjects == [.lane("quick"), .mark(lane: "seen", field: "days")])
    #expect(finding[.high] == .text("90 days"))
    #expect(finding[.low] == nil)
    #expect(try found("{field: changes, at_least: 1}").first?[.low] == .text("1"))
    // Fields that both look at, and marks without a number.
    #expect(try found("{field: amount, at_most: 900, unit: EUR}").isEmpty)
    #expect(try found("{field: kind, is: spare part}").isEmpty)
    // Lanes that are about different things.
    let other = ", outcomes: [{what: refund, adverse: no}]"
    let days = "{field: days, at_most: 90}"
    #expect(
      try found(days, first: ", outcomes: [{what: answer, adverse: no}]", last: other).isEmpty)
    #expect(try found(days, first: other, last: other).count == 1)
  }

  @Test func `a limit that was said and that no mark holds is found`() throws {
    func found(_ decision: String) throws -> [Finding] {
      try self.found(
        .limitInWords, more: "decisions: [{what: \"\(decision)\", who: Head, date: 2026-11-22}]")
    }
    let finding = try #require(try found("Above 250 EUR somebody looks").first)
    #expect(finding[.limit] == .text("250 EUR"))
    #expect(finding[.otherLimit] == .text("“amount” at 100 EUR"))
    #expect(try found("Above 100 EUR somebody looks").isEmpty)
    // No limit, another unit, no number.
    #expect(try found("It took 250 EUR").isEmpty)
    #expect(try found("Above 250 points somebody looks").isEmpty)
    #expect(try found("Above all somebody looks").isEmpty)
    #expect(try found("Up to 1,500 EUR alone, and above 1,500 EUR two").count == 1)
  }

  @Test func `people who are counted and away are found`() throws {
    func found(_ note: String, count: Int = 4) throws -> Finding? {
      try self.found(
        .countedButAway, ["reviewers: {answer: \(count), note: \"\(note)\"}"]
      ).first
    }
    #expect(try found("One is on parental leave")?.number(.proposedCount) == 3)
    #expect(try found("All at their desks") == nil)
    #expect(try found("One is on parental leave", count: 1) == nil)
    func audit(_ note: String) throws -> Finding? {
      try self.found(
        .countedButAway, more: "audit: {who: Auditor, hours_per_day: 2, note: \"\(note)\"}"
      ).first
    }
    #expect(try audit("The post is half filled")?.number(.hoursThere) == 2)
    #expect(try audit("Every day") == nil)
  }

  @Test func `a metric that compares people is found where nobody is rated`() throws {
    func found(_ what: String, _ fact: String) throws -> [Finding] {
      try self.found(
        .metricComparesStaff, ["evaluates_staff: \(fact)"],
        more: "metrics: [{what: \"\(what)\", at_most: 5}]")
    }
    #expect(try found("Changes per agent", "no").map(\.subjects) == [[.metric(0)]])
    #expect(try found("Changes per agent", "yes").isEmpty)
    #expect(try found("Changes per kind of claim", "no").isEmpty)
  }
}
