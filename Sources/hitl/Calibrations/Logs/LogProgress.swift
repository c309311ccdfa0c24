// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc
import Synchronization

/// Tells people at a terminal how far a large log is read.
final class LogProgress: Sendable {
  /// Bytes between two lines, and before the first.
  private static let step = 200_000_000

  private let next = Mutex(LogProgress.step)

  /// Nil where nobody would see it.
  static func atTerminal() -> LogProgress? {
    isatty(STDERR_FILENO) == 1 ? LogProgress() : nil
  }

  /// - Parameter bytes: that were read so far.
  func tell(_ bytes: Int) {
    let isDue = next.withLock { next in
      guard bytes >= next else { return false }
      next = (bytes / Self.step + 1) * Self.step
      return true
    }
    if isDue { Console().tell("Read \(bytes / 1_000_000) MB") }
  }
}
