// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@Suite struct ConcurrentMapTests {
  @Test("The results stand in the order of the elements", arguments: [0, 1, 2, 1_000])
  func order(count: Int) {
    let elements = Array(0..<count)
    #expect(elements.concurrentMap { "\($0)" } == elements.map { "\($0)" })
  }
}
