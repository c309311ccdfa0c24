// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Values

/// The figures of a portfolio's rows as tables show them.
enum PortfolioText {
  static let unknown = "?"

  /// The fewest changed answers that flip the verdict; none do where there is a dash.
  static func flip(_ row: PortfolioRow) -> String {
    row.changesToFlip.map(FigureText.count) ?? "–"
  }

  static func volume(_ row: PortfolioRow) -> String {
    row.volumePerDay.map { FigureText.plain($0) } ?? unknown
  }

  /// Money a year where it is known, else hours of work.
  static func gain(_ row: PortfolioRow) -> String {
    if row.verdict == .manual, (row.yearlySavings ?? row.hoursFreed ?? 0) == 0 { return "–" }
    if let savings = row.yearlySavings {
      return (savings < 0 ? "-" : "") + FigureText.money(abs(savings), row.currency)
    }
    return hours(row) ?? unknown
  }

  /// Hours of work a year, as in "12,300 hours".
  static func hours(_ row: PortfolioRow) -> String? {
    row.hoursFreed.map { ($0 < 0 ? "-" : "") + FigureText.hours(abs($0)) }
  }

  /// The highest level, with how many there are where it is high.
  static func risk(_ row: PortfolioRow) -> String {
    row.highRisks.count > 1 ? "high (\(row.highRisks.count))" : row.risk.rawValue
  }

  /// People on duty in steady operation.
  static func people(_ row: PortfolioRow) -> String {
    guard let need = row.need else { return unknown }
    return need.people.map(FigureText.count) ?? "∞"
  }
}
