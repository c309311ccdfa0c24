// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Synchronization
import Testing

@Suite struct ConcurrentMapTests {
  @Test("The results stand in the order of the elements", arguments: [0, 1, 2, 1_000])
  func order(count: Int) {
    let elements = Array(0..<count)
    #expect(elements.concurrentMap { "\($0)" } == elements.map { "\($0)" })
  }

  @Test("Each element is taken once, also where the work has work of its own")
  func nested() {
    let taken = Mutex<[Int: Int]>([:])
    let sums = Array(0..<50).concurrentMap { row in
      Array(0..<row).concurrentMap { column in
        taken.withLock { $0[100 * row + column, default: 0] += 1 }
        return column
      }.reduce(0, +)
    }
    #expect(sums == (0..<50).map { $0 * ($0 - 1) / 2 })
    #expect(taken.withLock { $0.values.allSatisfy { $0 == 1 } && $0.count == 50 * 49 / 2 })
  }
}
