// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@Suite struct FigureTextTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1_200, "1,200"), (-1_234_567, "-1,234,567"),
  ])
  func `whole numbers have thousands separators`(number: Int, shown: String) {
    #expect(FigureText.count(number) == shown)
  }

  @Test(arguments: [
    (0.93, 2, "0.93"), (0.7, 2, "0.70"), (2.5, 0, "3"), (1_234.005, 1, "1,234.0"),
    (-0.5, 1, "-0.5"), (0.9 * 29 / 60, 2, "0.44"), (0.4349, 2, "0.43"),
    (1e300, 2, "1e+300"),
  ])
  func `fixed decimals are kept`(number: Double, decimals: Int, shown: String) {
    #expect(FigureText.fixed(number, decimals: decimals) == shown)
  }

  @Test(arguments: [
    (0.02, "2%"), (0.005, "0.5%"), (1.0, "100%"), (0.0, "0%"), (0.1234, "12.34%"),
    (0.000_02, "0.002%"),
  ])
  func `shares are shown as percentages`(share: Double, shown: String) {
    #expect(FigureText.percent(share) == shown)
  }

  @Test(arguments: [
    (0.85, "0.85 EUR"), (14.0, "14 EUR"), (999.4, "999 EUR"), (1_234.4, "1,230 EUR"),
    (9_999.6, "10,000 EUR"),
    (1_676_733.0, "1,680,000 EUR"),
  ])
  func `money is no more exact than it deserves`(amount: Double, shown: String) {
    #expect(FigureText.money(amount, "EUR") == shown)
  }

  @Test(arguments: [
    (0.5, "30 seconds"), (1.0, "1 minute"), (1.5, "1.5 minutes"), (90.0, "90 minutes"),
    (240.0, "4 hours"),
  ])
  func `minutes become seconds or hours`(minutes: Double, shown: String) {
    #expect(FigureText.minutes(minutes) == shown)
  }

  @Test(arguments: [
    (1, "1 working day"), (19, "19 working days"), (50, "50 working days (ten weeks)"),
    (75, "75 working days (15 weeks)"), (1_300, "1,300 working days (about five years)"),
  ])
  func `long durations are given in weeks or years too`(days: Int, shown: String) {
    #expect(FigureText.workingDays(days) == shown)
  }

  @Test(arguments: [
    (1, "first"), (12, "twelfth"), (13, "13th"), (21, "21st"), (112, "112th"), (1_003, "1,003rd"),
  ])
  func `places are counted in words, then in digits`(number: Int, shown: String) {
    #expect(FigureText.ordinal(number) == shown)
  }

  @Test func `things in a row are joined with and`() {
    #expect(FigureText.list([]) == "")
    #expect(FigureText.list(["a"]) == "a")
    #expect(FigureText.list(["a", "b"]) == "a and b")
    #expect(FigureText.list(["a", "b", "c"]) == "a, b, and c")
  }

  @Test(arguments: [
    (1200.0, "1,200"), (2.5, "2.5"), (0, "0"), (-1234.5, "-1,234.5"), (999_999.999, "1,000,000"),
    (0.004, "0"), (-0.001, "0"), (1_000_000, "1,000,000"), (12.305, "12.31"), (100, "100"),
  ])
  func numbersAreGrouped(value: Double, expected: String) {
    #expect(FigureText.plain(value) == expected)
  }

  @Test func numbersBeyondReasonDoNotTrap() {
    #expect(FigureText.plain(1e300) == "1e+300")
    #expect(FigureText.plain(.infinity) == "inf")
    #expect(FigureText.plain(.nan) == "nan")
    #expect(FigureText.percent(0.93) == "93%")
    #expect(FigureText.percent(0.025) == "2.5%")
  }

  @Test(arguments: [
    (0.0, "under 0.1%"), (0.0009, "under 0.1%"), (0.001, "0.1%"), (0.0049, "0.5%"), (0.0099, "1%"),
    (0.0149, "1%"), (0.83, "83%"), (0.994, "99%"), (0.995, "over 99%"), (1, "over 99%"),
  ])
  func `odds are never told as none or all`(_ odds: Double, _ text: String) {
    #expect(FigureText.odds(odds) == text)
  }
}
