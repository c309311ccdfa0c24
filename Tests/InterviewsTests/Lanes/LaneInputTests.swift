// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import ShippedContent
import StrictYAML
import Testing
import Values

@testable import Interviews

struct LaneInputTests {
  @Test(
    arguments: [
      ("clear 62, unclear 30, rest", [0.62, 0.3, nil]), ("clear 62%; rest", [0.62, nil]),
      ("clear 62 %, rest", [0.62, nil]), ("clear 62,5, rest", [0.625, nil]),
      ("clear 62.125, rest", [0.62125, nil]), ("clear 33.3, rest", [0.333, nil]),
      ("a, b, c", [nil, nil, nil]), ("clear 62, rest 38", [0.62, nil]), ("a ?, b", [nil, nil]),
    ] as [(String, [Double?])])
  func readsNamesWithShares(_ line: String, _ shares: [Double?]) throws {
    #expect(try LaneNamesInput.read(line).map(\.share) == shares)
  }

  @Test(
    arguments: [
      ("clear 50-60, rest", 0.55, "50% to 60%, of which the middle counts"),
      ("clear 10%-15%, rest", 0.125, "10% to 15%, of which the middle counts"),
      ("clear 50 – 60, rest", 0.55, "50% to 60%, of which the middle counts"),
      ("clear 50 to 60, rest", 0.55, "50% to 60%, of which the middle counts"),
      ("clear 60-50, rest", nil, nil), ("clear 50-160, rest", nil, nil),
    ] as [(String, Double?, String?)])
  func aShareCanBeARange(_ line: String, _ share: Double?, _ range: String?) {
    let read = try? LaneNamesInput.read(line).first
    #expect(read?.share == share && read?.range == range)
  }

  @Test(
    arguments: [
      ("border 1 in 4, rest", "border", 0.25), ("border about one in four, rest", "border", 0.25),
      ("border half, rest", "border", 0.5),
      ("vegan or no pork two thirds, rest", "vegan or no pork", 2.0 / 3),
      ("odd a quarter, rest", "odd", 0.25), ("odd 3/4, rest", "odd", 0.75),
      ("odd 310 of 500, rest", "odd", 0.62), ("odd 310 out of 500, rest", "odd", 0.62),
      // A name is whatever else it ends with, and quotes make one of anything.
      ("\"first half\" 20, rest", "first half", 0.2), ("the third, rest", "the third", nil),
      ("half, rest", "half", nil), ("open 24/7, rest", nil, nil),
    ] as [(String, String?, Double?)])
  func aShareIsReadAsPeopleSayIt(_ line: String, _ name: String?, _ share: Double?) {
    let read = try? LaneNamesInput.read(line).first
    #expect(read?.name == name)
    #expect((read?.share).map { ($0 * 10_000).rounded() } == share.map { ($0 * 10_000).rounded() })
    #expect(read?.isEstimate ?? false == line.contains("about"))
  }

  @Test func aCountedShareSaysOfHowMany() throws {
    let counted = try #require(try LaneNamesInput.read("odd 310 of 500, rest").first?.spoken)
    #expect(counted.sample == Sample(count: 310, of: 500) && counted.said == "310 of 500")
    #expect(try LaneNamesInput.read("odd 1 in 20, rest").first?.spoken?.sample == nil)
    for name in ["First half", "Batch 1 in 4", "Odd third", "Two thirds"] {
      let lanes = [LaneNamesInput.Named(name: name), LaneNamesInput.Named(name: "Rest")]
      #expect(try LaneNamesInput.read(LaneNamesInput.typed(lanes)).map(\.name) == [name, "Rest"])
    }
  }

