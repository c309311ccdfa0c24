// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Glibc

/// Long work on every core of the machine, for as long as it takes.
package enum EveryCore {
  /// How many cores there are, 1 or more.
  package static let count = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Does a piece of work on each of so many threads and waits for all of them.
  ///
  /// - Parameter work: gets the number of its thread, from 0.
  package static func run(on threads: Int, _ work: @Sendable (Int) -> Void) {
    if threads <= 1 { return work(0) }
    DispatchQueue.concurrentPerform(iterations: threads, execute: work)
  }
}
