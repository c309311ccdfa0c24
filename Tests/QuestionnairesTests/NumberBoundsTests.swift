// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing
import Values

@Suite struct NumberBoundsTests {
  private func contains(_ bounds: NumberBounds, _ text: String) throws -> Bool {
    bounds.contain(try #require(PlainNumber(text)))
  }

  @Test func inclusiveBounds() throws {
    let bounds = NumberBounds(minimum: PlainNumber("0"), maximum: PlainNumber("24"))
    for (text, expected) in [("-0.1", false), ("0", true), ("24", true), ("24.1", false)] {
      #expect(try contains(bounds, text) == expected, "\(text)")
    }
    #expect(bounds.words == "at least 0 and at most 24")
  }

  @Test func exclusiveBounds() throws {
    let bounds = NumberBounds(above: PlainNumber("0"), below: PlainNumber("1"))
    for (text, expected) in [("0", false), ("0.001", true), ("0.999", true), ("1", false)] {
      #expect(try contains(bounds, text) == expected, "\(text)")
    }
    #expect(bounds.words == "above 0 and below 1")
  }

  @Test func withoutBounds() throws {
    #expect(try contains(NumberBounds(), "-999999999999999"))
    #expect(NumberBounds().words == nil)
  }
}
