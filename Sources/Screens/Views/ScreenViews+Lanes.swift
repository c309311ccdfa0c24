// SPDX-License-Identifier: GPL-3.0-or-later
import Interviews
import Questionnaires
import Templates
import Values

extension ScreenViews {
  static let lanes = ScreenTemplate<LanesScreen>(
    "lanes",
    .text("workflow", \.workflow),
    .group("table", table) { $0.rows.isEmpty ? nil : $0 })

  static let laneCare = ScreenTemplate<LanesScreen>(
    "lane-care",
    .text("workflow", \.workflow),
    .group("table", table) { $0 })

  static let laneProof = ScreenTemplate<LaneProofScreen>(
    "lane-proof",
    .list("rows", of: claim) { $0.rows })

  private static let claim = TemplateView<LaneProofScreen.Row>(
    .text("name", \.name),
    .text("claims") { $0.claims.joined(separator: ", ") })

  /// The lanes side by side, with what they make of the verdict.
  static let table = TemplateView<LanesScreen>(
    .list("rows", of: row) { $0.rows },
    .word("before") { $0.before },
    .word("verdict") { $0.verdict })

  private static let row = TemplateView<LanesScreen.Row>(
    .text("name", \.name),
    .percent("share", \.share),
    .text("marks") { $0.marks.isEmpty ? nil : $0.marks.joined(separator: ", ") },
    .text("outcomes") { $0.outcomes.isEmpty ? nil : $0.outcomes.joined(separator: ", ") },
    .text("letters") { $0.letters.isEmpty ? nil : $0.letters.joined(separator: ", ") },
    .text("care") { $0.care.isEmpty ? nil : $0.care.joined(separator: ", ") },
    .word("verdict") { $0.verdict })

  static let laneRemoval = ScreenTemplate<[String]>(
    "lane-removal",
    .text("names") { FigureText.list($0) },
    .flag("is_one") { $0.count == 1 })

  static let lane = ScreenTemplate<LaneScreen>(
    "lane",
    .word("subject") { $0.subject },
    .text("name", \.name),
    .count("number", \.number),
    .count("total", \.total),
    .text("known", \.known),
    .text("offered") { $0.offered.isEmpty ? nil : $0.offered.joined(separator: ", ") },
    .text("usual") { $0.usual.isEmpty ? nil : $0.usual.joined(separator: ", ") },
    .text("for_all") { $0.letters.isEmpty ? nil : $0.letters.joined(separator: ", ") })
}
