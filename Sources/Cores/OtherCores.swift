// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Glibc
import Synchronization

/// The cores besides the one that the program runs on, and the work that waits for them.
///
/// Never more threads run than there are cores: with one more, Linux may leave two of them on one
/// core for several milliseconds while the other core is idle.
package enum OtherCores {
  /// A run over one workflow has no work for more.
  private static let mostThreads = 3

  private static let waiting = Mutex<[@Sendable () -> Void]>([])
  private static let items = DispatchSemaphore(value: 0)

  /// The number of threads that take work.
  ///
  /// They are the system's own: a queue of Dispatch spends two milliseconds on looking after its
  /// threads. Where the system gives none, the work is left to whoever asks for its result.
  static let threadCount: Int = {
    var (every, before) = (sigset_t(), sigset_t())
    sigfillset(&every)
    // Those that a crash raises have to reach their handler in the thread that crashes.
    for fault in [SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE] { sigdelset(&every, fault) }
    // The others are for the thread that reads from the terminal.
    pthread_sigmask(SIG_SETMASK, &every, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let wanted = min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) - 1, mostThreads)
    return (0..<wanted).count { _ in
      var thread = pthread_t()
      return pthread_create(&thread, nil, { _ in OtherCores.serve() }, nil) == 0
    }
  }()

  /// Starts the threads before there is work.
  ///
  /// Linux begins a new thread on the core of the one that made it, and moves it only after
  /// milliseconds; a thread that has slept wakes on an idle core at once.
  package static func start() { _ = threadCount }

  /// Hands work to the next core that is free; nobody may wait for it to begin.
  static func perform(_ item: @escaping @Sendable () -> Void) {
    guard threadCount > 0 else { return }
    waiting.withLock { $0.append(item) }
    items.signal()
  }

  private static func serve() -> Never {
    while true {
      items.wait()
      let item = waiting.withLock { $0.removeFirst() }
      item()
    }
  }
}
