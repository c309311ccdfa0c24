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

  /// Money a year where it is known, else hours of work; what it cannot be more than has a sign before
  /// it.
  static func gain(_ row: PortfolioRow) -> String {
    if isUnchanged(row) { return "–" }
    switch row.money {
    case .saves(let amount, let isAtMost):
      return (isAtMost ? "≤ " : "") + FigureText.money(amount, row.currency)
    case .costs(let amount, let isAtLeast):
      return (isAtLeast ? "≤ -" : "-") + FigureText.money(amount, row.currency)
    case .noPromise: return "no promise"
    case nil: return hours(row) ?? unknown
    }
  }

  /// Whether people keep the work, and nothing is gained or lost by it.
  static func isUnchanged(_ row: PortfolioRow) -> Bool {
    row.verdict == .manual && row.figures.gain.leastExtraCost == nil
      && (row.yearlySavings ?? row.hoursFreed ?? 0) == 0
  }

  /// Hours of work a year, as in "12,300 hours".
  static func hours(_ row: PortfolioRow) -> String? {
    row.hoursFreed.map { ($0 < 0 ? "-" : "") + FigureText.hours(abs($0)) }
  }

  /// The highest level, with how many there are where it is high.
  static func risk(_ row: PortfolioRow) -> String {
    row.highRisks.count > 1 ? "high (\(row.highRisks.count))" : row.risk.rawValue
  }

  /// People for all human work on an ordinary day; a plus sign where some of it is not known.
  static func people(_ row: PortfolioRow) -> String { people(row.figures.ordinary) }

  static func people(_ day: WorkflowDay?) -> String {
    guard let day else { return unknown }
    return needed(day.people, isComplete: day.isComplete)
  }

  static func people(_ day: ReviewerPool.Day?) -> String {
    guard let day else { return unknown }
    return needed(day.needed, isComplete: day.isComplete)
  }

  static func hours(_ day: ReviewerPool.Day?) -> String {
    guard let day else { return unknown }
    guard day.isComplete, day.hours > 0, day.hours < 0.05 else {
      return PageText.hours(day.hours) + (day.isComplete ? "" : "+")
    }
    return "under 0.1"
  }

  /// Whole people; none where there is no work, or where hours beside other work are counted.
  static func needed(_ day: ReviewerPool.Day?, in pool: ReviewerPool) -> String {
    guard let day else { return unknown }
    // No number is enough for work without end.
    return pool.people(on: day) == nil && (day.needed != nil || pool.isInHours)
      ? nothing : people(day)
  }

  /// Further people; hours of whoever has some beside other work.
  static func short(_ day: ReviewerPool.Day?, in pool: ReviewerPool) -> String {
    if let hours = pool.hoursShort(on: day) {
      return hours > 0 ? ReviewerPool.hours(hours) : FigureText.count(0)
    }
    return day?.shortBy.map(ReviewerPool.shown) ?? unknown
  }

  /// Hours where nobody is there all day.
  static func there(_ pool: ReviewerPool) -> String {
    if let hours = pool.hoursThere, pool.available.map({ $0 < 1 && $0 > 0 }) ?? true {
      return ReviewerPool.hours(hours)
    }
    return pool.available.map(ReviewerPool.shown) ?? unknown
  }

  static let nothing = "–"

  /// People on a peak day; a dash where none is given.
  static func peakPeople(_ row: PortfolioRow) -> String {
    row.figures.hasPeak || row.figures.ordinary == nil ? people(row.figures.peak) : nothing
  }

  /// What must be settled; nothing is known of it before a plan has found out what it asks.
  static func blockers(_ row: PortfolioRow) -> String {
    row.isToFindOut ? nothing : FigureText.count(row.figures.openBlockers)
  }

  private static func needed(_ people: Int?, isComplete: Bool) -> String {
    (people.map(FigureText.count) ?? "∞") + (isComplete || people == nil ? "" : "+")
  }

  /// The odds of all gates; a dash where there are none.
  static func odds(_ row: PortfolioRow) -> String {
    row.figures.odds.map { FigureText.odds($0.atOnce) } ?? "–"
  }

  static func share(_ lane: PortfolioLane) -> String {
    lane.share.map { PageText.share($0) } ?? unknown
  }

  static func volume(_ lane: PortfolioLane) -> String {
    lane.casesPerDay.map { PageText.cases($0) } ?? unknown
  }

  static func alone(_ lane: PortfolioLane) -> String {
    lane.goesAlone ? lane.isClosed ? "closed" : "yes" : "no"
  }

  /// The confidence from which a case goes its way; a dash where none decides.
  static func threshold(_ lane: PortfolioLane) -> String {
    lane.threshold.map { PageText.share($0) } ?? "–"
  }
}
