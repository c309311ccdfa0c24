// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch

extension Array where Element: Sendable {
  /// The results for all elements in order, worked out on all cores at once.
  ///
  /// For the reading of content at every start, which is most of the time of a short run.
  package func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > 1 else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      guard let base = buffer.baseAddress else { return }
      // Each iteration writes a place of its own, and all are done when the call returns.
      nonisolated(unsafe) let places = base
      DispatchQueue.concurrentPerform(iterations: count) { index in
        (places + index).initialize(to: transform(self[index]))
      }
      initializedCount = count
    }
  }
}
