// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Rewrites

@Suite struct ShownSumTests {
  /// What of the numbers comes out of a sum that the page shows.
  private func results(_ text: String) -> [String] {
    Page(text).statements.map(ReadStatement.init).flatMap { read in
      let places = ShownSum.results(in: read)
      return read.numbers.filter { places.contains($0.token) }.map(\.written)
    }
  }

  @Test(arguments: [
    ("That is 18 + 24 = 42 cases.", ["42"]), ("279 + 95 + 52 = 426 of 450", ["426"]),
    ("13,500 × 1.90 EUR = 25,650 EUR", ["25,650 EUR"]), ("25 hours (100 × 15 ÷ 60)", ["25 hours"]),
    ("253 − 24 = 229 days", ["229 days"]), ("about 44 hours (2 × 175 × 7.6 / 60)", ["44 hours"]),
    ("2 + 3 × 4 = 14", ["14"]), ("10 / 3 = 3.33", ["3.33"]),
  ])
  func `the result of a sum that is shown needs no other source`(
    _ text: String, _ expected: [String]
  ) {
    #expect(results(text) == expected)
  }

  @Test(arguments: [
    // Wrong, no sum, a range in brackets, an interval, an equation without an operation.
    "That is 18 + 24 = 43 cases.", "18 and 24 and 42", "62% (57–67)", "24 hours (8–16)",
    // Brackets within a sum are not read.
    "(18 + 24) × 2 = 66", "(18 + 24) × 2 = 84", "2 × (18 + 24) = 60", "47 (18 + 24) + 5",
    "The limit = 42", "18 + 24", "2 + 3 × 4 = 20", "1 / 0 = 5", "10 / 4 = 4",
  ])
  func `anything else does`(_ text: String) {
    #expect(results(text).isEmpty)
  }
}
