// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
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
}
