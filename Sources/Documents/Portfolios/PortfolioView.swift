// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Plans
import Questionnaires
import Templates
import Values

/// What the template of the portfolio can name.
enum PortfolioView {
  static let root = TemplateView<Portfolio>(
    .list("workflows", of: entry, \.entries),
    .count("count", \.entries.count),
    .flag("is_one") { $0.entries.count == 1 },
    .list("groups", of: group) { portfolio in
      AttackGroup.allCases.map {
        Group(title: portfolio.title(of: $0), entries: portfolio.entries(in: $0))
      }.filter { !$0.entries.isEmpty }
    },
    .list("points", of: entry) { $0.entries.filter { $0.value != nil } },
    .texts("not_charted") { portfolio in
      portfolio.entries.filter { $0.value == nil }.map(\.row.name)
    },
    .flag("is_by_savings") { portfolio in
      if case .savings? = portfolio.measure { true } else { false }
    },
    .list("totals", of: total) { portfolio in
      let money = portfolio.totals.money
      return money.enumerated().map {
        Total(year: YearView($1), isFirst: $0 == 0, isLast: $0 == money.count - 1)
      }
    },
    .text("hours_freed") { $0.hoursFreed.flatMap { $0 >= 0 ? FigureText.hours($0) : nil } },
    .text("hours_more") { $0.hoursFreed.flatMap { $0 < 0 ? FigureText.hours(-$0) : nil } },
    .text("without_money") { names($0.totals.withoutMoney) },
    .text("without_promise") { names($0.totals.withoutPromise) },
    .text("without_hours") { portfolio in
      // What no sum has at all is named once.
      let named = Set(portfolio.totals.withoutMoney)
      return names(portfolio.totals.withoutHours.filter { !named.contains($0) })
    },
    .flag("has_losses") { $0.entries.contains { ($0.balance ?? 0) < 0 } },
    .count("reviewers_needed", \.reviewersNeeded),
    .text("people_needed") { $0.reviewersNeeded.map { FigureText.people(Double($0)) } },
    .text("hours_beside") { $0.hoursBesideWork.map(ReviewerPool.hours) },
    .count("people_by_workflow") { portfolio in
      portfolio.peopleByWorkflow.flatMap { $0 == portfolio.reviewersNeeded ? nil : $0 }
    },
    .flag("is_every_need_known", \.knowsEveryNeed),
    .flag("has_several_currencies") { $0.savings.count > 1 },
    .flag("has_open_costs") { $0.entries.contains { $0.row.money?.isOpen ?? false } },
    .list("pools", of: pool) { portfolio in
      let names = Dictionary(
        portfolio.entries.map { ($0.row.id, $0.row.name) }, uniquingKeysWith: { first, _ in first })
      // Who has no work on any day needs no row.
      return portfolio.pools.filter(\.hasWork).map { pool in
        Pool(pool: pool, names: pool.workflows.compactMap { names[$0] })
      }
    },
    .texts("not_counted") { portfolio in
      portfolio.entries.filter { entry in
        [entry.row.figures.ordinary, entry.row.figures.peak].allSatisfy { $0?.people == nil }
      }.map { "\(FigureText.count($0.rank)) \($0.row.name)" }
    },
    .list("queues", of: queue) { portfolio in
      portfolio.entries.compactMap { entry in
        entry.row.figures.sharedQueue.map { (entry.row.name, $0) }
      }
    },
    .flag("has_quick_wins") { !$0.entries(in: .quickWin).isEmpty },
    .flag("has_odds_today") { $0.entries.contains { $0.row.figures.odds?.today != nil } },
    .flag("has_held") { $0.entries.contains { $0.row.figures.isHeld } },
    .flag("has_closed") {
      $0.entries.contains { $0.row.figures.lanes.contains(where: \.isClosed) }
    },
    .flag("has_lanes") { $0.entries.contains { !$0.row.figures.lanes.isEmpty } },
    .list("incomplete", of: entry) { portfolio in
      portfolio.entries.filter { !$0.row.questions.isEmpty || !$0.row.assumed.isEmpty }
    })

