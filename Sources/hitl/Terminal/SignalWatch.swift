// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Glibc
import Interviews
import Synchronization

/// The signals that end a command, noted when they arrive and acted on where it can end: an interview
/// at the next prompt, a Word document before the next of its parts.
enum SignalWatch {
  private static let pending = Atomic<Int32>(0)
  private static let hasContinued = Atomic<Bool>(false)

  /// From now on the signals are noted; system calls that wait return when one arrives.
  static func start() {
    for number in [SIGINT, SIGTERM, SIGHUP] { handle(number) { SignalWatch.note($0) } }
    handle(SIGCONT) { _ in SignalWatch.noteContinued() }
  }

  /// The signal that arrived, if any.
  static var interruption: Interruption? {
    switch pending.load(ordering: .relaxed) {
    case SIGINT: .interrupt
    case SIGTERM: .termination
    case SIGHUP: .hangup
    default: nil
    }
  }

  /// Ends the command where a signal has arrived.
  static func endIfInterrupted() throws {
    if let interruption { throw ExitCode(interruption.exitStatus) }
  }

  /// Whether the program was stopped and goes on, told once.
  static func takeContinued() -> Bool { hasContinued.exchange(false, ordering: .relaxed) }

  private static func note(_ number: Int32) { pending.store(number, ordering: .relaxed) }

  private static func noteContinued() { hasContinued.store(true, ordering: .relaxed) }

  private static func handle(_ number: Int32, by handler: @escaping @convention(c) (Int32) -> Void)
  {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigaction(number, &action, nil)
  }
}
