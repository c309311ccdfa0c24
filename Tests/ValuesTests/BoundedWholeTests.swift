// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

struct BoundedWholeTests {
  @Test(
    arguments: [
      (0.0, 0), (-3, -3), (41.9, 41), (9_007_199_254_740_992, 9_007_199_254_740_992),
      (1e30, 9_007_199_254_740_992), (-1e30, -9_007_199_254_740_992),
      (.infinity, 9_007_199_254_740_992), (-.infinity, -9_007_199_254_740_992), (.nan, 0),
    ] as [(Double, Int)])
  func everyValueHasAWholeNumber(_ value: Double, _ whole: Int) {
    #expect(Int(bounded: value) == whole)
  }
}
