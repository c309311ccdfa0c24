// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// What the template of the index can name.
enum IndexView {
  static let root = TemplateView<[IndexRow]>(
    .list("workflows", of: row) { $0 },
    .count("count", \.count),
    .flag("is_one") { $0.count == 1 },
    .count("full_automation_count") { count(.fullAutomation, in: $0) },
    .count("human_in_the_loop_count") { count(.humanInTheLoop, in: $0) },
    .count("manual_count") { count(.manual, in: $0) },
    .count("full_automation_held") { held(.fullAutomation, in: $0) },
    .count("human_in_the_loop_held") { held(.humanInTheLoop, in: $0) },
    .flag("has_open_costs") { $0.contains { $0.outlook.money?.isOpen ?? false } },
    .count("provisional_count") { rows in
      let count = rows.count(where: \.isProvisional)
      return count > 0 ? count : nil
    },
    .flag("has_odds_today") { $0.contains { $0.outlook.odds?.today != nil } },
    .flag("has_held") { $0.contains(where: \.isHeld) },
    .flag("has_own_dates") { $0.contains { $0.nextDate?.isOurs == true } },
    .flag("is_one_provisional") { $0.count(where: \.isProvisional) == 1 })

  private static let row = TemplateView<IndexRow>(
    .text("id", \.id),
    .text("name", \.name),
    .word("verdict", \.verdict),
    .flag("is_provisional", \.isProvisional),
    .flag("is_held", \.isHeld),
    .group("year", YearView.view) { row in
      row.outlook.money.map { YearView($0, row.outlook.currency) }
    },
    .text("odds") { $0.outlook.odds.map { FigureText.odds($0.atOnce) } },
    .text("odds_today") { $0.outlook.odds?.today.map { FigureText.odds($0) } },
    .count("to_settle") { $0.toSettle > 0 ? $0.toSettle : nil },
    .count("still_open") { $0.stillOpen > 0 ? $0.stillOpen : nil },
    .text("next_date") { $0.nextDate.map { PageText.planned($0) { "\($0)" } } })

  private static func held(_ verdict: Verdict, in rows: [IndexRow]) -> Int? {
    count(verdict, in: rows.filter(\.isHeld))
  }

  private static func count(_ verdict: Verdict, in rows: [IndexRow]) -> Int? {
    let count = rows.count { $0.verdict == verdict }
    return count > 0 ? count : nil
  }
}
