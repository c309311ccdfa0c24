// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Interviews
import Templates

extension ScreenViews {
  static let review = ScreenTemplate<ReviewScreen>(
    "review",
    .text("workflow", \.workflow),
    .word("kind") { $0.kind },
    .count("number", \.number),
    .count("total", \.total),
    .text("what", \.what),
    .text("answer", \.answer),
    .text("meaning", \.meaning),
    .text("belongs_to", \.belongsTo),
    .group("lane_row", row) { screen in
      screen.lane.map { PlacedLane(row: $0, isLast: false) }
    },
    .text("laxer") { $0.laxer.isEmpty ? nil : $0.laxer.joined(separator: ", ") },
    .text("reason", \.reason),
    .group("step_row", stepRow) { $0.step },
    .text("letters") { $0.letters.isEmpty ? nil : $0.letters.joined(separator: ", ") },
    .texts("details", \.details))
}
