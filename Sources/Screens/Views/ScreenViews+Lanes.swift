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
    .text("example", \.careExample),
    .group("table", table) { $0 })

  static let laneProof = ScreenTemplate<LaneProofScreen>(
    "lane-proof",
    .text("first") { $0.rows.first?.name },
    .list("rows", of: claim) { $0.rows })

  private static let claim = TemplateView<LaneProofScreen.Row>(
    .text("name", \.name),
    .text("claims") { $0.claims.joined(separator: ", ") })

  /// The lanes side by side, with what they make of the verdict.
  static let table = TemplateView<LanesScreen>(
    .list("rows", of: row) { screen in
      screen.rows.enumerated().map { PlacedLane(row: $1, isLast: $0 == screen.rows.count - 1) }
    },
    .word("before") { $0.before },
    .word("verdict") { $0.verdict })

  struct PlacedLane {
    var row: LanesScreen.Row
    var isLast: Bool
  }

  static let row = TemplateView<PlacedLane>(
    .text("name") { $0.row.name },
    .flag("is_last", \.isLast),
    .percent("share") { $0.row.share },
    .text("marks") { listed($0.row.marks) },
    .text("outcomes") { listed($0.row.outcomes) },
    .text("letters") { listed($0.row.letters) },
    .flag("is_against_nobody") { $0.row.isAgainstNobody },
    .text("care") { listed($0.row.care) },
    .word("verdict") { $0.row.verdict },
    .flag("is_provisional") { $0.row.isOpen },
    .flag("is_closed_by_law") { $0.row.isClosedByLaw })

  private static func listed(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  static let laneRemoval = ScreenTemplate<LaneRemovalScreen>(
    "lane-removal",
    .text("names") { FigureText.list($0.names) },
    .list("renames", of: rename) { $0.renames },
    .flag("is_one") { $0.names.count == 1 })

  private static let rename = TemplateView<LaneRename>(.text("from", \.from), .text("to", \.to))

  static let lane = ScreenTemplate<LaneScreen>(
    "lane",
    .word("subject") { $0.subject },
    .text("name", \.name),
    .count("number", \.number),
    .count("total", \.total),
    .flag("is_last", \.isLast),
    .text("known", \.known),
    .text("present") { $0.present?.isEmpty == true ? nil : $0.present },
    .text("design", \.design),
    .text("offered") { $0.offered.isEmpty ? nil : $0.offered.joined(separator: ", ") },
    .text("usual") { $0.usual.isEmpty ? nil : $0.usual.joined(separator: ", ") },
    .text("for_all") { $0.letters.isEmpty ? nil : $0.letters.joined(separator: ", ") })
}
