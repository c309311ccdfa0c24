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
    .text("savings") { portfolio in
      let sums = portfolio.savings.map { sum in
        (sum.amount < 0 ? "-" : "") + FigureText.money(abs(sum.amount), sum.currency)
      }
      return sums.isEmpty ? nil : FigureText.list(sums)
    },
    .text("hours") { portfolio in
      portfolio.hoursFreed.map { ($0 < 0 ? "-" : "") + FigureText.hours(abs($0)) }
    },
    .count("reviewers_needed", \.reviewersNeeded),
    .flag("is_every_need_known", \.knowsEveryNeed),
    .flag("has_several_currencies") { $0.savings.count > 1 },
    .list("pools", of: pool) { portfolio in
      let names = Dictionary(
        portfolio.entries.map { ($0.row.id, $0.row.name) }, uniquingKeysWith: { first, _ in first })
      return portfolio.pools.map { pool in
        Pool(pool: pool, names: pool.workflows.compactMap { names[$0] })
      }
    },
    .flag("has_held") { $0.entries.contains { $0.row.figures.isHeld } },
    .flag("has_lanes") { $0.entries.contains { !$0.row.figures.lanes.isEmpty } },
    .list("incomplete", of: entry) { portfolio in
      portfolio.entries.filter { !$0.row.questions.isEmpty || !$0.row.assumed.isEmpty }
    })

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
    .text("gain") { PortfolioText.gain($0.row) },
    .text("risk") { PortfolioText.risk($0.row) },
    .text("people") { PortfolioText.people($0.row) },
    .text("peak_people") { $0.row.figures.peak.map { PortfolioText.people($0) } ?? "–" },
    .text("reviewer", \.row.reviewerRole),
    .count("blockers", \.row.figures.openBlockers),
    .text("odds") { PortfolioText.odds($0.row) },
    .list("lanes", of: lane, \.row.figures.lanes),
    .text("readiness") { coordinate($0.row.readiness) },
    // The root spreads the small values, which would all lie on the axis beside a large one.
    .text("height") { $0.value.map { coordinate($0.squareRoot()) } },
    .texts("reasons", \.reasons),
    .texts("questions", \.row.questions),
    .texts("assumed", \.row.assumed))

  private static let lane = TemplateView<PortfolioLane>(
    .text("lane", \.name),
    .text("share") { PortfolioText.share($0) },
    .text("lane_volume") { PortfolioText.volume($0) },
    .word("lane_verdict", \.verdict),
    .word("lane_control", \.control),
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
    .text("needed") { PortfolioText.people($0.pool.ordinary) },
    .text("short") { PortfolioText.short($0.pool.ordinary) },
    .text("peak_hours") { $0.pool.peak.map { PortfolioText.hours($0) } ?? "–" },
    .text("peak_needed") { $0.pool.peak.map { PortfolioText.people($0) } ?? "–" },
    .text("peak_short") { $0.pool.peak.map { PortfolioText.short($0) } ?? "–" },
    .text("summary", \.pool.summary))
}