  @Test func twoLimitsAreTwoMarks() throws {
    let marks = try MarkInput.read("repair costs between 80 and 400 EUR, from 2 to 4 photos")
    #expect(
      marks.map(\.typed) == [
        "repair costs >= 80 EUR", "repair costs <= 400 EUR", "from 2 to 4 photos",
      ])
    let other = try MarkInput.read("amount is from 80 to 400 EUR, talks between us and them")
    #expect(
      other.map(\.typed) == ["amount >= 80 EUR", "amount <= 400 EUR", "talks between us and them"])
  }

  @Test func bothSpellingsOfAQuestionCount() throws {
    let questions = try Shipped.base.get().scored
    #expect(try LaneLettersInput.read("judgement a", for: questions).letters == ["judgment": .a])
    let refusal = try #require(throws: InputRefusal.self) {
      try LaneLettersInput.read("judgmant a", for: questions)
    }
    #expect(refusal.example == "judgment a")
  }

  @Test(arguments: [
    "clear 62", "clear 62, clear 30, rest", "clear 62, unclear 50, rest", "clear 120, rest",
    "clear 62, rest 30", "62, rest", "a,b,c,d,e,f,g,h,i,j", "clear 1e3, rest", "clear 1e1, rest",
    "clear 0x10, rest", "clear -5, rest", "clear +-5, rest", "claims over 500, rest", "a 62.5.1, b",
    "\"\", rest", "Tier 1, Tier 2, rest",
  ])
  func refusesWhatIsNoKindOfCases(_ line: String) {
    #expect(throws: InputRefusal.self) { try LaneNamesInput.read(line) }
  }

  @Test(
    arguments: [
      ("Tier 1 62, Tier 2 30, Tier 3", ["Tier 1", "Tier 2", "Tier 3"]),
      ("\"Tier 2\", rest", ["Tier 2", "rest"]), ("\"Tier 2\" 40, rest", ["Tier 2", "rest"]),
      ("“Claims over 500” 30; rest", ["Claims over 500", "rest"]),
      ("\"a, b\" 3, rest", ["a, b", "rest"]), ("a, b 3; rest", ["a, b", "rest"]),
      ("nan, infinity", ["nan", "infinity"]), ("Year 2024 30, rest", ["Year 2024", "rest"]),
    ] as [(String, [String])])
  func namesMayEndWithNumbersAndHoldCommas(_ line: String, _ names: [String]) throws {
    let read = try LaneNamesInput.read(line)
    #expect(read.map(\.name) == names)
    // What is shown is read as the same.
    #expect(try LaneNamesInput.read(LaneNamesInput.typed(read)) == read)
  }

  @Test(arguments: [
    ["Tier 2", "x; y, z"], ["Claims over 500", "a, b"], ["7", "8 x 9"], ["A 5%", "B"],
  ])
  func lanesOfAFileAreReadAsTheyAreOffered(_ names: [String]) throws {
    for share in [nil, 1.0 / 3] {
      var lanes = names.map { LaneNamesInput.Named(name: $0, share: share) }
      lanes[1].share = nil
      let read = try LaneNamesInput.read(LaneNamesInput.typed(lanes), known: lanes)
      #expect(read.map(\.name) == names && read.map(\.share) == lanes.map(\.share))
    }
  }

  @Test(arguments: [
    ("temperature <= -18", "temperature <= -18"), ("amount <= 1 200 EUR", "amount <= 1200 EUR"),
    ("amount <= 1\u{202F}200 EUR", "amount <= 1200 EUR"),
    ("balance >= −5,5 €", "balance >= -5.5 €"),
    ("amount <= -€5", "amount <= -5 €"), ("amount <= EUR 1 200 000", "amount <= 1200000 EUR"),
    ("amount <= 10k", "amount <= 10000"), ("amount <= 1.5k EUR", "amount <= 1500 EUR"),
    ("share <= .5", "share <= 0.5"), ("amount <= 1'200.50 CHF", "amount <= 1200.50 CHF"),
    ("weight <= 18 m2", "weight <= 18 m2"), ("score is 1 200", "score = 1200"),
    ("amount <= 62 %", "amount <= 62 %"), ("heat <= 300K", "heat <= 300 K"),
  ])
  func readsNumbersAsTheyAreWritten(_ line: String, _ typed: String) throws {
    let marks = try MarkInput.read(line)
    #expect(marks.map(\.typed) == [typed])
    #expect(try MarkInput.read(typed) == marks)
  }

  @Test(arguments: [
    "amount <= 12 34 EUR", "amount <= 1e3", "amount <= 0x10", "age >= 10-20", "age >= 10 - 20",
    "amount <= about 120 EUR", "amount <= 120 * 2", "amount <= 10K EUR", "amount <= 1 2000 EUR",
    "score >= 0.2 <= 0.8", "version <= v2", "amount <= EUR 120 USD", "amount <= 1.200k",
  ])
  func refusesALimitThatIsNotOneNumber(_ line: String) {
    #expect(throws: InputRefusal.self) { try MarkInput.read(line) }
  }

  @Test(
    arguments: [
      ("Up to 200 EUR are paid back", ["amount <= 200 EUR"]),
      ("at most 1 200 eur.", ["amount <= 1200 EUR"]),
      ("up to €1,200 per claim", ["amount <= 1200 €"]),
      ("no more than 10k USD", ["amount <= 10000 USD"]),
      ("up to 3 new orders", []), ("at most 3 NEW cases", []), ("up to 5 per day", []),
      ("up to 4 all in", []), ("up to 1.200 EUR", []), ("at most 10-20 EUR", []),
      ("up to date", []),
      ("up to €200 per claim", ["amount <= 200 €"]),
    ] as [(String, [String])])
  func limitsOfMoneyAreFoundInNotes(_ note: String, _ marks: [String]) {
    #expect(SaidLimit.marks(note) == marks)
  }

  @Test(arguments: [
    ("amount <= 1200 EUR", "amount <= 1200 EUR"),
    ("amount at most 1,200 EUR", "amount <= 1200 EUR"),
    ("Invoice amount up to €1,200", "Invoice amount <= 1200 €"),
    ("photos at least 4", "photos >= 4"),
    ("photos >= 4, score ≥ 0.9", "photos >= 4, score >= 0.9"), ("no injury", "no injury"),
    ("confidence at least threshold", "confidence >= threshold"), ("amount <= ?", "amount <= ?"),
    ("injury = no", "injury = no"), ("country is DE", "country = DE"),
    ("age >= 18years", "age >= 18 years"),
    ("customer is not on a list", "customer = not on a list"),
  ])
  func readsMarks(_ line: String, _ typed: String) throws {
    let marks = try MarkInput.read(line)
    #expect(marks.map(\.typed).joined(separator: ", ") == typed)
    // What is shown is read as the same.
    #expect(try MarkInput.read(typed) == marks)
  }

  @Test(arguments: [
    "", "amount < 1200", "amount below 1200 EUR", "amount <= many", "<= 12", "amount <= 1.200",
    "no injury, no injury",
  ])
  func asksBackWhereAMarkIsUnclear(_ line: String) {
    #expect(throws: InputRefusal.self) { try MarkInput.read(line) }
  }

  @Test(
    arguments: [
      ("2 a, 3 a: low", ["error_impact": Letter.a, "reversibility": .a], "low"),
      ("harm a because low", ["error_impact": .a], "low"),
      ("error_impact c", ["error_impact": .c], nil),
      ("2 a because the ratio is 3:1", ["error_impact": .a], "the ratio is 3:1"),
      ("2 a: odds of 3:1 because of x", ["error_impact": .a], "odds of 3:1 because of x"),
      ("2: a, 3: a: odds 3:1", ["error_impact": .a, "reversibility": .a], "odds 3:1"),
      ("2: a", ["error_impact": .a], nil), ("2: a because 5", ["error_impact": .a], "5"),
      ("none because 3:1", [:], "3:1"),
      ("-a--------: low", ["error_impact": .a], "low"), ("none: low", [:], "low"),
      ("none", [:], nil),
    ] as [(String, [String: Letter], String?)])
  func readsLettersWithTheirReason(
    _ line: String, _ letters: [String: Letter], _ reason: String?
  ) throws {
    let reading = try LaneLettersInput.read(line, for: Shipped.base.get().scored)
    #expect(reading.letters == letters && reading.reason == reason)
  }

  @Test(arguments: ["2 d", "11 a", "a", "nothing else a", "2: low", "because: a", "2 d: a, 3 b"])
  func refusesLettersOfNoQuestion(_ line: String) throws {
    let scored = try Shipped.base.get().scored
    #expect(throws: InputRefusal.self) { try LaneLettersInput.read(line, for: scored) }
  }

  @Test func aMarkBehindAnOutcomeSaysThatItGoesAgainstThePerson() throws {
    let outcomes = try OutcomesInput.read("refund in full, refuse !, hold back!")
    #expect(outcomes.map(\.isAdverse) == [false, true, true])
    #expect(OutcomesInput.typed(outcomes) == "refund in full, refuse !, hold back !")
    #expect(try OutcomesInput.read("none").isEmpty)
    #expect(throws: InputRefusal.self) { try OutcomesInput.read("!") }
  }
}

