// SPDX-License-Identifier: GPL-3.0-or-later
@preconcurrency import CReadline

/// The version of the program, the first line that `--version` prints.
enum Version {
  static let number = "1.0.0"

  static var text: String {
    let readline = rl_library_version.map { String(cString: $0) } ?? "unknown"
    return "hitl \(number) (GNU readline \(readline))"
  }
}
