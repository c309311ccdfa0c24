// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Screens
@testable import Interviews

@Suite struct GoldenScreenTests {
  private func shown(_ screen: Screen, _ style: ScreenStyle = ScreenStyle()) throws -> String {
    var writer = ScreenWriter(templates: try Shipped.templates())
    return try writer.lines(of: screen, style: style).joined(separator: "\n")
  }

  @Test func theStepsStandInColumns() throws {
    #expect(
      try shown(.steps(Samples().steps)) == """
        The steps of refund

        1  Compare the refund with the order  system    abba  automatic
        2  Compare the refund with the order  system    abba  review on trigger
        3  Compare the refund with the order  system    abba  approval; decides
        4  Compare the refund with the order  system    ab?-  by a person so far
        5  Compare the refund with the order  person          by a person
        6  Compare the refund with the order  customer
        7  Compare the refund with the order  system    abba  automatic
        8  Compare the refund with the order  person          by a person

          add NAME    at the end; add 2 NAME puts it second
          name 2 NEW  renames it; move 2 4, delete 2
          2 abba      reliable, risk, judgment, customer; 2 alone asks each
          2 person    who does it: system, person or customer
          2 decides   marks the step that settles the outcome
          none        goes on without steps
        Enter goes on
        """)
  }

  @Test func theStepsAreWordsWhereColumnsDoNotFit() throws {
    var steps = Samples().steps
    steps.rows = Array(steps.rows.prefix(3))
    let narrow = try shown(.steps(steps), ScreenStyle(width: 24))
    #expect(
      narrow == """
        1, Compare the refund
          with the order,
          system, abba,
          automatic
        2, Compare the refund
          with the order,
          system, abba, review
          on trigger
        3, Compare the refund
          with the order,
          system, abba,
          approval; decides

          add NAME: at the end;
            add 2 NAME puts it
            second
          name 2 NEW: renames
            it; move 2 4, delete
            2
          2 abba: reliable,
            risk, judgment,
            customer; 2 alone
            asks each
          2 person: who does it:
            system, person or
            customer
          2 decides: marks the
            step that settles
            the outcome
          none: goes on without
            steps
        Enter goes on
        """)
    let plain = try shown(.steps(steps), ScreenStyle(isPlain: true))
    #expect(
      plain.contains("\n3, Compare the refund with the order, system, abba, approval; decides\n"))
  }

  @Test func aVerdictBeginsWithTheRuleThatSetIt() throws {
    let screen = try Samples().verdict(
      of: "plain/back-office/small-loan-decisions", isFinal: true, unknown: [])
    #expect(
      try shown(.verdict(screen)) == """
        HUMAN IN THE LOOP: Approval and refusal of small consumer loans
        A system does the work, and a person steps in where it matters.
        Because: The workflow decides about people in the EU with a legal or
        similarly significant effect, whether the outcome is good or bad for
        them.
        (Regulation (EU) 2016/679 (GDPR) Art. 22(1)-(3), 13(2)(f), 14(2)(g),
        15(1)(h), Recital 71; WP251rev.01; CJEU C-634/21 of 7 December 2023)

          a ######.... 6 of 10
          b ###....... 3 of 10
          c #......... 1 of 10

        4 more rules count as well; why tells
        It would change with 3 other answers together
        Not known yet: 1; why tells

        The same without an interview:
          hitl assess refund.yaml

        Type plan or minutes; why, list, map, next, quit
        """)
  }

  @Test func whyTellsTheRest() throws {
    var screen = try Samples().verdict(
      of: "plain/back-office/small-loan-decisions", isFinal: true, unknown: [])
    screen.isWhole = true
    #expect(
      try shown(.verdict(screen)) == """
        HUMAN IN THE LOOP: Approval and refusal of small consumer loans
        A system does the work, and a person steps in where it matters.
        Because: The workflow decides about people in the EU with a legal or
        similarly significant effect, whether the outcome is good or bad for
        them.
        (Regulation (EU) 2016/679 (GDPR) Art. 22(1)-(3), 13(2)(f), 14(2)(g),
        15(1)(h), Recital 71; WP251rev.01; CJEU C-634/21 of 7 December 2023)

          a ######.... 6 of 10
          b ###....... 3 of 10
          c #......... 1 of 10

        What else counts
        - Mostly a: more than half of the answers speak for automation
        - This is credit for people in the EU, who may ask for a human wherever
          automated processing plays a part in assessing their creditworthiness.
          (Directive (EU) 2023/2225 Art. 18(8)-(9), Art. 48 (national measures
          apply from 20 November 2026))
        - Significant regulatory exposure means that a breach can cost more than
          the automation saves.
        - A workflow that can refuse or take away something important owes
          people a human hearing.
        - Steps that need a person: Approve or refuse and Write the reasons

        Who controls the steps
          Apply                                         customer
          Fetch register entries and account statement  automatic
          Score the application                         automatic
          Approve or refuse                             review on trigger;
                                                        against the person:
                                                        approval; decides
          Write the reasons                             review on trigger
          Send the decision and pay out approved loans  automatic

        What would change it
        - No single answer would; at least 3 would have to change together

        Not known yet
        - Is the refund known? (refund)

        Enter goes back
        """)
  }

  @Test(arguments: [(5, 5, false), (6, 5, true), (1, 1, false)])
  func manyOpenAnswersDoNotPushTheVerdictAway(count: Int, shown rows: Int, hasMore: Bool) throws {
    var screen = try Samples().verdict(
      of: "plain/back-office/small-loan-decisions", isFinal: true, unknown: [])
    screen.isWhole = true
    let remark = try #require(screen.unknown.first)
    screen.unknown = Array(repeating: remark, count: count)
    let lines = try shown(.verdict(screen)).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("- Is the refund known?") } == rows)
    #expect(lines.contains("- and \(count - 5) more; :list shows them") == hasMore)
  }

  @Test func aProvisionalVerdictOnAProjector() throws {
    var screen = try Samples().verdict(
      of: "plain/back-office/password-reset", isFinal: false, unknown: ["error_impact"])
    screen.isWhole = false
    #expect(
      try shown(.verdict(screen), ScreenStyle(width: 60, isProjector: true)) == """
        HUMAN IN THE LOOP so far, provisional: Login help and…
        Only because answers are missing
        2 answers are missing and count with caution.
          a #######... 7 of 10
          b ##........ 2 of 10
          c .......... 0 of 10
          ? #......... 1 of 10, not known yet; counts as c
        1 rule waits for questions 3 and 4 and counts until then
        Provisional: at best full automation
        It would be full automation with b for: What harm can a…
        Type plan or minutes; why, list, map, next, quit
        """)
  }

  @Test func allTenLettersStandOnOneScreenWithTheirMeanings() throws {
    let questions = try Shipped.answers(of: "plain/back-office/password-reset").1.scored
    let letters = LettersScreen(
      workflow: "Refunds",
      rows: questions.enumerated().map { index, question in
        LettersScreen.Row(
          number: index + 1, id: question.id, ask: question.ask, brief: question.brief,
          options: question.options)
      })
    #expect(
      try shown(.letters(letters), ScreenStyle(width: 60, isProjector: true)) == """
          1   Cases       a alike, b some edge cases, c unusual
          2   Harm        a small, b moderate, c high stakes
          3   Undone      a in time, b with effort, c never
          4   Noticed     a at once, b in routine checks, c unseen
          5   Regulation  a light, b some rules, c significant
          6   Judgment    a none, b some, c expert
          7   Empathy     a not at all, b sometimes, c decides
          8   Customer    a unnoticed, b felt, c decisive
          9   Overruled   a rarely, b sometimes, c frequently
          10  Answers     a nobody named, b an owner, c a person
        One letter each, like bbacbbabab; ? not known, - left open
        """)
  }

  @Test func longScreensComeInPagesThatEndBetweenParts() {
    let lines = ["a", "b", "", "c", "d", "", "e", "f", "g", "h"]
    let style = ScreenStyle(height: 6)
    #expect(
      ScreenPages.of(lines, style: style) == [["a", "b", "", "c", "d"], ["e", "f", "g", "h"]])
    #expect(ScreenPages.of(lines, style: ScreenStyle(height: 5)).map(\.count) == [2, 2, 4])
    #expect(ScreenPages.of(lines, style: ScreenStyle(height: 6, isPlain: true)).count == 1)
    #expect(ScreenPages.of([], style: style) == [[]])
  }

  @Test func noLineStandsAloneOnTheLastPage() {
    let style = ScreenStyle(height: 6)
    let lines = ["a", "b", "c", "d", "e", "f"]
    #expect(ScreenPages.of(lines, style: style) == [["a", "b", "c", "d"], ["e", "f"]])
    // What begins behind an empty line stands by itself.
    let apart = ["a", "b", "c", "d", "", "f"]
    #expect(ScreenPages.of(apart, style: style).last == ["f"])
    #expect(ScreenPages.of(["a", "b", "c"], style: ScreenStyle(height: 3)).map(\.count) == [3])
  }

  @Test func aKindOfCaseSaysThatItIsOpenOrClosed() throws {
    let lines = [false, true].map { try? shown(.lanes(Samples().lanes(isOpen: $0))) }
    let (firm, open) = (try #require(lines[0]), try #require(lines[1]))
    #expect(!firm.contains("provisional") && !firm.contains("legal ground"))
    #expect(open.contains("human in the loop, provisional") && open.contains("legal ground"))
    #expect(open.ranges(of: "provisional").count == 1)
  }

  @Test func aVerdictIsNotBrokenWhereTheNamesCanBe() throws {
    var screen = Samples().lanes
    for index in screen.rows.indices {
      screen.rows[index].name = "Requests with photos \(index)"
      screen.rows[index].verdict = .humanInTheLoop
    }
    let shown = try shown(.lanes(screen), ScreenStyle(width: 60, height: 12))
    #expect(shown.ranges(of: "human in the loop").count >= screen.rows.count)
  }

  @Test(arguments: [(160, false), (161, true), (20_000, true)])
  func aLongNoteLeavesTheQuestionInSight(length: Int, isCut: Bool) throws {
    var screen = try Samples().question("error_impact")
    screen.note =
      String(repeating: "word ", count: length / 5) + String(repeating: "x", count: length % 5)
    screen.note = screen.note.map { $0.hasSuffix(" ") ? $0.dropLast() + "x" : $0 }
    let lines = try shown(.question(screen)).split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.hasPrefix("Note: ") })
    let note = lines[first...].prefix { !$0.hasPrefix("<") && !$0.hasPrefix("Votes") }
    #expect(note.count <= 3)
    #expect(note.contains { $0.contains("…") } == isCut)
  }

  @Test func aHiddenAnswerStaysHidden() throws {
    let row = ListScreen.Row(
      number: 1, id: "error_cost", ask: "What does an error cost?", answer: "120", label: "dear",
      note: "secret", state: .hidden)
    let list = ListScreen(workflow: "Refunds", sections: [.init(title: "Figures", rows: [row])])
    #expect(
      try shown(.list(list)) == """
        All answers: Refunds

        Figures
        1  What does an error cost?  hidden while others look on

        Type a number to change that answer, or steps; Enter goes back
        """)
  }
}
