// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// What is known about the terminal.
enum Terminal {
  /// The width in cells of what results go to: the terminal's, or a fixed one elsewhere.
  static var width: Int { columns(of: STDOUT_FILENO) ?? 100 }

  /// The columns of a terminal; nil where the descriptor is none.
  static func columns(of descriptor: Int32) -> Int? { size(of: descriptor, \.ws_col) }

  /// The lines of a terminal; nil where the descriptor is none.
  static func rows(of descriptor: Int32) -> Int? { size(of: descriptor, \.ws_row) }

  private static func size(of descriptor: Int32, _ side: KeyPath<winsize, UInt16>) -> Int? {
    var size = winsize()
    guard
      isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
      size[keyPath: side] > 0
    else { return nil }
    return Int(size[keyPath: side])
  }

  /// Whether a person can be asked: input and what is shown to people are both a terminal.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether lines are only ever appended, for screen readers and simple terminals.
  ///
  /// `ACCESSIBLE` asks for it, `TERM=dumb` needs it.
  static var isPlain: Bool {
    let asked = variable("ACCESSIBLE").map { !["", "0", "false", "no"].contains($0) } ?? false
    return asked || ["", "dumb"].contains(variable("TERM") ?? "")
  }

  static var usesColor: Bool {
    (variable("NO_COLOR") ?? "").isEmpty && !isPlain && isatty(STDERR_FILENO) == 1
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
