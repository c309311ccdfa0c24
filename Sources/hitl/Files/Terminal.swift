// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// What is known about the terminal that results go to.
enum Terminal {
  /// The width in cells: the terminal's, or a fixed one where results go elsewhere.
  static var width: Int {
    var size = winsize()
    guard
      isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 100 }
    return Int(size.ws_col)
  }
}
