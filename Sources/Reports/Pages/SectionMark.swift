// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// What the comment of a document says to hitl.
enum SectionMark: Equatable {
  case begin(String)
  case end(String)
  /// The next block is a chart, or has one.
  case chart(String)

  /// The section that stands on the first page of a plan.
  static let decision = "decision"
  /// The section that people sign a plan in.
  static let signatures = "signatures"

  /// - Parameter comment: what stands between its signs.
  init?(_ comment: String) {
    if let marker = MarkerLine("<!-- \(comment) -->"), let words = marker.words, words.count > 1 {
      switch words[0] {
      case "begin": self = .begin(words[1])
      case "end": self = .end(words[1])
      default: return nil
      }
      return
    }
    let parts = comment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "chart" else { return nil }
    self = .chart(String(parts[1]))
  }
}
