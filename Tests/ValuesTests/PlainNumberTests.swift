// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@Suite struct PlainNumberTests {
  @Test(arguments: [
    ("0", 0), ("7", 7), ("1200", 1200), ("0.05", 0.05), ("-3", -3), ("-0.5", -0.5), ("1.10", 1.1),
    ("123456789012345", 123_456_789_012_345), ("12345678.1234567", 12_345_678.1234567),
  ])
  func accepted(text: String, value: Double) {
    #expect(PlainNumber(text)?.value == value)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "+8", "012", "-012", "00", "1,200", "1_200", "1 200", "1e3", "5e-2",
    "0x1F", "0o17", "0b1", ".inf", "inf", "nan", ".nan", "1:30", "5%", "$5", "１２", "1.2.3", "--1",
    "1-2", " 1", "1 ",
  ])
  func refused(text: String) {
    #expect(PlainNumber(text) == nil)
  }

  /// Fifteen digits are exact in a double; more are refused, so that nothing is rounded in silence.
  @Test func length() {
    #expect(PlainNumber("999999999999999") != nil)
    #expect(PlainNumber("1234567890123456") == nil)
    #expect(PlainNumber("0.1234567890123456") == nil)
  }

  @Test func textIsKept() {
    #expect(PlainNumber("1.10")?.text == "1.10")
  }

  @Test func wholeNumbers() {
    #expect(PlainNumber("1200")?.wholeNumber == 1200)
    #expect(PlainNumber("12.0")?.wholeNumber == 12)
    #expect(PlainNumber("-3")?.wholeNumber == -3)
    #expect(PlainNumber("0.5")?.wholeNumber == nil)
  }
}
