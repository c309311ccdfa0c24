// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Long work on every core of the machine, for as long as it takes.
package enum EveryCore {
  /// How many cores there are, 1 or more.
  package static let count = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  private final class Piece: Sendable {
    let work: @Sendable (Int) -> Void
    let number: Int

    init(_ number: Int, _ work: @escaping @Sendable (Int) -> Void) {
      self.number = number
      self.work = work
    }
  }

  /// Does a piece of work on each of so many threads and waits for all of them.
  ///
  /// The threads are the system's own: a queue of Dispatch gives fewer of them while other programs
  /// are busy. A piece whose thread cannot be had is done by this one, so a piece may not wait for
  /// another.
  ///
  /// - Parameter work: gets the number of its piece, from 0.
  package static func run(on threads: Int, _ work: @escaping @Sendable (Int) -> Void) {
    var started: [pthread_t] = []
    var left: [Int] = [0]
    for number in 1..<max(1, threads) {
      var thread = pthread_t()
      let box = Unmanaged.passRetained(Piece(number, work)).toOpaque()
      let failure = pthread_create(
        &thread, nil,
        { box in
          guard let box else { return nil }
          let piece = Unmanaged<Piece>.fromOpaque(box).takeRetainedValue()
          piece.work(piece.number)
          return nil
        }, box)
      if failure == 0 {
        started.append(thread)
      } else {
        Unmanaged<Piece>.fromOpaque(box).release()
        left.append(number)
      }
    }
    left.forEach(work)
    for thread in started { pthread_join(thread, nil) }
  }
}
