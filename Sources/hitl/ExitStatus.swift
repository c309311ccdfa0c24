// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// How a command ends, as documented for scripts.
enum ExitStatus: Int32, Comparable {
  case done = 0
  /// `--check` found something.
  case found = 1
  /// Some inputs failed, the rest were done.
  case partlyDone = 2
  case wrongUsage = 64
  case badInput = 65
  case inputMissing = 66
  case cannotWrite = 73
  case readOrWriteError = 74

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Ends the command unless it is done.
  func end() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
