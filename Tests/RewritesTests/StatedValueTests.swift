// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Rewrites

/// What is found in a sentence besides its numbers.
struct StatedValueTests {
  private func read(_ text: String) -> [ReadStatement] {
    Page(text).statements.map(ReadStatement.init)
  }

  @Test(arguments: [
    ("at most 5° a day", true), ("at most 5 [P] a day", true), ("at most 5 days [P] a week", true),
    ("at most 5 [A] a day", false), ("[P] at most 5 a day", false),
  ])
  func `a mark behind a number makes it the page's own`(_ text: String, _ isOwn: Bool) {
    #expect(read(text).flatMap(\.numbers).map(\.isOwn) == [isOwn])
  }

  private static let days: [(String, [[Int]])] = [
    ("from 2027-02-01 on", [[2027, 2, 1]]), ("on 23 March 2027", [[2027, 3, 23]]),
    ("on March 23, 2027", [[2027, 3, 23]]), ("the 3rd of May 2027", [[2027, 5, 3]]),
    ("from 11 to 15 January 2027", [[2027, 1, 15], [2027, 1, 11]]),
    ("between Black Friday and 23 December 2027", [[2027, 12, 23]]),
    ("it may take 3 days", []), ("in March 2027", [[2027, 3, 0]]),
  ]

  @Test(arguments: days)
  func `days are found as people write them`(text: String, days: [[Int]]) {
    let found = read(text).flatMap(\.dates)
    #expect(found.map { [$0.year ?? 0, $0.month ?? 0, $0.day ?? 0] } == days)
    #expect(read(text).flatMap(\.numbers).count == (days.isEmpty ? 1 : 0))
  }

  private static let laws: [(String, [String])] = [
    ("Under Art. 22(1)-(3), 13(2)(f) of the GDPR", ["22", "13", "gdpr"]),
    ("Regulation (EU) 2016/679", ["2016/679"]), ("42 CFR 422.572", ["422.572"]),
    ("the Equal Credit Opportunity Act", ["equal credit opportunity act"]),
    ("CJEU C-634/21", ["C-634/21"]), ("They act on 22 cases", []), ("part 3, annex 3", []),
  ]

  @Test(arguments: laws)
  func `laws are found by name and number`(text: String, keys: [String]) {
    #expect(read(text).flatMap(\.laws).map(\.key) == keys)
  }

  private static let roles: [(String, [String])] = [
    ("the credit officer reads", ["officer"]), ("Head of consumer lending", ["head"]),
    ("it lets officers decide", ["officer"]), ("the order desk lead", ["lead"]),
    ("we lead the way", []), ("a team of four", []),
  ]

  @Test(arguments: roles)
  func `roles are found by their nouns`(text: String, heads: [String]) {
    #expect(read(text).flatMap(\.roles).map(\.head) == heads)
  }

  @Test func `comments, charts and list numbers say nothing`() {
    let page = "<!-- 17 -->\n```mermaid\ngantt 18\n```\n1. The first\n\n## 2. Part\n"
    #expect(read(page).flatMap(\.numbers).isEmpty)
  }

  @Test func `statements know their lines`() {
    let found = Page(
      "# A\n\nOne sentence.\nA second\nover two lines.\n\n| a | b |\n| - | - |\n| c | d |\n")
    #expect(found.statements.map(\.line) == [1, 3, 4, 9])
  }
}
