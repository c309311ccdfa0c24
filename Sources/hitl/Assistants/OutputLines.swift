// SPDX-License-Identifier: GPL-3.0-or-later
import Assistants
import Glibc
import Synchronization

/// Standard output, a message a line; a reader that has gone away ends the server.
final class OutputLines: Outbox {
  private let lock = Mutex(())

  func send(_ line: String) {
    lock.withLock { _ in
      guard FileSystem.writeAll(Array("\(line)\n".utf8), to: STDOUT_FILENO) else {
        exit(errno == EPIPE ? ExitStatus.done.rawValue : ExitStatus.readOrWriteError.rawValue)
      }
    }
  }
}
