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
    .texts("details", \.details))
}