struct MarkSideTests {
  @Test(arguments: [
    ("annual volume < 5000 EUR", "annual volume <= 5000 EUR"), ("score > 0.4", "score >= 0.4"),
    ("supplier older than 2 years", "supplier >= 2 years"), ("age less than 18", "age <= 18"),
    ("amount below 1200 EUR", "amount <= 1200 EUR"),
    ("over 3", "amount <= 1200 EUR, or photos >= 4"),
  ])
  func aLimitThatMayBelongToItselfIsShownAsOneThatDoes(_ line: String, _ example: String) {
    let refusal = #expect(throws: InputRefusal.self) { try MarkInput.read(line) }
    #expect(refusal?.example == example)
  }

  @Test(arguments: ["amount ? EUR", "amount ?", "supplier older than 2 years", "score over 3"])
  func aLimitNeedsItsSide(_ line: String) {
    #expect(throws: InputRefusal.self) { try MarkInput.read(line) }
  }

  @Test func yesAndNoBehindANameAreItsValue() throws {
    let mark = try #require(try MarkInput.read("same country no").first)
    #expect(mark.field == "same_country" && mark.test == .is(.yesNo(false)))
    #expect(try MarkInput.read("no injury").first?.words == "no injury")
    #expect(try MarkInput.read("amount <= ?").first?.isUnknown == true)
  }

  @Test func aFieldIsShownWithoutItsSignsAndReadAgain() throws {
    let mark = try #require(try MarkInput.read("words_recognized >= 80 %").first)
    #expect(mark.field == "words_recognized" && mark.typed == "words recognized >= 80 %")
    let again = try #require(try MarkInput.read("words recognized >= 90 %", changing: [mark]).first)
    #expect(again.field == mark.field && again.label == mark.label)
  }
}
