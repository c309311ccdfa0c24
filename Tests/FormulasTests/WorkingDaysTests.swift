// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@Suite struct WorkingDaysTests {
  // numpy busday_offset, roll='forward'; day 0 is Thursday 1970-01-01.
  @Test(arguments: [
    (0, 5, 7), (1, 1, 4), (2, 1, 5), (3, 1, 5), (-4, 0, -3), (20_000, 13, 20_019),
    (20_000, -13, 19_983), (19_999, 37, 20_052), (-1_000, 250, -650), (4, -1, 1),
  ])
  func adding(day: Int, count: Int, expected: Int) {
    #expect(WorkingDays.adding(count, to: day) == expected)
  }

  // The first days of 1970, Thursday to Monday, and the last weekend of 1969.
  @Test(arguments: [
    (-6, -6), (-5, -3), (-4, -3), (-3, -3), (0, 0), (1, 1), (2, 4), (3, 4), (4, 4),
    // 2027-01-02, a Saturday, and the Monday after it.
    (20_820, 20_822), (20_822, 20_822),
  ])
  func firstOnOrAfter(day: Int, expected: Int) {
    #expect(WorkingDays.first(onOrAfter: day) == expected)
    #expect(WorkingDays.contains(day) == (day == expected))
  }

  @Test(arguments: [(-1, 0), (0, 0), (1, 1), (5, 1), (6, 2), (10, 2), (11, 3)])
  func weeks(count: Int, expected: Int) {
    #expect(WorkingDays.weeks(for: count) == expected)
  }

  @Test func stepByStepIsTheSame() {
    for start in -20...20 {
      var day = WorkingDays.first(onOrAfter: start)
      for count in 0...30 {
        #expect(WorkingDays.adding(count, to: start) == day)
        #expect(WorkingDays.adding(-count, to: day) == WorkingDays.first(onOrAfter: start))
        repeat { day += 1 } while !WorkingDays.contains(day)
      }
    }
  }

  @Test func hugeCountsDoNotOverflow() {
    let end = WorkingDays.adding(SampleSize.limit, to: 4)
    #expect(end == 4 + SampleSize.limit / 5 * 7)
    #expect(WorkingDays.weeks(for: .max) == Int.max / 5 + 1)
    // 2⁶³ − 1 ≡ 0 modulo 7: like day 0, a Thursday.
    #expect(WorkingDays.contains(.max))
  }
}
