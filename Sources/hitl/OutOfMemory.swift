// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Ends the program in words where the system gives it no more memory.
///
/// An allocation that fails reaches no `catch`: the language stops, or a pointer leads nowhere. Then
/// a handler looks at the last reason that the system gave, and asks for memory itself; only where
/// one of them says that there is none it says so and ends. Any other crash stays one. Where there
/// is not even memory to start, the loader speaks instead.
enum OutOfMemory {
  /// What the system's allocator asks for at once for a thread.
  private static let probe = 64 << 20

  static func watch() {
    let size = 65_536
    // Without a stack of its own no handler could run any more.
    guard let place = malloc(size) else { end() }
    var stack = stack_t(ss_sp: place, ss_flags: 0, ss_size: size)
    sigaltstack(&stack, nil)
    for number in [SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        OutOfMemory.endIfNothingIsLeft()
        // Behind the handler the crash happens once more, now with its usual effect.
        signal(number, SIG_DFL)
      }
      action.sa_flags = SA_ONSTACK
      sigaction(number, &action, nil)
    }
  }

  /// Only system calls, since nothing else can be relied upon any more.
  ///
  /// A large request can fail where a smaller one would not, which the probe alone would not see.
  private static func endIfNothingIsLeft() {
    if errno == ENOMEM { end() }
    let room = mmap(nil, probe, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard room == UnsafeMutableRawPointer(bitPattern: -1) else {
      munmap(room, probe)
      return
    }
    end()
  }

  private static func end() -> Never {
    let message: StaticString =
      "error: the system gives no more memory; raise the limit ('ulimit -v') or end other programs\n"
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(ExitStatus.readOrWriteError.rawValue)
  }
}
