// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// What becomes of a case that nobody takes up in time.
package enum Unanswered {
  /// The room's words for a lane, else those of a step; nil where there are none, and where they would
  /// settle the case: then it stays open, as is proposed.
  package static func said(
    of lane: String, in file: AnswerFile, _ findings: [Finding]
  ) -> String? {
    let settling = Set(findings.lazy.filter { $0.rule == .silenceSettles }.flatMap(\.subjects))
    if let given = file.lanes.first(where: { $0.id == lane }), let said = given.onNoAnswer {
      return settling.contains(.lane(lane)) ? nil : said
    }
    return file.steps.first { $0.onNoAnswer != nil && !settling.contains(.step($0.name)) }?
      .onNoAnswer
  }
}
