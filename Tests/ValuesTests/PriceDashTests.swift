// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Values

struct PriceDashTests {
  @Test(arguments: [
    ("250,-", "250"), ("250,- EUR", "250 EUR"), ("250.– EUR", "250 EUR"), ("250,--", "250"),
    ("17,-, 20.-", "17, 20"), ("250,-300", "250,-300"), ("250,50", "250,50"), ("a,-", "a,-"),
    ("250, - none", "250, - none"), ("250-300", "250-300"), ("250,", "250,"), ("", ""),
  ])
  func standsForNoCents(_ text: String, _ rest: String) {
    #expect(PriceDash.removed(from: text) == rest)
  }

  @Test(arguments: [("42,-", "42"), ("42,- EUR", "42"), ("EUR 42.–", "42")])
  func isReadInAPrice(_ text: String, _ figure: String) throws {
    #expect(try FigureReading(text, unit: "per hour").number.text == figure)
  }
}
