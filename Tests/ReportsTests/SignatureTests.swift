// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Reports

@Suite("The signatures of a plan")
struct SignatureTests {
  private static func page(_ rows: [String]) -> String {
    """
    <!-- hitl:begin decision 0123456789abcdef manual -->

    # Returns: plan

    <!-- hitl:end decision -->

    <!-- hitl:begin signatures 0123456789abcdef -->

    | Wer | Wozu | Nimmt an | Name, Tag |
    | --- | --- | --- | --- |
    \(rows.joined(separator: "\n"))

    <!-- hitl:end signatures -->
    """
  }

  private func isDraft(_ page: String) throws -> Bool {
    try MadeReports.report([("returns", page)]).page.html.contains("not yet signed")
  }

  @Test(
    "count where all names are there and the first box alone is ticked",
    arguments: [
      ("☑ ja ☐ nein", "Ann Ash", true), ("☒ ja ☐ nein", "Ann Ash", true), ("ja", "Ann Ash", true),
      ("☐ ja ☐ nein", "Ann Ash", false), ("☐ ja ☒ nein", "Ann Ash", false),
      ("[x] ja [ ] nein", "Ann Ash", true), ("[X] ja [ ] nein", "Ann Ash", true),
      ("[ ] ja [x] nein", "Ann Ash", false), ("[ ] ja [ ] nein", "Ann Ash", false),
      ("☒ ja ☒ nein", "Ann Ash", false), ("☒ ja ☐ nein", "", false),
    ])
  func boxes(box: String, name: String, isSigned: Bool) throws {
    let other = "| Risk | All | ☑ ja ☐ nein | Bo Elm |"
    #expect(try isDraft(Self.page(["| Head | All | \(box) | \(name) |", other])) != isSigned)
  }

  @Test("have boxes for those that were typed, there and nowhere else")
  func typed() throws {
    func html(_ text: String) throws -> String {
      try MadeReports.report([("returns", text)]).page.html
    }
    let signed = try html(Self.page(["| Head | All | [x] ja [ ] nein | Ann Ash |"]))
    #expect(signed.contains("☒\u{A0}ja ☐\u{A0}nein") && !signed.contains("[x]"))
    #expect(try html("# A\n\n| A | B |\n| - | - |\n| [x] ja | b |\n").contains("[x] ja"))
  }

  @Test("are missing where their part was taken out, and nowhere but in plans")
  func missing() throws {
    let signed = Self.page(["| Head | All | ☑ ja ☐ nein | Ann Ash |"])
    let cut = try #require(signed.firstRange(of: "<!-- hitl:begin signatures"))
    #expect(try isDraft(String(signed[..<cut.lowerBound])))
    #expect(try !isDraft("# Somebody's own\n\nText.\n"))
  }
}
