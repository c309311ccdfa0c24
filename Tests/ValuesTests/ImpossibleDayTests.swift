// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@Suite struct ImpossibleDayTests {
  @Test(arguments: [
    ("2026-02-30", "February 2026 has 28 days"), ("30.02.2028", "February 2028 has 29 days"),
    ("2026/04/31", "April 2026 has 30 days"), ("2026-12-32", "December 2026 has 31 days"),
    ("2026-13-01", "a year has 12 months"), ("1.13.2026", nil), ("2026-02-28", nil),
    ("soon", nil), ("2026-02", nil), ("12/31/2026", nil), ("2026-02-3x", nil), ("0000-02-30", nil),
  ])
  func `a day that no calendar has says why`(_ text: String, _ words: String?) {
    #expect(ImpossibleDay(text)?.words == words)
  }
}
