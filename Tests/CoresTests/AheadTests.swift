// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Testing

@Suite struct AheadTests {
  @Test("The value is the same however often it is asked for")
  func value() {
    let sums = (0..<100).map { number in Ahead { (0...number).reduce(0, +) } }
    for (number, sum) in sums.enumerated() {
      #expect(sum.value == number * (number + 1) / 2)
      #expect(sum.value == number * (number + 1) / 2)
    }
  }

  @Test("Work that waits for other work is done, however few cores there are")
  func nested() {
    @Sendable func depth(_ levels: Int) -> Int {
      levels == 0 ? 0 : 1 + Ahead { depth(levels - 1) }.value
    }
    let depths = (0..<20).map { levels in Ahead { depth(levels) } }
    #expect(depths.map(\.value) == Array(0..<20))
  }
}
