// SPDX-License-Identifier: GPL-3.0-or-later
import Interviews

/// Reads one line from a person.
protocol LineSource: AnyObject {
  /// - Parameter draft: text to start from.
  func read(label: String, draft: String, choices: [String]) -> Reply
}
