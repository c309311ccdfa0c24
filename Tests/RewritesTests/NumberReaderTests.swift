// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Rewrites

/// What numbers a sentence states, and which facts they tell.
struct NumberReaderTests {
  private func numbers(_ text: String) -> [StatedNumber] {
    Page(text).statements.flatMap { ReadStatement($0).numbers }
  }

  @Test func `a number has the unit that stands behind it`() {
    let found = numbers("It saves 105,000 EUR a year and takes 37.4 hours a day.")
    #expect(found.map(\.value) == [105_000, 37.4 * 3_600])
    #expect(found.map(\.unit) == [.money("EUR"), .clock])
    #expect(found.map(\.period) == [.year, .day])
  }

  @Test(arguments: valuesAsWritten)
  func `values are read as people write them`(text: String, values: [Double]) {
    #expect(numbers(text).map(\.value) == values)
  }

  private static let valuesAsWritten: [(String, [Double])] = [
    ("46 to 54%", [0.46, 0.54]), ("€1,500", [1_500]), ("two thirds of them", [2.0 / 3]),
    ("1.2 million EUR", [1_200_000]), ("105k EUR", [105_000]), ("twenty-five cases", [25]),
    ("one of them", []), ("one hour", [3_600]), ("part 5, phase 2", []), ("at 9:30", []),
    ("the 2nd try", []),
  ]

  private static let tellings: [(String, String, Bool)] = [
    ("about 8,400 EUR", "8,412 EUR", true), ("8,400 EUR", "8,412 EUR", false),
    ("about 8,300 EUR", "8,412 EUR", false), ("nearly 8,500 EUR", "8,412 EUR", true),
    ("nearly 8,400 EUR", "8,412 EUR", false), ("over 8,400 EUR", "8,412 EUR", true),
    ("72 percent", "0.72", true), ("73 percent", "0.72", false),
    ("nine minutes", "9 minutes", true), ("90 minutes", "1.5 hours", true),
    ("two weeks", "14 days", true), ("37 hours", "37.4 hours", true),
    ("36 hours", "37.4 hours", false), ("300 EUR a month", "300 EUR a year", false),
    ("300 EUR", "300 USD", false), ("12 hours", "12 EUR", false), ("12", "12 EUR", true),
    ("a quarter of them", "25%", true), ("half of them", "51%", true), ("half", "60%", false),
  ]

  @Test(arguments: tellings)
  func `a number tells a fact as it is or rounded`(said: String, fact: String, tells: Bool) throws {
    let said = try #require(numbers(said).first)
    let fact = try #require(numbers(fact).first)
    #expect(said.tells(fact) == tells)
  }
}
