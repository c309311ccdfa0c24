// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import ShippedContent
import Testing
import Values

@testable import Documents

@Suite struct TableTests {
  private func row(_ example: String, name: String? = nil) throws -> VerdictRow {
    let (file, questionnaire) = try Shipped.answers(of: example)
    var workflow = file.workflow
    workflow.name = name ?? workflow.name
    return VerdictRow(
      of: Assessment(of: file, by: questionnaire), workflow: workflow)
  }

  @Test func aPlainTableIsAligned() throws {
    let rows = [
      try row("back-office/crm-update", name: "Updates"),
      try row("back-office/bereavement-complaints", name: "日本語"),
      try row("contact-center/quality-review", name: "Review 🎉"),
    ]
    #expect(
      VerdictTable.plain(rows) == """
        WORKFLOW   VERDICT              TALLY        RAISED BY
        Updates    full-automation      7a 3b        mostly a
        日本語     manual               4b 6c        mostly c
        Review 🎉  human-in-the-loop ?  3a 5b 1c 1?  mostly b

        ? provisional: an answer that counts is not known yet

        """)
  }

  @Test func aPlainTableFitsItsWidth() throws {
    let name = String(repeating: "検査 of a very long name ", count: 10) + "\u{1B}[31m\n"
    let rows = [try row("back-office/small-loan-decisions", name: name)]
    for width in [80, 100, 120] {
      let lines = VerdictTable.plain(rows, width: width).split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.allSatisfy { TerminalWidth.cells(of: String($0)) <= width })
      #expect(lines[1].contains("…"))
      #expect(!lines[1].unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test func aPlainTableNamesTheFirstReasonAndCountsTheRest() throws {
    let rows = [try row("back-office/small-loan-decisions", name: "Loans")]
    #expect(VerdictTable.plain(rows).split(separator: "\n")[1].hasSuffix("gdpr-22 +4"))
  }

  @Test func aMarkdownTableEscapesItsCells() throws {
    let rows = [try row("contact-center/quality-review", name: "A|B\nC")]
    #expect(
      VerdictTable.markdown(rows) == """
        | Workflow | Verdict | Tally | Raised by | Provisional |
        | --- | --- | --- | --- | --- |
        | A\\|B C | human-in-the-loop | 3a 5b 1c 1? | mostly b | yes |

        """)
  }

  @Test func aSpreadsheetGetsPlainValues() throws {
    let rows = [try row("back-office/crm-update", name: "=HYPERLINK(\"x\"),\ny")]
    #expect(
      VerdictTable.csv(rows)
        == "\u{FEFF}id,name,verdict,a,b,c,unknown,raised_by,provisional,best_case\r\n"
        + "crm-update,\"'=HYPERLINK(\"\"x\"\"), y\",full-automation,7,3,0,0,mostly a,no,"
        + "full-automation\r\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"),
    ("\tx", "' x"), ("\rx", "' x"), ("a,b", "\"a,b\""), ("a\r\nb", "a b"),
    ("\u{1B}[31m", "\u{FFFD}[31m"),
    ("say \"x\"", "\"say \"\"x\"\"\""), ("", ""), ("e\u{301}", "e\u{301}"),
  ])
  func fieldsAreQuotedAndNoFormula(text: String, expected: String) {
    #expect(CSVText.field(text) == expected)
  }
}
