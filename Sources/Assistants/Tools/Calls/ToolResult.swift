// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// What a tool gives back: structured, and in a few words.
struct ToolResult {
  let structured: JSONValue
  let text: String
  /// Whether there is nothing but problems.
  var isError = false
}
