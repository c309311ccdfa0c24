// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Reports

@Suite("A short number")
struct ShortNumberTests {
  @Test(
    "stands with the word that it belongs to",
    arguments: [
      ("as told (part 8).", "as told (part_8)."), ("before day 1", "before day_1"),
      ("in phase 12, then", "in phase_12, then"), ("3 of 84 (0.7%)", "3_of_84 (0.7%)"),
    ])
  func joined(text: String, expected: String) {
    #expect(ShortNumbers.joined(text) == expected.replacing("_", with: "\u{A0}"))
  }

  @Test(
    "stands as it was elsewhere",
    arguments: [
      "day 1 begins", "costs 2026", "a 1,200", "an unusually long surroundings 8", "3 then 84 more",
      "8",
      "2027-01-11 to 2027-01-22", "a  8", "– 8", "", "5 cases of 7 kinds", "part 8a",
    ])
  func apart(text: String) {
    #expect(ShortNumbers.joined(text) == text)
  }
}
