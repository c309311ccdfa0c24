// SPDX-License-Identifier: GPL-3.0-or-later
@preconcurrency import CReadline

/// What `--version` prints.
enum Version {
  static let number = "0.1.0"

  static var text: String {
    let readline = rl_library_version.map { String(cString: $0) } ?? "unknown"
    return "hitl \(number) (GNU readline \(readline))"
  }
}
