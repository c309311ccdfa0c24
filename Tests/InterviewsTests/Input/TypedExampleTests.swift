// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Testing

@testable import Interviews

/// What a screen or a refusal shows as an example can be typed where it is shown.
struct TypedExampleTests {
  private static let laned =
    wholeAnswers.replacing("participants: [Ann, Bo]", with: "participants: [Ann, Bo]\ndecider: Ann")
      + """
        pattern: document-processing
      lanes:
        - id: clear
          name: Clear
          share: 0.6
          marks: [no doubt]
        - {id: medical, name: Medical}

      """

  /// A line that is refused at a place, whose example is then typed there.
  @Test(arguments: [
    ("predictability", "x"), ("predictability", ":vote a"), ("predictability", ":vote a x"),
    ("predictability", ":vote d 1"), ("affects_person", ":vote perhaps"), ("affects_person", "b"),
    ("jurisdictions", "mars"), ("domain", "elsewhere"), ("pattern", "no"), ("timing", "maybe"),
    ("volume_per_day", "many"), ("volume_per_day", "0"),
    ("peak_days_per_year", "many"), ("peak_days_per_year", "400"), ("reviewers", "several"),
    ("service_hours", "long"), ("service_hours", "25"),
    ("service_hours", "9 to 5"), ("error_rate_today", "12"), ("handling_minutes", "long"),
    ("hourly_cost", "dear"), ("start_date", "soon"), ("steps", "9 abba"), ("steps", "2 abcd"),
    ("steps", "2 lanes nobody"), ("steps", "2 nobody"), ("lanes", "clear"),
    ("predictability", ":goto"),
    ("predictability", ":action"),
    ("predictability", ":action Count @Anm +2w"),
    ("predictability", ":action Count @Ann by 2020-01-01"),
    ("predictability", ":park @Ann"), ("predictability", ":deadline soon"),

    ("predictability", ":decider Anm"), ("predictability", ":participants Ann, Ann"),
    ("predictability", ":note x @Anm"),
  ])
  func theExampleOfARefusalIsTaken(place: String, line: String) throws {
    let refused = try hold(Self.laned, [":goto \(place)", line]).script.refusals
    let example = try #require(refused.first?.example, "nothing is refused")
    // Where two readings are possible, each of them can be typed.
    for one in example.split(separator: ", or ").map(String.init) {
      let taken = try hold(Self.laned, [":goto \(place)", one]).script.refusals
      #expect(taken.isEmpty, "\(one): \(taken.map(\.message))")
    }
  }

  @Test(arguments: ["b 1 c 1", "b 1, c 1", "1 b 1 c", "b1 c1", "all b", "c=Bo, b=Ann"])
  func votesAreTakenWithAndWithoutCommas(line: String) throws {
    let held = try hold(Self.laned, [":goto predictability", ":vote \(line)"])
    #expect(held.script.refusals.isEmpty)
    #expect(held.sheet.entries["predictability"]?.rounds.first?.votes.count == 2)
  }

  @Test(arguments: ["2 Medical", "2 lanes Medical", "2 lanes medical", "2 all"])
  func theKindsOfAStepAreTakenAlikeAtBothPrompts(line: String) throws {
    let held = try hold(Self.laned, [":goto steps", line])
    #expect(held.script.refusals.isEmpty)
    let expected: [String]? = line.hasSuffix("all") ? nil : ["medical"]
    #expect(held.sheet.steps.dropFirst().first?.lanes == expected)
    let passing = try StepLanesInput.read(line, count: 3, lanes: held.sheet.lanes)
    #expect(passing == [1: expected])
  }

  @Test(arguments: [
    ("amount 10-15 %", "amount <= 15 %"), ("amount 300 EUR", "amount <= 300 EUR"),
    ("amount €300", "amount <= €300"), ("score 20 %", "score <= 20 %"),
  ])
  func aLimitWithoutItsSideIsAskedAbout(line: String, example: String) throws {
    let refusal = #expect(throws: InputRefusal.self) { try MarkInput.read(line) }
    #expect(refusal?.example == example)
    #expect(throws: Never.self) { try MarkInput.read(example) }
  }

  @Test(arguments: ["policy signed within 14 days", "no injury", "Tier 1", "second claim of 2026"])
  func wordsWithNumbersStayWords(line: String) throws {
    #expect(try MarkInput.read(line).first?.words == line)
  }

  @Test(arguments: [
    ("jurisdictions", "European Union, other", "eu, other"),
    ("jurisdictions", "Georgia, United States", "us-ga"), ("jurisdictions", "eu uk", "eu, uk"),
    ("domain", "Health coverage, Insurance", "health-coverage, insurance"),
    ("timing", "no", "batch"), ("timing", "No, cases can wait", "batch"),
    ("timing", "yes", "real-time"),
  ])
  func whatTheScreenSaysCanBeTyped(id: String, line: String, typed: String) throws {
    let question = try #require(try answerSheet(wholeAnswers).questionnaire.question(id))
    let reading = try AnswerInput.read(line, for: question, participants: [], today: today)
    #expect(AnswerInput.typed(reading.value, for: question) == typed)
  }
}
