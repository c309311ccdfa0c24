// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@testable import Interviews

@Suite("Days without their year")
struct DayInputTests {
  @Test(
    "with a slash are taken where they can be one day only",
    arguments: [
      ("12/12", "2026-12-12"), ("24/12", "2026-12-24"), ("12/24", "2026-12-24"),
      ("31/1", "2027-01-31"), ("24/7", nil), ("7/8", nil), ("13/13", nil), ("1/2/3", nil),
    ])
  func slashes(_ text: String, _ day: String?) {
    #expect(MomentInput.read(text, today: today)?.description == day)
  }

  @Test("with a slash that are two days are asked about with both", arguments: ["7/8", "1/12"])
  func either(_ text: String) throws {
    let days = try #require(DayPhrase.either(text))
    for line in [text, "Data team by \(text)", "Data team \(text)"] {
      let refusal = #expect(throws: InputRefusal.self) {
        if line == text {
          _ = try MomentInput.day(line, today: today)
        } else {
          _ = try WhoAndWhenInput.read(line, participants: [], today: today)
        }
      }
      #expect(refusal?.message.contains(days.0) == true)
      #expect(refusal?.message.contains(days.1) == true)
    }
  }

  @Test("are no part of the name of a desk that never closes")
  func desk() throws {
    #expect(try WhoAndWhenInput.read("Support 24/7", participants: [], today: today).due == nil)
  }
}