  private static func names(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: "; ")
  }

  private struct Total {
    var year: YearView
    var isFirst: Bool
    var isLast: Bool
  }

  private static let total = TemplateView<Total>(
    .group("year", YearView.view, \.year),
    .flag("is_first", \.isFirst),
    .flag("is_last", \.isLast))

  private static let queue = TemplateView<(name: String, queue: SharedQueue)>(
    .text("name", \.name),
    .text("roles") { FigureText.list($0.queue.roles) },
    .text("lacking") { PageText.more($0.queue.missing) },
    .text("more_then") { PageText.more($0.queue.moreOnPeak) })

  private struct Group {
    var title: String
    var entries: [Portfolio.Entry]
  }

  private struct Pool {
    var pool: ReviewerPool
    var names: [String]
  }

  private static let entry = TemplateView<Portfolio.Entry>(
    .count("rank", \.rank),
    .text("name", \.row.name),
    .text("label") { TerminalWidth.cut(LineText.singleLine($0.row.name), to: 20) },
    .word("verdict", \.row.verdict),
    .flag("is_provisional", \.row.isProvisional),
    .flag("is_held", \.row.figures.isHeld),
    .text("flip") { PortfolioText.flip($0.row) },
    .text("volume") { PortfolioText.volume($0.row) },
    .group("year", YearView.view) { entry in
      PortfolioText.isUnchanged(entry.row)
        ? nil : entry.row.money.map { YearView($0, entry.row.currency) }
    },
    .text("hours_only") { entry in
      // Where people keep what they have, nothing is gained.
      if PortfolioText.isUnchanged(entry.row) { return "–" }
      return entry.row.money == nil
        ? PortfolioText.hours(entry.row) ?? PortfolioText.unknown : nil
    },
    .text("risk") { PortfolioText.risk($0.row) },
    .text("people") { PortfolioText.people($0.row) },
    .text("peak_people") { PortfolioText.peakPeople($0.row) },
    .text("blockers") { PortfolioText.blockers($0.row) },
    .text("odds") { PortfolioText.odds($0.row) },
    .text("odds_today") { $0.row.figures.odds?.today.map { FigureText.odds($0) } },
    .list("lanes", of: lane, \.row.figures.lanes),
    .text("readiness") { coordinate($0.row.readiness) },
    // The root spreads the small values, which would all lie on the axis beside a large one.
    .text("height") { $0.value.map { coordinate($0.squareRoot()) } },
    // With losses, what gains nothing lies in the middle.
    .text("level") { entry in
      entry.balance.map { coordinate(0.5 + ($0 < 0 ? -1 : 1) * abs($0).squareRoot() / 2) }
    },
    .text("whole_name") { LineText.singleLine($0.row.name) },
    .texts("reasons", \.reasons),
    .texts("questions", \.row.questions),
    .texts("assumed", \.row.assumed))

  private static let lane = TemplateView<PortfolioLane>(
    .text("lane", \.name),
    .text("share") { PortfolioText.share($0) },
    .text("lane_volume") { PortfolioText.volume($0) },
    .word("lane_verdict", \.verdict),
    .word("way", \.way),
    .text("alone") { PortfolioText.alone($0) },
    .text("from") { PortfolioText.threshold($0) })

  /// A share from 0 to 1 as a chart's coordinate, with a margin in which the names of the axes and
  /// of the quadrants stand.
  private static func coordinate(_ share: Double) -> String {
    FigureText.fixed(0.08 + 0.84 * share, decimals: 2)
  }

  private static let group = TemplateView<Group>(
    .text("title", \.title), .list("workflows", of: entry, \.entries))

  private static let pool = TemplateView<Pool>(
    .text("role", \.pool.role),
    .text("names") { $0.names.joined(separator: "; ") },
    .text("available") { PortfolioText.there($0.pool) },
    .text("hours") { PortfolioText.hours($0.pool.ordinary) },
    .text("needed") { PortfolioText.needed($0.pool.ordinary, in: $0.pool) },
    .text("short") { PortfolioText.short($0.pool.ordinary, in: $0.pool) },
    .text("peak_hours") { $0.pool.peak.map { PortfolioText.hours($0) } ?? "–" },
    .text("peak_needed") { pool in
      pool.pool.peak.map { PortfolioText.needed($0, in: pool.pool) } ?? "–"
    },
    .text("peak_more") { pool in
      pool.pool.peak.map { PortfolioText.short($0, in: pool.pool) } ?? "–"
    })
}
