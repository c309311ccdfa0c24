// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The results for all elements in order, worked out on all cores at once.
  ///
  /// For the reading of content at every start, which is most of the time of a short run.
  package func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let helpers = Swift.min(count - 1, OtherCores.threadCount)
    guard helpers > 0 else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      guard let base = buffer.baseAddress else { return }
      // Each turn writes a place of its own, and all have ended when the buffer is given away.
      nonisolated(unsafe) let places = base
      let turns = Turns(count)
      let work = { @Sendable in
        while let index = turns.next() {
          (places + index).initialize(to: transform(self[index]))
          turns.end()
        }
      }
      for _ in 0..<helpers { OtherCores.perform(work) }
      work()
      turns.wait()
      initializedCount = count
    }
  }
}

/// Numbers that several threads take in turns, each number once.
private final class Turns: Sendable {
  private let count: Int
  private let taken = Atomic(0)
  private let group = DispatchGroup()

  init(_ count: Int) {
    self.count = count
    for _ in 0..<count { group.enter() }
  }

  /// The next number; nil when all are taken, also for a thread that begins too late.
  func next() -> Int? {
    let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }

  /// Says that the work of a number has ended.
  func end() { group.leave() }

  /// Waits until the work of all numbers has ended.
  func wait() { group.wait() }
}
