// SPDX-License-Identifier: GPL-3.0-or-later
import Interviews

/// Reads one line from a person.
protocol LineSource: AnyObject {
  /// - Parameters:
  ///   - draft: text to start from.
  ///   - offersDraft: whether the first character typed takes the draft's place.
  ///   - recall: a line that one key brings back.
  func read(label: String, draft: String, offersDraft: Bool, choices: [String], recall: String?)
    -> Reply
}
